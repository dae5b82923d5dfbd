package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Digest;
import org.dateline.article.Revision;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a saved search over real HTTP, index and database. */
class SavedSiteTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private Database database;
    private ArticleIndex index;
    private SavedSearches searches;
    private Following following;
    private Site site;
    private Browserless ask;
    private String form;
    private int matched;

    @BeforeEach
    void start() {
        database = Database.open(folder.resolve("dateline.db"));
        index = ArticleIndex.open(folder.resolve("lucene"));
        Search search = new Search(index.searchers(), Aliases.NONE);
        searches = new SavedSearches(database, CLOCK);
        following = new Following(searches, search.watch(), CLOCK);
        come(Sample.named("Old tolls").text("Tolls in the strait.").person("Ilse Marrow"));
        come(Sample.named("Old grain").text("Grain is dear."));
        site = Site.start(
                new SiteSettings("127.0.0.1", 0, null),
                search,
                searches,
                new Accounts(database, CLOCK),
                new Sessions(database, CLOCK),
                CrawlDesk.of(SampleLibrary::status),
                CLOCK);
        ask = new Browserless(site);
        form = ask.formToken("/saved");
        post("/saved", "name=Tolls&search=q%3Dtolls");
    }

    @AfterEach
    void stop() {
        site.close();
        index.close();
        database.close();
    }

    private void come(Sample sample) {
        Article article = sample.firstSeen(CLOCK.instant().toString()).article();
        index.put(article);
        index.refresh();
        following.match(
                List.of(new Revision(
                        article.id(), article.revision(), article.fetchedAt(), Digest.of(article.text()), "")),
                ++matched);
    }

    private SavedSearch saved() {
        return searches.list("").getFirst();
    }

    private String feed(SavedSearch search, String form) {
        return "/saved/" + search.token() + "." + form;
    }

    private HttpResponse<String> post(String path, String fields) {
        return ask.post(path, "form=" + form + "&" + fields);
    }

    private HttpResponse<String> edit(SavedSearch search, String fields) {
        return post("/saved/" + search.id() + "/edit", fields);
    }

    private static List<String> titles(String rss) {
        return Pattern.compile("<item>\\s*<title>(.*?)</title>")
                .matcher(rss)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void aChangedSearchKeepsItsAddressAndBeginsAnew() {
        SavedSearch before = saved();
        assertEquals(List.of("Old tolls"), titles(ask.get(feed(before, "rss")).body()));
        String modified = ask.get(feed(before, "rss"))
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();
        assertEquals(
                303,
                edit(before, "name=Grain&note=Ask+Tomas+%3Cb%3E&query=grain&search=q%3Dtolls")
                        .statusCode());
        assertEquals(before.token(), saved().token());
        assertEquals(List.of("Old grain"), titles(ask.get(feed(before, "rss")).body()));
        String page = ask.get("/saved").body();
        assertTrue(page.contains("Ask Tomas &lt;b&gt;") && page.contains("<bdi>Grain</bdi>"), page);
        assertTrue(ask.get("/saved/" + before.id() + "/edit").body().contains("value=\"grain\""));
        HttpResponse<String> later = ask.get(feed(before, "rss"), "If-Modified-Since", modified);
        assertTrue(later.statusCode() == 200
                || later.headers().firstValue("Last-Modified").orElseThrow().equals(modified));
    }

    @Test
    void nothingNewComesWhileItIsPaused() {
        SavedSearch search = saved();
        ask.get(feed(search, "rss"));
        post("/saved/" + search.id() + "/pause", "");
        assertTrue(ask.get("/saved").body().contains(">Resume<"));
        come(Sample.named("Missed").text("More tolls."));
        post("/saved/" + search.id() + "/pause", "");
        come(Sample.named("New").text("Even more tolls."));
        assertEquals(
                List.of("New", "Old tolls"), titles(ask.get(feed(search, "rss")).body()));
    }

    @Test
    void aCopyHasAnAddressOfItsOwn() {
        SavedSearch first = saved();
        post("/saved/" + first.id() + "/copy", "");
        SavedSearch copy = saved();
        assertEquals("Copy of Tolls", copy.name());
        assertNotEquals(first.token(), copy.token());
        post("/saved/" + first.id() + "/delete", "");
        assertEquals(410, ask.get(feed(first, "rss")).statusCode());
        assertEquals(200, ask.get(feed(copy, "rss")).statusCode());
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        SavedSearch before = saved();
        post("/saved/" + before.id() + "/renew", "");
        assertEquals(410, ask.get(feed(before, "atom")).statusCode());
        assertEquals(200, ask.get(feed(saved(), "atom")).statusCode());
    }

    @Test
    void theListCountsWhatIsNewSinceSheLastLooked() {
        String page = ask.get("/saved").body();
        assertTrue(page.contains("1 article, 1 in the last 7 days") && !page.contains("since you last looked"), page);
        come(Sample.named("New").text("Even more tolls."));
        assertTrue(ask.get("/saved").body().contains("<strong>1 since you last looked</strong> · 2 articles, 2 in"));
        HttpResponse<String> open = ask.get("/saved/" + saved().id() + "/open");
        assertTrue(open.headers().firstValue("Location").orElse("").endsWith("/search?q=tolls&sort=first-seen"));
        assertFalse(ask.get("/saved").body().contains("since you last looked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opml", "json"})
    void aListThatWasTakenAwayIsBroughtInWithItsAddresses(String form) {
        SavedSearch search = saved();
        edit(search, "name=Tolls+%26+%3Cb%3E&note=Mine&query=tolls&search=q%3Dtolls%26person%3DIlse%2BMarrow");
        SavedSearch before = saved();
        HttpResponse<String> file = ask.get("/saved." + form);
        assertTrue(file.body().contains("These addresses are private"), file.body());
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(303, bring(file.body()).statusCode());
        assertEquals(1, searches.list("").size(), "it is there already");
        searches.give("", "elsewhere");
        assertEquals(303, bring(file.body()).statusCode());
        assertEquals(before.about(), saved().about());
        assertNotEquals(before.token(), saved().token(), "the address is taken by someone else");
    }

    @Test
    void aListIsBroughtIntoAnEmptyDateline() {
        String opml = ask.get("/saved.opml").body();
        String token = saved().token();
        database.write(connection -> connection.createStatement().executeUpdate("DELETE FROM saved_search"));
        assertEquals(303, bring(opml).statusCode());
        assertEquals(token, saved().token(), "readers go on under the same address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "{}",
                "[1",
                "<opml",
                "<opml><body><outline xmlUrl='https://a.example/rss'/></body></opml>",
                "<!DOCTYPE o [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><outline text='&e;'/></opml>"
            })
    void whatIsNoListIsRefused(String file) {
        assertEquals(400, bring(file).statusCode());
        assertEquals(1, searches.list("").size());
    }

    private HttpResponse<String> bring(String file) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + form
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" + file
                + "\r\n--x--\r\n";
        return ask.send(HttpRequest.newBuilder(ask.at("/saved/import"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void anImportFromAnotherSiteIsForged() {
        String right = form;
        form = "AAAAAAAAAAAAAAAAAAAAAA";
        assertEquals(403, bring(ask.get("/saved.json").body()).statusCode());
        form = right;
    }

    @Test
    void itsAddressIsNowhereButOnTheListAndInTheFilesTakenAway() {
        String token = saved().token();
        for (String path : List.of("/", "/search?q=tolls", "/saved/" + saved().id() + "/edit", "/sources")) {
            assertFalse(ask.get(path).body().contains(token), path);
        }
        String list = ask.get("/saved").body();
        assertFalse(list.substring(0, list.indexOf("<body")).contains(token), "nor announced to readers");
        HttpResponse<String> feed = ask.get(feed(saved(), "rss"));
        assertEquals("no-referrer", feed.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals(
                "noindex, nofollow", feed.headers().firstValue("X-Robots-Tag").orElse(""));
        assertFalse(titles(feed.body()).toString().contains(token));
        assertEquals(405, ask.post("/saved/" + token + ".rss", "").statusCode(), "it is for reading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void itsFeedIsPackedNamedAndSentOnce(String kind) {
        String path = feed(saved(), kind);
        HttpResponse<String> feed = ask.get(path);
        assertEquals(200, feed.statusCode());
        assertTrue(feed.body().contains(ask.at(path).toString()), "it knows its address");
        come(Sample.named("Long").text("Grain is dear. ".repeat(500)));
        HttpResponse<String> packed = ask.get("/feed." + kind + "?q=grain&full=1", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.headers().allValues("Vary").contains("Accept-Encoding"));
        assertEquals("", ask.head(path).body());
        assertEquals(feed.headers().firstValue("ETag"), ask.head(path).headers().firstValue("ETag"));
        for (String[] validator : new String[][] {{"If-None-Match", "ETag"}, {"If-Modified-Since", "Last-Modified"}}) {
            String value = feed.headers().firstValue(validator[1]).orElseThrow();
            assertEquals(304, ask.get(path, validator[0], value).statusCode(), validator[0]);
        }
        come(Sample.named("New").text("Even more tolls."));
        HttpResponse<String> fresh =
                ask.get(path, "If-None-Match", feed.headers().firstValue("ETag").orElseThrow());
        assertEquals(200, fresh.statusCode());
        assertTrue(fresh.body().contains("New"));
    }

    @Test
    void aFeedCanHoldWholeTextsAndLeadToOurPages() {
        String text = "Tolls. " + "The talks went on. ".repeat(100) + "The end.";
        come(Sample.named("Long").text(text));
        String plain = ask.get("/feed.rss?q=tolls").body();
        assertFalse(plain.contains("The end."));
        assertTrue(ask.get("/feed.rss?q=tolls&full=1").body().contains("The end."));
        String ours = ask.get("/feed.rss?q=tolls&link=page").body();
        assertTrue(ours.contains("<link>" + ask.at("/article/" + Sample.id("Long"))), ours);
        edit(saved(), "name=Tolls&query=tolls&search=q%3Dtolls&full=1&link=page");
        String kept = ask.get(feed(saved(), "rss")).body();
        assertTrue(kept.contains("The end.") && kept.contains("/article/" + Sample.id("Long")), kept);
        Matcher guid = Pattern.compile("<guid[^>]*>([^<]+)").matcher(plain);
        assertTrue(guid.find() && kept.contains(guid.group(1)), "the same entries");
    }

    @Test
    void whatIsSentElsewhereIsOffUnlessItIsAllowed() {
        HttpResponse<String> refused =
                edit(saved(), "name=Tolls&query=tolls&search=q%3Dtolls&webhook=https%3A%2F%2Fevil.example%2F");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("push.webhooks"), refused.body());
    }
}
