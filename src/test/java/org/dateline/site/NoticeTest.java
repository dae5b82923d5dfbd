package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page says while searches don't find everything. */
class NoticeTest {
    private static final String WORDS = "The search index is being made anew: 12,300 of 100,000 articles.";

    @TempDir
    Path folder;

    private volatile String notice = WORDS;

    @Test
    void isSaidOnEveryPageAsLongAsItHolds() {
        CrawlDesk desk = new CrawlDesk(SampleLibrary::status, seed -> false, page -> PageStanding.THERE, () -> notice);
        try (TestSite site = TestSite.with(folder, desk)) {
            for (String page : new String[] {"/", "/search?q=x", "/sources"}) {
                assertTrue(site.ask().get(page).body().contains(WORDS), page);
            }
            notice = "";
            assertFalse(site.ask().get("/").body().contains(WORDS));
        }
    }
}
