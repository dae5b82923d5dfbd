package org.dateline.crawl;

import static org.dateline.crawl.Trial.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a page after it was captured: gone, back again, withdrawn, not to be shown. */
@Timeout(30)
class StandingTest {
    private static final Duration LATER = Duration.ofHours(2);

    @TempDir
    Path folder;

    private Trial trial;
    private TestWeb web;

    @BeforeEach
    void open() {
        trial = new Trial(folder);
        web = trial.web;
        trial.feed("/a").page("/a", STORY);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private Standing standing() {
        return Standing.of(trial.database(), web.url("/a").uri());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aPageThatVanishesIsGoneSinceItWasFirstMissed(int status) {
        trial.crawl();
        assertEquals(Standing.THERE, standing());
        web.status("/a", status);
        trial.crawlAfter(LATER);
        Instant missed = web.log().getLast().at();
        assertEquals(new Standing(missed, "answered " + status, false), standing());
        trial.crawlAfter(Duration.ofDays(8));
        assertEquals(missed, standing().goneSince(), "the first day is kept");
    }

    @Test
    void aPageThatComesBackIsThereAgain() {
        trial.crawl();
        web.status("/a", 404);
        trial.crawlAfter(LATER);
        web.page("/a", STORY);
        trial.crawlAfter(Duration.ofDays(8));
        assertEquals(Standing.THERE, standing());
        assertEquals(List.of("/a"), trial.captured());
    }

    @Test
    void aPageThatAsksNotToBeIndexedFromNowOnIsWithdrawn() {
        trial.crawl();
        web.page("/a", "<meta name=robots content=noindex>" + STORY);
        CrawlStatus status = trial.crawlAfter(LATER);
        Instant at = web.log().getLast().at();
        assertEquals(new Standing(at, "the page asks not to be indexed", false), standing());
        assertEquals(
                List.of(new Delivery.Gone(web.url("/a"), 200, "the page asks not to be indexed", at)), trial.delivered);
        assertEquals(1, status.totals().counts().gone());
    }

    @Test
    void aServerThatIsDownTakesNothingAway() {
        trial.crawl();
        web.status("/a", 500);
        trial.crawlAfter(LATER);
        assertEquals(Standing.THERE, standing());
    }

    @Test
    void noArchiveIsKeptWithTheCaptureUntilItIsTakenBack() {
        web.page("/a", "<meta name=robots content=noarchive>" + STORY);
        trial.crawl();
        assertTrue(standing().noArchive());
        Page page = ((Delivery.Captured) trial.delivered.getFirst()).page();
        assertEquals("noarchive", page.header(Page.ROBOTS).orElse(""));
        assertEquals("", page.header("x-robots-tag").orElse(""), "the server's own fields are as they came");
        web.page("/a", STORY);
        trial.crawlAfter(LATER);
        assertFalse(standing().noArchive());
    }

    @Test
    void aServerCannotSpeakInOurName() {
        web.bytes(
                "/a",
                200,
                "text/html",
                STORY.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Dateline-Truncated",
                "x");
        trial.crawl();
        assertEquals(
                "",
                ((Delivery.Captured) trial.delivered.getFirst())
                        .page()
                        .header(Page.TRUNCATED)
                        .orElse(""));
    }

    @Test
    void aPageThatWasCutSaysSo() {
        web.endless("/a", "text/html");
        CrawlStatus status = trial.crawl();
        Page page = ((Delivery.Captured) trial.delivered.getFirst()).page();
        assertEquals("length", page.header(Page.TRUNCATED).orElse(""));
        assertEquals(2 << 20, page.body().length);
        assertEquals(1, status.totals().counts().fetched());
    }

    @Test
    void aChangedPageIsDeliveredAgainAndAnUnchangedOneIsNot() {
        web.tagged("/a", "W/\"1\"", STORY);
        trial.crawl();
        trial.crawlAfter(LATER);
        assertEquals(List.of(new Delivery.Unchanged(web.url("/a"), trial.time.instant())), trial.delivered);
        web.tagged("/a", "W/\"2\"", STORY + "and a correction");
        trial.crawlAfter(Duration.ofHours(7));
        assertEquals(List.of("/a"), trial.captured());
    }
}
