package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Classification;
import org.dateline.article.Digest;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Fingerprint;
import org.dateline.article.Headline;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.Provenance;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site over a real index and a real database. */
class WholeSiteTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Alias GROUP =
            new Alias("al-Velna", EntityType.ORGANISATION, List.of("Al Velna", "al-Wilna"), "");

    @TempDir
    static Path folder;

    private static Database database;
    private static ArticleIndex index;
    private static Site site;
    private static Browserless ask;

    @BeforeAll
    static void start() {
        database = Database.open(folder.resolve("dateline.db"));
        index = ArticleIndex.open(folder.resolve("lucene"));
        put(1, "Tolls in the strait", "The group al-Velna asks for tolls in the strait.", "Ilse Marrow");
        put(2, "Pilots wanted", "Pilots for the strait are wanted, al-Wilna says, in Port Hale.", "Ilse Marrow");
        put(3, "Grain <b>prices</b>", "Prices of grain rise & fall in Saltmere.", "Tomas Okonjo");
        index.commit(3);
        index.refresh();
        site = Site.start(
                new SiteSettings("127.0.0.1", 0, null),
                new Search(index.searchers(), Aliases.of(List.of(GROUP))),
                new SavedSearches(database, TestSite.CLOCK),
                new Accounts(database, TestSite.CLOCK),
                new Sessions(database, TestSite.CLOCK),
                CrawlDesk.of(SampleLibrary::status),
                TestSite.CLOCK);
        ask = new Browserless(site);
    }

    @AfterAll
    static void stop() {
        site.close();
        index.close();
        database.close();
    }

    private static void put(int number, String headline, String text, String person) {
        URI url = URI.create("https://news.example/" + number);
        index.put(new Article(
                ArticleId.of(NormalizedUrl.of(url).orElseThrow()),
                url,
                Attribution.to(Source.named(number == 3 ? "Grain Gazette" : "Harbour Courier")),
                Headline.of(headline),
                "",
                "",
                number == 2 ? PublicationDate.UNKNOWN : PublicationDate.day(LocalDate.of(2026, 2, number), "URL"),
                null,
                SEEN.plusSeconds(number),
                SEEN.plusSeconds(number),
                1,
                "en",
                Classification.UNKNOWN,
                List.of(Paragraph.of(text)),
                List.of(),
                new Annotations(
                        List.of(),
                        List.of(new Entity(EntityType.PERSON, person, 1, List.of(person))),
                        List.of(),
                        Fingerprint.NONE,
                        "1"),
                new Provenance("urn:uuid:6f1c0a52-8d6e-4a6b-9a43-0f2a2b6d7c1" + number, url, Digest.of(text), "1"),
                Placement.UNKNOWN));
    }

    @Test
    void allSpellingsAreFoundAndOneAloneOnRequest() {
        String page = ask.get("/search?q=al-Velna").body();
        assertTrue(page.contains(">2 articles<"), page);
        Matcher typed =
                Pattern.compile("<a class=\"spelling\" href=\"([^\"]+)\"").matcher(page);
        assertTrue(typed.find(), page);
        assertTrue(ask.get(typed.group(1).replace("&amp;", "&")).body().contains(">1 article<"));
    }

    @Test
    void aSearchNarrowsByPersonAndDateAndLeadsToTheArticle() {
        String page = ask.get("/search?q=strait").body();
        assertTrue(page.contains("href=\"/search?q=strait&amp;person=Ilse+Marrow\""), page);
        assertTrue(page.contains("1 of unknown date"), page);
        String dated = ask.get("/search?q=strait&date=2026-02").body();
        assertTrue(dated.contains(">1 article<"), dated);
        Matcher article =
                Pattern.compile("<h3 dir=\"auto\"><a href=\"([^\"]+)\"").matcher(dated);
        assertTrue(article.find(), dated);
        assertTrue(ask.get(article.group(1).replace("&amp;", "&")).body().contains("<mark id=\"m1\""));
    }

    @Test
    void theFrontPageShowsTheNewestFirst() {
        String page = ask.get("/").body();
        assertTrue(page.contains(">3 articles<"), page);
        assertTrue(page.indexOf("Grain &lt;b&gt;prices") < page.indexOf("Tolls in the strait"), page);
        assertTrue(page.indexOf("Tolls in the strait") < page.indexOf("Pilots wanted"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "rss, application/rss+xml;charset=utf-8",
        "atom, application/atom+xml;charset=utf-8",
        "json, application/feed+json;charset=utf-8"
    })
    void everySearchIsAFeedThatIsSentOnceOnly(String form, String type) {
        HttpResponse<String> feed = ask.get("/feed." + form + "?q=strait");
        assertEquals(200, feed.statusCode());
        assertEquals(type, header(feed, "Content-Type").replace("; ", ";"));
        assertTrue(feed.body().contains("Tolls in the strait") && feed.body().contains("Pilots wanted"), feed.body());
        assertEquals(
                "Sun, 1 Mar 2026 12:00:02 GMT", header(feed, "Last-Modified").replace(" 01 ", " 1 "));
        assertEquals("private, max-age=300", header(feed, "Cache-Control"));
        String path = "/feed." + form + "?q=strait";
        assertEquals(304, ask.get(path, "If-None-Match", header(feed, "ETag")).statusCode());
        assertEquals(
                304,
                ask.get(path, "If-None-Match", "\"other\", W/" + header(feed, "ETag"))
                        .statusCode());
        assertEquals(
                304,
                ask.get(path, "If-Modified-Since", header(feed, "Last-Modified"))
                        .statusCode());
        assertEquals(200, ask.get(path, "If-None-Match", "\"other\"").statusCode());
        assertEquals(
                200,
                ask.get(path, "If-Modified-Since", "Sat, 28 Feb 2026 12:00:00 GMT")
                        .statusCode());
        assertEquals(200, ask.get(path, "If-Modified-Since", "yesterday").statusCode());
        HttpResponse<String> both =
                ask.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", header(feed, "Last-Modified"));
        assertEquals(200, both.statusCode(), "the entity tag decides where both are given");
        HttpResponse<String> unchanged = ask.get(path, "If-None-Match", header(feed, "ETag"));
        assertEquals("", unchanged.body());
        assertEquals(header(feed, "ETag"), header(unchanged, "ETag"));
        HttpResponse<String> head = ask.head(path);
        assertEquals(200, head.statusCode());
        assertEquals(header(feed, "ETag"), header(head, "ETag"));
        assertEquals("", head.body());
    }

    @Test
    void aFeedThatIsSentPackedBearsAnotherTagOfTheSameState() {
        String path = "/feed.atom?q=strait";
        HttpResponse<String> plain = ask.get(path);
        HttpResponse<String> packed = ask.get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals(header(plain, "ETag").replaceAll("\"$", "-gzip\""), header(packed, "ETag"));
        assertEquals("Accept-Encoding", header(packed, "Vary"));
        for (String tag : List.of(header(plain, "ETag"), header(packed, "ETag"))) {
            assertEquals(304, ask.get(path, "If-None-Match", tag).statusCode());
            assertEquals(
                    304,
                    ask.get(path, "If-None-Match", tag, "Accept-Encoding", "gzip")
                            .statusCode());
        }
    }

    @Test
    void aSearchIsSavedListedFollowedAndDeleted() {
        String form = ask.formToken("/search?q=strait");
        HttpResponse<String> saved = ask.post(
                "/saved",
                "form=" + form + "&name=Strait+%3Cb%3E&search=q%3Dstrait%26person%3DIlse%2BMarrow",
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(303, saved.statusCode());
        assertEquals("/saved", URI.create(header(saved, "Location")).getPath());
        String list = ask.get("/saved").body();
        Matcher open = Pattern.compile("<a href=\"(/saved/\\d+/open)\"><bdi>Strait &lt;b&gt;</bdi>")
                .matcher(list);
        assertTrue(open.find(), list);
        assertEquals(
                "/search?q=strait&person=Ilse+Marrow&sort=first-seen",
                header(ask.get(open.group(1)), "Location").replaceFirst("^http://[^/]+", ""));
        assertTrue(list.contains("2 articles, 0 in the last 7 days") || list.contains("2 articles, 2 in"), list);
        Matcher feed = Pattern.compile("href=\"/saved/([\\w-]{22})\\.atom\"").matcher(list);
        assertTrue(feed.find(), list);
        String token = feed.group(1);
        HttpResponse<String> atom = ask.get("/saved/" + token + ".atom");
        assertEquals(200, atom.statusCode());
        assertTrue(atom.body().contains("Pilots wanted") && !atom.body().contains("Grain"), atom.body());
        assertEquals("noindex, nofollow", header(atom, "X-Robots-Tag"));
        assertTrue(ask.get("/saved.opml").body().contains("/saved/" + token + ".atom")
                || ask.get("/saved.opml").body().contains("/saved/" + token + ".rss"));
        assertFalse(ask.get("/search?q=strait").body().contains(token));
        Matcher delete = Pattern.compile("action=\"(/saved/\\d+/delete)\"").matcher(list);
        assertTrue(delete.find(), list);
        assertEquals(403, ask.post(delete.group(1), "").statusCode());
        assertEquals(200, ask.get("/saved/" + token + ".rss").statusCode());
        assertEquals(303, ask.post(delete.group(1), "form=" + form).statusCode());
        assertEquals(410, ask.get("/saved/" + token + ".rss").statusCode());
        assertEquals(404, ask.post(delete.group(1), "form=" + form).statusCode());
        assertEquals(404, ask.get("/saved/" + "A".repeat(22) + ".rss").statusCode());
    }

    @Test
    void aPublicAddressIsUsedForWhatReadersTakeAway() {
        SiteSettings settings = new SiteSettings("127.0.0.1", 0, URI.create("https://dateline.example.org"));
        try (Site known = Site.start(
                settings,
                new Search(index.searchers(), Aliases.NONE),
                new SavedSearches(database, TestSite.CLOCK),
                new Accounts(database, TestSite.CLOCK),
                new Sessions(database, TestSite.CLOCK),
                CrawlDesk.of(SampleLibrary::status),
                TestSite.CLOCK)) {
            Browserless browser = new Browserless(known);
            assertTrue(browser.get("/feed.atom?q=strait")
                    .body()
                    .contains("https://dateline.example.org/feed.atom?q=strait"));
            assertTrue(browser.raw("GET / HTTP/1.1\r\nHost: dateline.example.org\r\nConnection: close\r\n\r\n")
                    .startsWith("http/1.1 200"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%FF",
                "%22",
                "((((",
                "a+NEAR/99999999999+b",
                "*",
                "a*+b*+c*",
                "~~~~",
                "-",
                "NOT",
                "AND+OR",
                "=%22",
                "date:99999999999..1",
                "%F0%9F%98%80",
                "source:",
                "person:%22",
                "when:999999999999d",
                "atleast99999999(a)",
                "%E2%80%8F%E2%80%AE",
                "a%5Cb%5C"
            })
    void nothingThatIsTypedIsAnError(String query) {
        for (String path : List.of("/search?q=", "/feed.rss?q=", "/feed.json?q=", "/api/search?q=")) {
            assertEquals(200, ask.get(path + query).statusCode(), path);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
