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
    void aSearchThatFindsNothingSaysWhichWordWhatSpellingAndWhatToDrop() {
        String page =
                ask.get("/search?q=none&kind=opinion&source=Harbour+Courier").body();
        assertTrue(page.contains("No article matches all of this."), page);
        assertTrue(
                page.contains("No article has <strong class=\"missing\"><bdi>Straight</bdi></strong>, nor <strong"),
                page);
        assertTrue(
                page.contains("Instead of <bdi>Straight</bdi>: <a href=\"/search?q=strait&amp;source=Harbour+Courier"
                        + "&amp;kind=opinion\"><bdi>strait</bdi></a> without <bdi>zebra</bdi>"
                        + " <span class=\"quiet\">412 articles</span>"),
                page);
        assertTrue(
                page.contains("<a href=\"/search?q=none\">without <bdi>any filter</bdi></a>"
                        + " <span class=\"quiet\">7 articles</span>"),
                page);
        assertTrue(page.contains("<bdi>opinion</bdi></span><span class=\"count\">0<"), "chosen values stay at zero");
    }

    @Test
    void everySpellingThatWasAddedIsTakenOutByOneClickAndPutBack() {
        String page = ask.get("/search?q=one").body();
        assertTrue(page.contains("Articles with al-Velna (also <a class=\"spelling\""), page);
        assertTrue(
                page.contains("href=\"/search?q=one&amp;without=Al+Velna\"><span class=\"unseen\">Do not search </span>"
                        + "<bdi>Al Velna</bdi><span aria-hidden=\"true\"> ×</span></a>, <a class=\"spelling\""),
                page);
        assertTrue(page.contains("Only “al-Velna” as typed"), page);
        assertTrue(page.contains("not searched: <a href=\"/search?q=one&amp;without=Velno\">"), page);
    }

    @Test
    void whatWasIgnoredLeavesTheBoxByOneClick() {
        String page = ask.get("/search?q=a+AND+b+OR+c").body();
        assertTrue(page.contains("<p class=\"note\">AND binds before OR: (a AND b) OR c.</p>"), page);
        assertTrue(
                page.contains(
                        "Put into the box as it was read: <a href=\"/search?q=%28a+b%29+OR+c\"><code><bdi>(a b) OR c"),
                page);
        assertFalse(ask.get("/search?q=a").body().contains("Put into the box"));
    }

    @Test
    void aValueCanBeLeftOutAndTakenBackIn() {
        String page = ask.get("/search?q=a&not-kind=news").body();
        assertTrue(page.contains("<span class=\"dimension\">Not Kind</span> <bdi>news</bdi>"), page);
        assertTrue(page.contains("href=\"/search?q=a&amp;kind=news\" class=\"value excluded\""), page);
        assertTrue(
                page.contains("<a class=\"exclude\" href=\"/search?q=a\">back<span class=\"unseen\"> in: news"), page);
        assertTrue(
                page.contains("<a class=\"exclude\" href=\"/search?q=a&amp;not-kind=news&amp;not-kind=opinion\">"
                        + "not<span class=\"unseen\"> opinion</span></a>"),
                page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"not-kind\" value=\"news\">"), page);
    }

    @Test
    void aLongListIsLookedThroughOnAPageOfItsOwn() {
        String search = ask.get("/search?q=a&kind=news&person=Ilse+Marrow").body();
        assertTrue(
                search.contains("<a href=\"/values/person?q=a&amp;person=Ilse+Marrow&amp;kind=news\">1,204 more"),
                search);
        String page = ask.get("/values/person?q=a&kind=news&person=Ilse+Marrow").body();
        assertTrue(page.contains("<input type=\"checkbox\" name=\"person\" value=\"Ilse Marrow\" checked>"), page);
        assertTrue(page.contains("<input type=\"checkbox\" name=\"person\" value=\"Tomas Okonjo\">"), page);
        assertTrue(page.contains("<input type=\"hidden\" name=\"kind\" value=\"news\">"), page);
        String found = ask.get("/values/person?q=a&find=To").body();
        assertTrue(found.contains("Tomas Okonjo") && !found.contains("Ilse Marrow"), found);
        assertTrue(ask.get("/values/person?find=zz").body().contains("None begins with that."));
        assertEquals(404, ask.get("/values/weather").statusCode());
    }

    @Test
    void copiesAreToldByHostWithTheirDates() {
        String page = ask.get("/search?q=Strait").body();
        assertTrue(page.contains("<summary>also at 2 hosts</summary>"), page);
        assertTrue(page.contains(" · from Meridian Wire · rtl.example · date unknown</bdi>"), page);
        assertTrue(page.contains("<summary>7 more copies</summary>"), page);
        assertTrue(page.contains(">6 more on the article’s page</a>"), page);
        assertFalse(page.contains("printed"), page);
    }

    @Test
    void copiesCanBeShownEachForItself() {
        String folded = ask.get("/search?q=copies").body();
        assertTrue(folded.contains("10,000 articles in 5,000 stories"), folded);
        assertTrue(folded.contains("<a href=\"/search?q=copies&amp;fold=off\">Show copies too</a>"), folded);
        String each = ask.get("/search?q=copies&fold=off&kind=news&kind=opinion&without=x")
                .body();
        assertTrue(each.contains(">One article of each story</a>"), each);
        assertTrue(
                each.contains("<a class=\"clear\" href=\"/search?q=copies&amp;fold=off&amp;without=x\">Remove all</a>"),
                each);
    }

    @Test
    void aSearchCanBePostedSoThatItStandsInNoAddress() {
        HttpResponse<String> answer = ask.post("/search", "q=Strait&kind=opinion&page=2");
        String page = answer.body();
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(page.contains("10,000 articles") && page.contains("<bdi>opinion</bdi>"), page);
        assertTrue(page.contains("<form id=\"ask\" action=\"/search\" method=\"post\" data-posted=\"true\">"), page);
        assertFalse(page.contains("action=\"/search\" method=\"get\""), page);
        assertTrue(page.contains("<title>Articles – Dateline</title>"), "histories keep titles too");
        assertTrue(
                ask.post("/article/" + SampleLibrary.HARBOUR, "q=Strait").body().contains("<mark id=\"m1\""));
        assertTrue(ask.post("/values/person", "q=a&find=To").body().contains("Tomas Okonjo"));
        String open = ask.get("/search?q=a").body();
        assertTrue(open.contains("<button form=\"ask\" formmethod=\"post\""), open);
    }

    @Test
    void suggestionsAreNamesWithWhatTheyAreAndWhereTheyLead() {
        HttpResponse<String> answer = ask.post("/suggest", "q=ilse+m");
        assertEquals("application/json;charset=utf-8", type(answer));
        assertEquals(
                "[{\"text\":\"Ilse Marrow\",\"kind\":\"Person\",\"note\":\"3 articles\",\"href\":"
                        + "\"/search?person=Ilse+Marrow\"}]",
                answer.body()
                        .replaceAll("\\s*([\\[\\]{},:])\\s*(?=[\"\\[\\]{}])", "$1")
                        .strip());
        assertEquals(405, ask.get("/suggest?q=ilse").statusCode(), "what is typed stands in no address");
    }

    @Test
    void eachNameInTheTextLeadsToItsArticlesOnce() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR).body();
        assertTrue(
                page.contains("said <a class=\"named\" href=\"/entity?person=Ilse+Marrow\">Ilse Marrow</a>, who"),
                page);
        assertEquals(3, page.split("class=\"named\"", -1).length - 1, page);
        String marked =
                ask.get("/article/" + SampleLibrary.HARBOUR + "?q=Strait").body();
        assertTrue(
                marked.contains(
                        "tabindex=\"-1\"><a class=\"named\" href=\"/entity?place=Strait+of+Velna\">Strait</a></mark>"),
                marked);
        assertTrue(marked.contains("<span>3 of 5</span>"), marked);
    }

    @Test
    void theFirstLoadIsSmall() {
        int bytes = 0;
        for (String path :
                List.of("/search?q=Strait", "/static/dateline.css", "/static/dateline.js", "/static/icon.svg")) {
            bytes += ask.compressed(path);
        }
        assertTrue(bytes < 60_000, bytes + " bytes");
    }

    @Test
    void anArticleTellsItsSectionAndThatItIsForSubscribers() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR).body();
        assertTrue(page.contains("<dt>Section</dt><dd><bdi>World</bdi>"), page);
        assertTrue(page.contains("from: JSON-LD isAccessibleForFree"), page);
        assertTrue(page.contains("</span> for subscribers</p>"), page);
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
        assertTrue(page.contains("<bdi>\u0645\u0636\u064a\u0642 \u0641\u064a\u0644\u0646\u0627</bdi>"), page);
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
                "<a href=\"/entity?person=Ilse+Marrow\">",
                "<a href=\"/entity?place=Strait+of+Velna\">",
                "ambiguous: can mean more than one day")) {
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
    void anArticleShowsTheDatesItSpeaksOfOnALineAndInAList() {
        String page = ask.get("/article/" + SampleLibrary.HARBOUR).body();
        assertTrue(page.contains("aria-label=\"Dates mentioned, from 1 October 2025 to 14 March 2026\""), page);
        assertTrue(page.contains("<title>1 December 2025 to 28 February 2026</title>"), page);
        assertTrue(page.contains("<rect class=\"published\""), page);
        assertTrue(page.contains("<title>Published 2 March 2026</title>"), page);
        assertTrue(page.contains("<a href=\"#p6\"><bdi>14 March</bdi></a> <span class=\"quiet\">twice</span>"), page);
        assertTrue(page.contains("<p id=\"p6\" "), page);
        assertTrue(page.contains("href=\"/search?mentions=2025-10\""), page);
        assertTrue(page.contains("href=\"/search?mentions=2025-12-01..2026-02-28\""), page);
        assertTrue(page.contains("not resolved: the text does not say which day"), page);
    }

    @Test
    void datesMentionedNarrowASearchByList() {
        String page = ask.get("/search?q=one").body();
        assertTrue(page.contains("<h2 id=\"facet-mentions\">Dates mentioned</h2>"), page);
        assertTrue(page.contains("href=\"/search?q=one&amp;mentions=2024\""), page);
        assertTrue(page.contains("3 articles with a date of two readings, 5 articles with one that means no"), page);
        assertTrue(page.contains("<a href=\"/search?q=one&amp;over=mentioned\">3 more over time</a>"), page);
        assertFalse(page.contains("id=\"mentioned-title\""), page);
        String many = ask.get("/search?q=many").body();
        assertFalse(many.contains("mentions=2024"), "counted for 10,000 articles though nobody asked");
        assertTrue(many.contains("href=\"/search?q=many&amp;over=mentioned\""), many);
    }

    @Test
    void datesMentionedAreATimelineFromYearsToMonthsToDaysAndBack() {
        String years = ask.get("/search?q=many&over=mentioned").body();
        assertTrue(years.contains("<h2 id=\"mentioned-title\">Dates mentioned by year</h2>"), years);
        assertTrue(years.contains("aria-label=\"2015: 375 articles\""), years);
        assertTrue(years.contains("Dates before 1905 are left out here"), years);
        assertFalse(years.contains("aria-label=\"1648:"), years);
        String days = ask.get("/search?q=many&kind=news&mentions=2015-03").body();
        assertTrue(days.contains("Dates mentioned by day, March 2015"), days);
        assertTrue(days.contains("href=\"/search?q=many&amp;kind=news&amp;mentions=2015-03-04\""), days);
        assertTrue(days.contains("<a href=\"/search?q=many&amp;kind=news&amp;mentions=2015\">2015</a>"), days);
        assertTrue(
                days.contains(
                        "<a href=\"/search?q=many&amp;kind=news\"><span class=\"unseen\">Remove the filter </span>"
                                + "<span class=\"dimension\">Dates mentioned</span> <bdi>March 2015</bdi>"),
                days);
        assertTrue(days.contains("<input type=\"hidden\" name=\"mentions\" value=\"2015-03\">"), days);
        assertTrue(ask.get("/search?q=a&mentions=unknown").body().contains("<bdi>not certain</bdi>"));
    }

    @Test
    void timelinesAreTablesToo() {
        String page = ask.get("/search?q=a&date=2025").body();
        assertTrue(page.contains("<th scope=\"col\">Month</th><th scope=\"col\">Articles</th>"), page);
        assertTrue(page.contains("November 2025</a></th><td>1</td>"), page);
        assertTrue(page.contains("<td>12 of unknown date</td>"), page);
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
                "/values/person",
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
            strings = {
                "/",
                "/search?q=a",
                "/help",
                "/nothing",
                "/static/dateline.css",
                "/robots.txt",
                "/api/search",
                "/export.csv",
                "/compare"
            })
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
        for (String path : TestSite.pages()) {
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
        HttpResponse<String> answer = ask.post("/help", "q=a");
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
        assertEquals("User-agent: *\nDisallow:\n", ask.get("/robots.txt").body());
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
