package org.dateline.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;

/** Sites for tests. */
final class TestSite {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private TestSite() {}

    static Site sample(int port) {
        return of(SampleLibrary.full(), port);
    }

    @SuppressWarnings("NullAway")
    static Site of(Library library, int port) {
        SiteSettings settings = new SiteSettings("127.0.0.1", port, null);
        SavedSearches saved = new SavedSearches(null, CLOCK);
        FeedRoutes feeds = new FeedRoutes(new Search(null, Aliases.NONE), saved, new Base(settings));
        return Site.start(settings, library, saved, feeds, SampleLibrary::status, CLOCK);
    }

    /** Addresses of a page in each state, for checks that look at all of them. */
    static List<String> pages() {
        return List.of(
                "/",
                "/search?q=Strait+al-Velna",
                "/search?q=a+AND+b&source=Harbour+Courier&kind=opinion&date=2025&page=2",
                "/search?q=a&date=2025-11",
                "/search?q=a&date=unknown",
                "/search?q=none&kind=opinion",
                "/search?q=one",
                "/article/" + SampleLibrary.HARBOUR + "?q=Strait",
                "/article/" + SampleLibrary.HOSTILE + "?q=none",
                "/article/" + SampleLibrary.ARABIC,
                "/sources",
                "/help",
                "/nothing");
    }

    /** Those that look otherwise while there is no article. */
    static List<String> emptyPages() {
        return List.of("/", "/search?q=a");
    }
}
