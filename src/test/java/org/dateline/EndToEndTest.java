package org.dateline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Byline;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Paragraph;
import org.dateline.crawl.CrawlStatus;
import org.dateline.demo.DemoArticle;
import org.dateline.demo.DemoSite;
import org.dateline.demo.DemoWeb;
import org.dateline.demo.Exchange;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.MarkedArticle;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.site.Site;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo web, crawled over HTTP into a data folder, searched and read as a feed; then crawled again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
    @TempDir
    static Path folder;

    private static DemoWeb web;
    private static DemoFixture demo;
    private static Dateline dateline;
    private static List<DemoArticle> truth;

    @BeforeAll
    static void crawl() throws IOException {
        web = DemoWeb.start(0);
        demo = DemoFixture.in(folder, web);
        dateline = demo.open();
        truth = web.articles();
        demo.crawl(dateline);
    }

    @AfterAll
    static void close() {
        dateline.close();
        web.close();
    }

    @Test
    @Order(1)
    void everyArticleIsFoundAndNothingElse() {
        Set<ArticleId> expected = truth.stream().map(EndToEndTest::id).collect(Collectors.toSet());
        Set<ArticleId> indexed = hits(SearchRequest.of("").withSize(100));
        assertEquals(expected.size(), dateline.search().size());
        assertEquals(expected, indexed);
    }

    @Test
    @Order(1)
    void everyArticleIsFoundByItsHeadline() {
        assertAll(truth.stream().map(article -> () -> {
            SearchRequest request = SearchRequest.of('"' + article.headline().replace('"', ' ') + '"');
            assertTrue(hits(request).contains(id(article)), article.headline());
        }));
    }

    @Test
    @Order(1)
    void headlineOriginBylineAndDateAreWhatThePublisherPrinted() {
        assertAll(truth.stream().map(article -> () -> {
            Article found = read(article);
            assertEquals(plain(article.headline()), plain(found.headline().text()));
            assertEquals(article.publisher(), found.source().name(), article.headline());
            assertEquals(article.origin(), found.origin().name(), article.headline());
            assertEquals(
                    article.byline().endsWith(" Staff") ? "" : article.byline(),
                    found.attribution().bylines().stream().map(Byline::name).collect(Collectors.joining(" and ")),
                    article.headline());
            assertEquals(
                    article.date().isEmpty() ? "unknown" : article.date().substring(0, 10),
                    found.published().day().map(Object::toString).orElse("unknown"),
                    article.headline());
        }));
    }

    @Test
    @Order(1)
    void theBodyIsTheArticleAndNoneOfThePage() {
        assertAll(truth.stream().map(article -> () -> {
            List<String> expected =
                    article.paragraphs().stream().map(EndToEndTest::plain).toList();
            List<String> found = read(article).body().stream()
                    .filter(paragraph -> paragraph.role() != Paragraph.Role.CAPTION)
                    .map(paragraph -> withoutDateline(plain(paragraph.text()), article.dateline()))
                    .toList();
            List<String> missing =
                    expected.stream().filter(text -> !found.contains(text)).toList();
            List<String> tooMuch =
                    found.stream().filter(text -> !expected.contains(text)).toList();
            assertEquals("missing [], too much []", "missing " + missing + ", too much " + tooMuch, article.headline());
            assertEquals(expected, found, article.headline());
        }));
    }

    @Test
    @Order(1)
    void facetsCountWhatIsThere() {
        SearchResults all = dateline.search().find(SearchRequest.of(""));
        assertEquals(
                counts(truth.stream().collect(groupingBy(DemoArticle::publisher, counting()))),
                values(all, Dimension.SOURCE));
        assertEquals(
                counts(truth.stream().collect(groupingBy(DemoArticle::origin, counting()))),
                values(all, Dimension.ORIGIN));
        long undated =
                truth.stream().filter(article -> article.date().isEmpty()).count();
        assertTrue(undated > 0);
        assertEquals(undated, all.timeline().undated());
    }

    @Test
    @Order(1)
    void aNameIsFoundHoweverItIsSpelled() {
        Set<ArticleId> one = hits(SearchRequest.of("al-Nadhir").withSize(100));
        long named = truth.stream()
                .filter(article -> article.organisations().contains("al-Nadhir"))
                .count();
        assertTrue(one.size() >= named, one.size() + " of " + named);
        for (String spelling : List.of("an-Nadhir", "Al-Nadheer", "\"al Nazir\"", "al-Nadhir’s")) {
            assertEquals(one, hits(SearchRequest.of(spelling).withSize(100)), spelling);
        }
        assertTrue(hits(SearchRequest.of("=\"al-Nazir\"").withSize(100)).size() < one.size());
    }

    @Test
    @Order(1)
    void whatRobotsForbidIsNotFetched() {
        assertEquals(0, dateline.search().find(SearchRequest.of(DemoWeb.CANARY)).total());
        Set<String> closed = web.closed().stream().map(URI::getPath).collect(Collectors.toSet());
        assertEquals(5, closed.size());
        assertTrue(web.log().stream().noneMatch(exchange -> closed.contains(exchange.path())));
    }

    @Test
    @Order(1)
    void peopleAreCountedOnceUnderOneName() {
        SearchResults all = dateline.search().find(SearchRequest.of(""));
        Map<String, Long> people = values(all, Dimension.PERSON);
        Map<String, Long> expected = truth.stream()
                .flatMap(article -> article.people().stream().distinct())
                .collect(groupingBy(name -> name, counting()));
        String most = expected.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        assertEquals(expected.get(most), people.get(most), most);
        assertFalse(people.containsKey(most.substring(most.lastIndexOf(' ') + 1)), people.toString());
    }

    @Test
    @Order(1)
    void theStatusTellsTheArticlesOfEachSource() {
        Map<String, Long> told =
                status().sources().stream().collect(Collectors.toMap(SourceStatus::name, SourceStatus::articles));
        assertEquals(truth.stream().collect(groupingBy(DemoArticle::publisher, counting())), told);
        assertTrue(
                status().sources().stream().allMatch(source -> source.errors().isEmpty()));
    }

    private static Status status() {
        return dateline.report(
                        () -> CrawlStatus.read(dateline.database(), demo.seeds().get(), Instant.now()),
                        demo.seeds(),
                        false,
                        Clock.systemUTC())
                .get();
    }

    @Test
    @Order(1)
    void theSiteServesPageArticleAndFeeds() throws Exception {
        try (Site site = dateline.serve(demo.config(), EndToEndTest::status, Clock.systemUTC())) {
            for (DemoSite publisher : web.sites()) {
                assertTrue(get(site, "sources").body().contains(publisher.name()), publisher.name());
            }
            String page = get(site, "search?q=al-Nazir").body();
            assertTrue(page.contains("<mark>"), page);
            DemoArticle first = truth.getFirst();
            assertTrue(get(site, "article/" + id(first)).body().contains(plainStart(first)));
            for (String format : List.of("rss", "atom")) {
                HttpResponse<String> feed = get(site, "feed." + format + "?q=al-Nadhir");
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(feed.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                String tag = feed.headers().firstValue("ETag").orElseThrow();
                assertEquals(
                        304,
                        get(site, "feed." + format + "?q=al-Nadhir", "If-None-Match", tag)
                                .statusCode());
            }
            assertTrue(get(site, "feed.json?q=al-Nadhir").body().contains("https://jsonfeed.org/version/1.1"));
        }
    }

    @Test
    @Order(2)
    void aSecondCrawlIsMostlyAnsweredWith304AndAddsNothing() {
        int before = web.log().size();
        long articles = dateline.archive().size();
        demo.crawl(dateline);
        List<Exchange> second = web.log().subList(before, web.log().size());
        long notModified =
                second.stream().filter(exchange -> exchange.status() == 304).count();
        assertTrue(notModified >= truth.size(), notModified + " of " + second.size());
        assertTrue(notModified > second.size() * 0.8, notModified + " of " + second.size());
        assertEquals(articles, dateline.archive().size());
        assertEquals(articles, dateline.search().size());
        assertTrue(dateline.archive().articles().allMatch(article -> article.revision() == 1));
    }

    @Test
    @Order(3)
    void theSecondEditionBringsANewRevisionAndNewArticlesAndLosesNothing() {
        web.edition(2);
        demo.crawl(dateline);
        List<DemoArticle> now = web.articles();
        DemoArticle revised =
                now.stream().filter(DemoArticle::revised).findFirst().orElseThrow();
        assertEquals(2, read(revised).revision());
        assertEquals(2, dateline.archive().revisions(id(revised)).size());
        now.stream()
                .filter(article -> article.firstEdition() == 2)
                .forEach(article ->
                        assertTrue(dateline.search().article(id(article), "").isPresent(), article.headline()));
        DemoArticle vanished =
                truth.stream().filter(DemoArticle::vanishes).findFirst().orElseThrow();
        assertEquals(plain(vanished.headline()), plain(read(vanished).headline().text()));
    }

    @Test
    @Order(4)
    void anIndexThatWasDeletedIsMadeAgainWithTheSameAnswers() {
        List<String> questions =
                List.of("", "al-Nadhir", "title:border", "source:\"Meridian Wire\" -sanctions", "\"interim deal\"");
        List<String> before = questions.stream().map(EndToEndTest::answer).toList();
        dateline.close();
        Reindex.delete(demo.config().data().resolve("lucene"));
        new Reindex(Reindex.From.RECORDS).run(demo.config(), Clock.systemUTC());
        dateline = demo.open();
        assertEquals(List.of(), dateline.repairs());
        assertEquals(before, questions.stream().map(EndToEndTest::answer).toList());
    }

    private static String answer(String query) {
        SearchResults results = dateline.search().find(SearchRequest.of(query).withSize(100));
        return results.total() + " " + results.hits() + " " + results.facets() + " " + results.timeline();
    }

    private static ArticleId id(DemoArticle article) {
        return ArticleId.of(NormalizedUrl.of(article.url()).orElseThrow());
    }

    private static Article read(DemoArticle article) {
        Optional<MarkedArticle> found = dateline.search().article(id(article), "");
        assertTrue(found.isPresent(), article.headline());
        return found.orElseThrow().article();
    }

    private static Set<ArticleId> hits(SearchRequest request) {
        return dateline.search().find(request.withFold(false)).hits().stream()
                .map(hit -> hit.id())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> values(SearchResults results, Dimension dimension) {
        return results.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    private static Map<String, Long> counts(Map<String, Long> counts) {
        return Map.copyOf(counts);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static String withoutDateline(String text, String dateline) {
        return !dateline.isEmpty() && text.startsWith(dateline)
                ? text.substring(dateline.length()).replaceFirst("^ [—-] ", "")
                : text;
    }

    private static String plainStart(DemoArticle article) {
        return article.headline().split("[^\\p{L} ]", -1)[0].strip();
    }

    private static HttpResponse<String> get(Site site, String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/" + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
