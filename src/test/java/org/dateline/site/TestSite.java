package org.dateline.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
}
