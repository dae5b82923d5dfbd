package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in an article. */
class RevisionsSiteTest {
    private static final String PATH = "/article/" + SampleLibrary.HARBOUR + "/revisions";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browserless ask;

    @BeforeAll
    static void start() {
        site = TestSite.standing(
                folder,
                new PageStanding(Instant.parse("2026-03-03T08:00:00Z"), "it answered 410 Gone", false),
                PageStanding.THERE);
        ask = site.ask();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theLastChangeIsShownWordByWord() {
        String page = ask.get(PATH).body();
        assertTrue(page.contains("What changed from version 2 to version 3"), page);
        assertTrue(
                page.contains(
                        "The headline changed, 1 paragraph added, 1 paragraph removed, 1 paragraph moved, the standfirst changed."),
                page);
        assertTrue(page.contains("<ins><span class=\"unseen\" lang=\"en\">[added: </span>of Velna<"), page);
        assertTrue(page.contains("<h3>Moved here, was paragraph 3</h3>"), page);
        assertTrue(page.contains("<summary>2 paragraphs unchanged</summary>"), page);
        assertTrue(page.contains("<del>Correction: it is a quarter.</del>"), page);
    }

    @Test
    void everyVersionIsListedWithItsDateAndLeadsToItsChange() {
        String page = ask.get(PATH).body();
        assertTrue(page.contains("href=\"" + PATH + "?to=2\""), page);
        assertTrue(page.contains("2 March 2026, 11:15 UTC"), page);
        String second = ask.get(PATH + "?to=2").body();
        assertTrue(second.contains("What changed from version 1 to version 2"), second);
        assertTrue(second.contains("[removed: </span>third<") && second.contains("[added: </span>quarter<"), second);
        assertTrue(second.contains("href=\"" + PATH + "?to=2\" aria-current=\"true\""), second);
    }

    @Test
    void aPageThatVanishedIsSaidToBeGone() {
        String page = ask.get(PATH).body();
        assertTrue(page.contains("Gone since 3 March 2026, 08:00 UTC (it answered 410 Gone)."), page);
        assertFalse(ask.get("/article/" + SampleLibrary.ARABIC + "/revisions")
                .body()
                .contains("Gone since"));
    }

    @Test
    void anArticleThatDidNotChangeSaysSo() {
        String page = ask.get("/article/" + SampleLibrary.ARABIC + "/revisions").body();
        assertTrue(page.contains("it has not changed since it was first seen"), page);
    }

    @Test
    void theArticlePageLeadsThere() {
        assertTrue(ask.get("/article/" + SampleLibrary.HARBOUR).body().contains("href=\"" + PATH + "\""));
    }

    @Test
    void whatWasCrawledIsTextInEveryVersion() {
        String page =
                ask.get("/article/" + SampleLibrary.HOSTILE + "/revisions").body();
        assertFalse(page.contains("<script>alert") || page.contains("<img"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    @Test
    void hostileAddressesAreAnsweredCalmly() {
        for (String query : new String[] {"to=99", "to=-1", "to=x", "to=1", "to=", "to=99999999999999999999"}) {
            assertEquals(200, ask.get(PATH + "?" + query).statusCode(), query);
        }
        assertEquals(404, ask.get("/article/abc/revisions").statusCode());
        assertEquals(404, ask.get("/article/00000000000000000000/revisions").statusCode());
    }
}
