package org.dateline.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;

/** A site whose answers come from a sample, its saved searches from a real database in a folder of the test's. */
final class TestSite implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final DataFolder data;
    private final Database database;
    private final ArticleIndex index;
    private final Site site;

    private TestSite(Path folder, Library library, CrawlDesk crawl, int port) {
        this(folder, library, crawl, new SiteSettings("127.0.0.1", port, null), Monitoring.none());
    }

    private TestSite(Path folder, Library library, CrawlDesk crawl, SiteSettings settings, Monitoring monitoring) {
        data = DataFolder.own(folder);
        database = Database.open(data.database());
        index = ArticleIndex.open(data.lucene());
        SavedSearches saved = new SavedSearches(database, CLOCK);
        if (library.size().getAsLong() > 0) {
            saved.save(
                    "",
                    About.of("Tolls " + SampleLibrary.SCRIPT, SearchRequest.of("tolls OR \"" + SampleLibrary.SCRIPT)));
            saved.save("", About.of("The strait", SearchRequest.of("Strait")));
        }
        if (library.size().getAsLong() > 0) {
            SampleCoverage.articles().forEach(index::put);
            index.refresh();
        }
        Search search = new Search(index.searchers(), Aliases.NONE, CLOCK);
        Following following = new Following(saved, search.watch(), CLOCK);
        site = Site.start(
                settings,
                library,
                search,
                SampleCoverage.stacks(folder),
                saved,
                following,
                new Members(new Accounts(database, CLOCK), new Sessions(database, CLOCK), CLOCK),
                crawl,
                monitoring,
                CLOCK);
    }

    static TestSite full(Path folder) {
        return full(folder, 0);
    }

    static TestSite full(Path folder, int port) {
        return new TestSite(folder.resolve("full"), SampleLibrary.full(), CrawlDesk.of(SampleLibrary::status), port);
    }

    static TestSite with(Path folder, CrawlDesk crawl) {
        return new TestSite(folder.resolve("full"), SampleLibrary.full(), crawl, 0);
    }

    /** The articles of the harbour's paper stand with their publisher in one way, all others in another. */
    static TestSite standing(Path folder, PageStanding harbour, PageStanding others) {
        return with(
                folder,
                new CrawlDesk(
                        SampleLibrary::status,
                        seed -> false,
                        page -> page.getHost() != null && page.getHost().startsWith("harbour") ? harbour : others));
    }

    static TestSite loaded(Path folder, Library library, SiteSettings.Load load, Monitoring monitoring) {
        return new TestSite(
                folder.resolve("full"),
                library,
                CrawlDesk.of(SampleLibrary::status),
                new SiteSettings("127.0.0.1", 0, null, SiteSettings.Trust.NOBODY, load),
                monitoring);
    }

    static TestSite empty(Path folder) {
        return new TestSite(folder.resolve("empty"), SampleLibrary.empty(), CrawlDesk.of(SampleLibrary::status), 0);
    }

    Browserless ask() {
        return new Browserless(site);
    }

    @Override
    public void close() {
        site.close();
        index.close();
        database.close();
        data.close();
    }

    /** Addresses of a page in each state, for checks that look at all of them. */
    static List<String> pages() {
        return List.of(
                "/",
                "/search?q=Strait+al-Velna",
                "/search?q=a+AND+b&source=Harbour+Courier&kind=opinion&date=2025&page=2",
                "/search?q=a&date=2025-11",
                "/search?q=none&kind=opinion",
                "/search?q=a&over=mentioned",
                "/search?q=a&mentions=2015-03",
                "/search?q=one&date=unknown&not-kind=news",
                "/values/person?q=a&find=I",
                "/article/" + SampleLibrary.HARBOUR + "?q=Strait",
                "/article/" + SampleLibrary.HOSTILE + "?q=none",
                "/article/" + SampleLibrary.ARABIC,
                "/saved",
                "/saved/1/edit",
                "/login",
                "/sources",
                "/help",
                "/nothing",
                SampleCoverage.COMPARED,
                "/compare?q=strait&source=" + encoded(SampleCoverage.HOSTILE) + "&source="
                        + encoded(SampleCoverage.ARABIC),
                "/compare",
                "/entity?person=Ilse+Marrow",
                "/entity?person=" + encoded("Person " + SampleLibrary.SCRIPT),
                "/entity?place=Nowhere&date=2025",
                "/article/" + SampleLibrary.HARBOUR + "/revisions",
                "/article/" + SampleLibrary.HARBOUR + "/captured",
                "/article/" + SampleLibrary.HOSTILE + "/captured?as=source",
                "/article/" + SampleLibrary.HOSTILE + "/revisions",
                "/article/" + SampleLibrary.ARABIC + "/revisions");
    }

    /** One of each of the pages that are looked at most. */
    static List<String> mainPages() {
        return List.of(
                "/search?q=Strait+al-Velna",
                "/article/" + SampleLibrary.HARBOUR + "?q=Strait",
                "/article/" + SampleLibrary.HARBOUR + "/revisions",
                "/sources");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Those that look otherwise while there is nothing yet. */
    static List<String> emptyPages() {
        return List.of("/", "/search?q=a", "/saved");
    }
}
