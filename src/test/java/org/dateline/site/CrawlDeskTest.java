package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site tells of the crawl and asks of it. */
class CrawlDeskTest {
    @TempDir
    Path folder;

    private final List<URI> retried = new CopyOnWriteArrayList<>();
    private volatile PageStanding standing = PageStanding.THERE;
    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.with(folder, new CrawlDesk(SampleLibrary::status, this::retry, page -> standing));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private boolean retry(URI seed) {
        return "https://harbour.example/".equals(seed.toString()) && retried.add(seed);
    }

    private String article() {
        return site.ask().get("/article/" + SampleLibrary.HARBOUR).body();
    }

    @Test
    void aSourceIsLookedAtAgainByAFormOfOursAlone() {
        Browserless ask = site.ask();
        String source = "&source=https%3A%2F%2Fharbour.example%2F";
        assertEquals(403, ask.post("/sources/retry", "form=forged" + source).statusCode());
        String form = "form=" + ask.formToken("/sources");
        assertEquals(
                403,
                ask.post("/sources/retry", form + source, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(List.of(), retried);
        assertEquals(303, ask.post("/sources/retry", form + source).statusCode());
        assertEquals(List.of(URI.create("https://harbour.example/")), retried);
        assertEquals(
                404,
                ask.post("/sources/retry", form + "&source=https%3A%2F%2Fother.example%2F")
                        .statusCode());
        assertEquals(404, ask.post("/sources/retry", form + "&source=%00%20%5B").statusCode());
        assertEquals(405, ask.get("/sources/retry").statusCode());
    }

    @Test
    void aPausedSourceHasNoButton() {
        String page = site.ask().get("/sources").body();
        assertTrue(page.contains("Look at Harbour Courier again now"), page);
        assertFalse(page.contains("Look at Source"), page);
    }

    @Test
    void theSourcesPageTellsWhatCameOfEachAndWhichHostsRest() {
        String page = site.ask().get("/sources").body();
        for (String told : List.of(
                "Errors",
                "Kept out by rules",
                "Pages without text",
                "Left alone as traps",
                "Gone",
                "Hosts that are left alone for a while",
                "answered 503",
                "the longest for")) {
            assertTrue(page.contains(told), told);
        }
        assertFalse(page.contains(SampleLibrary.SCRIPT));
    }

    @Test
    void anArticleSaysSinceWhenItsPageIsGone() {
        assertFalse(article().contains("Gone since"));
        standing = new PageStanding(TestSite.CLOCK.instant(), "answered 410", false);
        assertTrue(article().contains("Gone since"));
        assertTrue(article().contains("answered 410"));
    }

    @Test
    void anArticleSaysThatItsPublisherWantsNoCopyShown() {
        standing = new PageStanding(null, "", true);
        assertTrue(article().contains("that no copy of the page be shown"));
    }
}
