package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over real HTTP, their content from {@link SampleLibrary}. */
class SiteTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browserless ask;

    @BeforeAll
    static void start() {
        site = TestSite.full(folder);
        ask = site.ask();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aSearchPageShowsHowItWasReadWhatItFoundAndWhere() {
        String page = ask.get("/search?q=Strait").body();
        assertTrue(page.contains("Articles with all of: Strait"), page);
        assertTrue(page.contains("10,000 articles"), page);
        assertTrue(page.contains("Talks on the <mark>Strait of Velna</mark> resume"), page);
        assertTrue(page.contains("from <bdi>Meridian Wire</bdi>"), page);
        assertTrue(page.contains(">2 March 2026</time>"), page);
        assertTrue(page.contains("date unknown"), page);
        assertTrue(page.contains("<span>opinion</span><span>revised twice</span>"), page);
        assertTrue(page.contains("/article/" + SampleLibrary.HARBOUR + "?q=Strait"), page);
    }

    @Test
    void chosenValuesCanBeRemovedAndOthersAdded() {
        String page = ask.get("/search?q=Strait&kind=opinion").body();
        assertTrue(page.contains("<a href=\"/search?q=Strait\" class=\"value chosen\">"), page);
        assertTrue(page.contains("<a href=\"/search?q=Strait&amp;kind=opinion&amp;kind=news\" class=\"value\">"), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"kind\" value=\"opinion\">"), page);
    }

    @Test
    void theTimelineLeadsFromYearsToMonthsToDaysAndBack() {
        assertTrue(ask.get("/search?q=a").body().contains("href=\"/search?q=a&amp;date=2024\""));
        String year = ask.get("/search?q=a&date=2025").body();
        assertTrue(year.contains("Published by month, 2025"), year);
        assertTrue(year.contains("href=\"/search?q=a&amp;date=2025-11\""), year);
        String month = ask.get("/search?q=a&date=2025-11").body();
        assertTrue(month.contains("Published by day, November 2025"), month);
        assertTrue(month.contains("<a href=\"/search?q=a\">All years</a>"), month);
        assertTrue(month.contains("<a href=\"/search?q=a&amp;date=2025\">2025</a>"), month);
        assertTrue(month.contains("<a href=\"/search?q=a&amp;date=unknown\">12 of unknown date</a>"), month);
    }

    @Test
    void aSearchThatFindsNothingOffersToDropEachFilter() {
        String page =
                ask.get("/search?q=none&kind=opinion&source=Harbour+Courier").body();
        assertTrue(page.contains("No article matches all of this."), page);
        assertTrue(
                page.contains("<li><a href=\"/search?q=none&amp;source=Harbour+Courier\">without Kind: <bdi>opinion"));
        assertTrue(page.contains("<a href=\"/search?q=none\">without any filter</a>"), page);
    }

    @Test
    void anEmptyIndexTeachesHowToFillIt() {
        try (TestSite empty = TestSite.empty(folder)) {
            String page = empty.ask().get("/").body();
            assertTrue(page.contains("crawl-seeds.txt") && page.contains("./dateline demo"), page);
        }
    }

    @Test
    void thereIsNoRelevanceToSortByWithoutAQuery() {
        assertFalse(ask.get("/").body().contains(">Relevance</a>"));
        assertTrue(ask.get("/search?q=a&sort=newest").body().contains(">Relevance</a>"));
    }

    @Test
    void spellingsOfAnotherScriptDoNotTurnTheReadingLine() {
        String page = ask.get("/search?q=one").body();
        assertTrue(
                page.contains("(also Al Velna, \u2068\u0645\u0636\u064a\u0642 \u0641\u064a\u0644\u0646\u0627\u2069)"),
                page);
    }

    @Test
    void pagesEndAtAThousandHits() {
        assertTrue(ask.get("/search?q=a&page=50").body().contains("Pages end after 1,000 articles."));
        assertFalse(ask.get("/search?q=a&page=49").body().contains("Pages end after"));
        assertEquals(200, ask.get("/search?q=a&page=99999999999").statusCode());
    }

    @Test
    void aSearchAnnouncesItsFeeds() {
        String page = ask.get("/search?q=Strait&kind=news&sort=newest&page=2").body();
        assertTrue(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Atom of this search\" "
                + "href=\"/feed.atom?q=Strait&amp;kind=news\">"));
    }

    @Test
    void anArticleMarksTheSearchAndLeadsThroughTheMatches() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR + "?q=Strait&kind=news")
                .body();
        assertTrue(page.contains("Talks on the <mark id=\"m1\" tabindex=\"-1\">Strait</mark>"), page);
        assertTrue(page.contains("<span>3 of 5</span> <a rel=\"prev\" href=\"#m2\">"), page);
        assertTrue(page.contains("<a href=\"/search?q=Strait&amp;kind=news\">Back to the search</a>"), page);
    }

    @Test
    void anArticleSaysWhereItComesFrom() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR).body();
        for (String fact : List.of(
                "<a href=\"https://harbour.example/strait-talks\" rel=\"noreferrer noopener external\">",
                "from: credit line",
                "2 March 2026, 07:40 UTC+02:00",
                "from: JSON-LD datePublished",
                "2 March 2026, 09:15 UTC",
                "revision 2",
                "urn:uuid:6f1c0a52-8d6e-4a6b-9a43-0f2a2b6d7c11",
                "sha256:",
                "This story was first published by Meridian Wire.",
                "<a href=\"/search?person=Ilse+Marrow\">",
                "<a href=\"/search?place=Strait+of+Velna\">",
                "can mean more than one day")) {
            assertTrue(page.contains(fact), fact);
        }
    }

    @Test
    void anArticleCanBeCitedAndASearchTakenAway() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR).body();
        assertTrue(
                page.contains("Ada Quill and Ben Tarn, “Talks on the Strait of Velna resume”, Harbour Courier, first"),
                page);
        for (String form : List.of("txt", "ris", "bib", "json")) {
            String cite = "/article/" + SampleLibrary.HARBOUR + "/cite." + form;
            assertTrue(page.contains("href=\"" + cite + "\""), page);
            assertTrue(ask.get(cite).body().contains("Harbour Courier"));
        }
        assertEquals(
                404, ask.get("/article/" + SampleLibrary.HARBOUR + "/cite.doc").statusCode());
        String search = ask.get("/search?q=Strait&kind=opinion&page=2").body();
        assertTrue(search.contains("href=\"/export.csv?q=Strait&amp;kind=opinion\""), search);
        assertTrue(search.contains("/export.jsonl?") && search.contains("/export.ris?"), search);
    }

    @Test
    void anArticleTellsItsCopiesAndOtherVersions() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR + "?q=Strait").body();
        assertTrue(page.contains("<h2>Also at</h2>"), page);
        assertTrue(page.contains("<h2>Other versions</h2>"), page);
        assertTrue(
                page.contains("<a href=\"/article/" + SampleLibrary.HOSTILE + "?q=Strait\"><bdi>Story &lt;script"),
                page);
        assertTrue(page.contains(" · from Meridian Wire · evil.example · date unknown</bdi>"), page);
    }

    @Test
    void textOfAnotherScriptKeepsItsLanguageAndDirection() {
        String page = ask.get("/article/" + SampleLibrary.ARABIC).body();
        assertTrue(page.contains("<article class=\"clipping\" lang=\"ar\" dir=\"rtl\">"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=Strait",
                "/search?q=none",
                "/saved",
                "/sources",
                "/search?source=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void nothingThatWasCrawledOrTypedBecomesMarkup(String path) {
        assertInert(ask.get(path).body());
    }

    @Test
    void anArticleFullOfMarkupShowsItAsText() {
        String page = ask.get("/article/" + SampleLibrary.HOSTILE + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                .body();
        assertInert(page);
        assertFalse(page.contains("href=\"javascript:"), page);
        assertFalse(page.contains("Read the original"), page);
    }

    private static void assertInert(String page) {
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("<img"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search?q=a", "/help", "/nothing", "/static/dateline.css", "/robots.txt", "/api/search"})
    void everyAnswerCarriesTheStrictHeaderFields(String path) {
        HttpResponse<String> answer = ask.get(path);
        Shield.HEADERS.forEach((name, value) -> {
            if (!name.equals("Cache-Control")) {
                assertEquals(List.of(value), answer.headers().allValues(name), name);
            }
        });
        assertFalse(answer.headers().map().containsKey("server"));
        assertFalse(answer.headers().map().containsKey("set-cookie"));
    }

    @Test
    void noPageHoldsInlineScriptOrStyleOrAnothersAddress() {
        for (String path : List.of("/search?q=Strait", "/help", "/sources", "/article/" + SampleLibrary.ARABIC)) {
            String page = ask.get(path).body();
            assertFalse(page.contains("style=\"") || page.contains("<style") || page.contains(" onclick"), path);
            assertFalse(page.contains("src=\"http") || page.contains("src=\"//"), path);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hostile.csv", delimiter = '|', maxCharsPerColumn = 100_000)
    void hostileRequestsAreAnsweredCalmly(String method, String target, String allowed) {
        String padded = target.replace("{1000}", "a".repeat(1_000)).replace("{9000}", "%E2%82%AC".repeat(1_000));
        String answer = ask.raw(method + " " + padded + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String status = answer.substring(9, 12);
        assertTrue(List.of(allowed.split(",")).contains(status), status + " for " + target);
        assertFalse(answer.contains("exception") || answer.contains("jetty") || answer.contains("\tat "), answer);
    }

    @Test
    void aNameThatIsNotOursIsTurnedAway() {
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:7070", "")) {
            String answer = ask.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("http/1.1 400"), host + ": " + answer);
        }
        for (String host : List.of("localhost", "LOCALHOST:7070", "127.0.0.1:1", "[::1]:7070", "localhost.")) {
            String answer = ask.raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("http/1.1 200"), host + ": " + answer);
        }
    }

    @Test
    void errorsSayWhatHappenedAndTheWayOut() {
        HttpResponse<String> missing = ask.get("/article/00000000000000000000");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("No article has this address."), missing.body());
        HttpResponse<String> failed = ask.get("/search?q=fail");
        assertEquals(500, failed.statusCode());
        assertTrue(failed.body().contains("Something failed on our side"), failed.body());
        assertFalse(failed.body().contains("the index is gone"), failed.body());
        HttpResponse<String> api = ask.get("/api/articles/none");
        assertEquals("application/problem+json;charset=utf-8", type(api));
        assertEquals(404, api.statusCode());
    }

    @Test
    void aMethodThatARouteLacksIsNamed() {
        HttpResponse<String> answer = ask.post("/search", "q=a");
        assertEquals(405, answer.statusCode());
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        for (String path : List.of("/search?q=a", "/article/00000000000000000000", "/static/dateline.css")) {
            HttpResponse<String> get = ask.get(path);
            HttpResponse<String> head = ask.head(path);
            assertEquals(get.statusCode(), head.statusCode(), path);
            assertEquals(type(get), type(head), path);
            assertEquals("", head.body(), path);
        }
    }

    @Test
    void filesOfTheSiteAreKeptUntilTheyChange() {
        String page = ask.get("/help").body();
        int at = page.indexOf("/static/dateline.css?v=");
        HttpResponse<String> style = ask.get(page.substring(at, page.indexOf('"', at)));
        assertTrue(style.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        String etag = style.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, ask.get("/static/dateline.css", "If-None-Match", etag).statusCode());
        assertEquals(
                "no-store",
                ask.get("/help").headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void pagesTravelCompressed() {
        HttpResponse<String> answer = ask.get("/search?q=a", "Accept-Encoding", "gzip");
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void smallFilesHaveTheirTypes() {
        Map<String, String> types = Map.of(
                "/opensearch.xml", "application/opensearchdescription+xml;charset=utf-8",
                "/robots.txt", "text/plain;charset=utf-8",
                "/healthz", "application/json;charset=utf-8",
                "/static/icon.svg", "image/svg+xml",
                "/api/search?q=a", "application/json;charset=utf-8");
        types.forEach((path, type) -> assertEquals(type, type(ask.get(path)), path));
        assertEquals("User-agent: *\nDisallow: /\n", ask.get("/robots.txt").body());
        assertTrue(
                ask.get("/opensearch.xml").body().contains("template=\"" + ask.at("/search?q=") + "{searchTerms}\""));
    }

    @Test
    void theInterfaceForProgramsGivesArticlesAndMarks() {
        String json = ask.get("/api/search?q=Strait").body();
        assertTrue(json.contains("\"total\":10000"), json);
        assertTrue(json.contains("\"precision\":\"unknown\""), json);
        assertTrue(json.contains("\"marks\":[[46,52]]"), json);
        assertTrue(ask.get("/api/articles/" + SampleLibrary.HARBOUR).body().contains("\"headline\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "form=", "form=AAAAAAAAAAAAAAAAAAAAAA", "form=%00", "&&==&&"})
    void aFormWithoutOurTokenIsForged(String form) {
        assertEquals(403, ask.post("/saved", form + "&name=a&search=q%3Da").statusCode());
        assertEquals(403, ask.post("/saved/1/delete", form).statusCode());
    }

    @Test
    void aFormFromAnotherSiteIsForgedEvenWithTheToken() {
        String form = "name=a&search=q%3Da&form=" + ask.formToken("/search?q=a");
        for (String from : List.of("cross-site", "same-site", "none", "")) {
            assertEquals(403, ask.post("/saved", form, "Sec-Fetch-Site", from).statusCode(), from);
        }
    }

    @Test
    void aFormOverAMegabyteIsTooMuch() {
        assertEquals(413, ask.post("/saved", "name=" + "a".repeat(1_000_001)).statusCode());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";");
    }
}
