package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captured pages, shown as text. */
class CaptureSiteTest {
    private static final String PATH = "/article/" + SampleLibrary.HARBOUR + "/captured";
    private static final String TEXT = "A captured page &lt;script&gt;alert(1)&lt;/script&gt;";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browserless ask;

    @BeforeAll
    static void start() {
        site = TestSite.standing(folder, PageStanding.THERE, new PageStanding(null, "", true));
        ask = site.ask();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theTextIsShownWithItsDigestAndNothingOfItRuns() {
        String page = ask.get(PATH).body();
        assertTrue(page.contains("<p dir=\"auto\">" + TEXT), page);
        assertTrue(page.contains("worked out now; the article names another: sha256:"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("href=\"" + PATH + "?as=source\">Show its markup"), page);
        String source = ask.get(PATH + "?as=source").body();
        assertTrue(source.contains("<code>&lt;title&gt;Ferry&lt;/title&gt;&lt;p&gt;" + TEXT), source);
        assertTrue(source.contains("href=\"" + PATH + "\">Show its text"), source);
    }

    @Test
    void everyVersionHasItsPage() {
        String versions =
                ask.get("/article/" + SampleLibrary.HARBOUR + "/revisions").body();
        assertTrue(versions.contains("href=\"" + PATH + "?version=2\""), versions);
        assertEquals(200, ask.get(PATH + "?version=2").statusCode());
        assertEquals(404, ask.get(PATH + "?version=9").statusCode());
        assertEquals(404, ask.get("/article/00000000000000000000/captured").statusCode());
    }

    @Test
    void aPageOfWhichThePublisherWantsNoCopyShownIsNotShown() {
        String page = ask.get("/article/" + SampleLibrary.HOSTILE + "/captured?as=source")
                .body();
        assertTrue(page.contains("The publisher asks that no copy of this page be shown."), page);
        assertFalse(page.contains("A captured page"), page);
    }

    @Test
    void relatedArticlesStandUnderTheirSources() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR + "?q=Strait").body();
        assertTrue(page.contains("<h2>Related</h2>"), page);
        String related = page.substring(page.indexOf("<h2>Related</h2>"), page.indexOf("<h2>People</h2>"));
        assertTrue(related.contains("<h3 class=\"by\"><bdi>"), related);
        assertTrue(related.contains("?q=Strait\"><bdi>Related &lt;script&gt;"), related);
        assertFalse(related.contains("A version"), "those stand elsewhere");
    }
}
