package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.NormalizedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DiscoveryTest {
    private static final CrawlSettings SETTINGS = CrawlSettings.of("0.1.0", URI.create("https://newsroom.example/bot"));

    private static Discovery discover(String url, String type, byte[] body) {
        return Discovery.of(
                new FetchOutcome.Fetched(
                        NormalizedUrl.of(url).orElseThrow(),
                        Instant.EPOCH,
                        200,
                        Map.of("content-type", List.of(type)),
                        body,
                        false),
                SETTINGS);
    }

    private static Discovery discover(String url, String type, String body) {
        return discover(url, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiscoveryTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> articles(Discovery discovery) {
        return discovery.articles().stream().map(found -> found.url().value()).toList();
    }

    private static List<String> leads(Discovery discovery) {
        return discovery.leads().stream()
                .map(lead -> lead.role().word() + " " + lead.url())
                .toList();
    }

    @Test
    void readsRssNewestFirst() {
        Discovery feed = discover("https://news.example/feed", "text/html", """
                <?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://www.news.example/</link>
                <item><title>Older &amp; wiser</title><link>https://www.news.example/a?utm_source=rss</link>
                <pubDate>Mon, 03 May 2021 08:00:00 GMT</pubDate></item>
                <item><title><![CDATA[Newer]]></title><link> /b </link><pubDate>Tue, 4 May 2021 08:00 EST</pubDate></item>
                <item><title>By its name</title><guid>https://www.news.example/c</guid></item>
                <item><title>Another's</title><link>https://elsewhere.example/x</link></item>
                <item><title>No link</title><guid isPermaLink="false">77</guid></item>
                </channel></rss>""");
        assertEquals(Discovery.Form.RSS, feed.form());
        assertEquals(
                List.of("https://www.news.example/b", "https://www.news.example/a", "https://www.news.example/c"),
                articles(feed));
        assertEquals("Newer", feed.articles().getFirst().title());
        assertEquals("Older & wiser", feed.articles().get(1).title());
        assertEquals(
                Instant.parse("2021-05-03T08:00:00Z"), feed.articles().get(1).date());
    }

    @Test
    void readsAnRssFeedOfAnotherHostForTheSiteThatItNames() {
        Discovery feed = discover("https://feeds.proxy.example/news", "application/rss+xml", """
                <rss><channel><link>https://news.example/</link>
                <item><link>https://feeds.proxy.example/~r/1</link>
                <feedburner:origLink>https://news.example/one</feedburner:origLink></item>
                <item><link>https://news.example/two</link></item></channel></rss>""");
        assertEquals(List.of("https://news.example/one", "https://news.example/two"), articles(feed));
        assertEquals("https://news.example/", feed.home().value());
    }

    @Test
    void readsRssOneAndABrokenFeed() {
        Discovery rdf = discover("https://news.example/rdf", "application/xml", """
                <rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><channel><link>https://news.example/</link></channel>
                <item><title>R</title><link>https://news.example/r</link><dc:date>2021-05-03</dc:date></item></rdf:RDF>""");
        assertEquals(List.of("https://news.example/r"), articles(rdf));
        Discovery broken = discover("https://news.example/feed", "application/rss+xml", """
                \ufeff\n <rss><channel><title>A & B &nbsp; <item><title>One<title><link>https://news.example/1</link></item>
                <item><link>https://news.example/2</link>""");
        assertEquals(Discovery.Form.RSS, broken.form());
        assertTrue(
                articles(broken).contains("https://news.example/2"),
                articles(broken).toString());
    }

    @Test
    void readsAtom() {
        Discovery feed = discover("https://news.example/atom", "application/atom+xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/atom"/><link href="https://news.example/"/>
                <entry><title>One</title><link rel="edit" href="/edit/1"/><link rel="alternate" href="/one"/>
                <published>2021-05-03T10:00:00+02:00</published></entry>
                <entry><title>Two</title><link href="/two"/><updated>2021-05-04T00:00:00Z</updated></entry></feed>""");
        assertEquals(Discovery.Form.ATOM, feed.form());
        assertEquals(List.of("https://news.example/two", "https://news.example/one"), articles(feed));
        assertEquals(
                Instant.parse("2021-05-03T08:00:00Z"), feed.articles().getLast().date());
    }

    @Test
    void readsJsonFeed() {
        Discovery feed = discover("https://news.example/feed.json", "application/json", """
                {"version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://news.example/",
                 "next_url": "https://news.example/feed2.json",
                 "items": [{"id": "1", "url": "/one", "title": "One", "date_published": "2021-05-03T08:00:00Z"},
                           {"id": "2", "url": "https://elsewhere.example/"}, {"id": "3"}]}""");
        assertEquals(Discovery.Form.JSON_FEED, feed.form());
        assertEquals(List.of("https://news.example/one"), articles(feed));
        assertEquals(List.of("feed https://news.example/feed2.json"), leads(feed));
        assertEquals(
                Discovery.Form.OTHER,
                discover("https://news.example/feed.json", "application/json", "{\"items\": [")
                        .form());
    }

    @Test
    void readsANewsSitemap() {
        Discovery sitemap = discover("https://news.example/news.xml", "text/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n"><url>
                <loc>https://news.example/x</loc><news:news><news:publication><news:name>N</news:name></news:publication>
                <news:publication_date>2021-05-03T08:00:00Z</news:publication_date><news:title>X</news:title></news:news>
                </url></urlset>""");
        assertEquals(Discovery.Form.NEWS_SITEMAP, sitemap.form());
        assertEquals("X", sitemap.articles().getFirst().title());
        assertEquals(
                Instant.parse("2021-05-03T08:00:00Z"),
                sitemap.articles().getFirst().date());
    }

    @Test
    void readsAPackedSitemapWithoutItsSectionsAndPictures() {
        String xml = """
                <?xml version="1.0"?><sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sm:url><sm:loc>https://news.example/</sm:loc></sm:url><sm:url><sm:loc>https://news.example/about</sm:loc></sm:url>
                <sm:url><sm:loc>https://news.example/2021/05/talks-resume-in-vienna</sm:loc><sm:lastmod>2021-05-03</sm:lastmod></sm:url>
                <sm:url><sm:loc>https://news.example/2021/05/photo.jpg</sm:loc></sm:url>
                <sm:url><sm:loc>https://other.example/2021/05/talks-resume-in-vienna</sm:loc></sm:url></sm:urlset>""";
        Discovery sitemap = discover(
                "https://news.example/sitemap.xml.gz",
                "application/octet-stream",
                TestWeb.gzip(xml.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Discovery.Form.SITEMAP, sitemap.form());
        assertEquals(List.of("https://news.example/2021/05/talks-resume-in-vienna"), articles(sitemap));
    }

    @Test
    void readsASitemapIndexNewestFirstWithoutListsOfTagsAndAuthors() {
        Discovery index = discover("https://news.example/sitemap_index.xml", "text/xml", """
                <sitemapindex><sitemap><loc>https://news.example/post-sitemap1.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>https://news.example/post-sitemap2.xml</loc><lastmod>2021-01-01</lastmod></sitemap>
                <sitemap><loc>https://news.example/category-sitemap.xml</loc></sitemap>
                <sitemap><loc>https://news.example/author-sitemap.xml</loc></sitemap></sitemapindex>""");
        assertEquals(
                List.of(
                        "sitemap https://news.example/post-sitemap2.xml",
                        "sitemap https://news.example/post-sitemap1.xml"),
                leads(index));
    }

    @Test
    void opensNoFileThatXmlNames() {
        Discovery feed = discover("https://news.example/feed", "text/xml", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY l "&l;&l;">]>
                <rss><channel><item><title>&e;&l;</title><link>https://news.example/a</link></item></channel></rss>""");
        assertEquals(List.of("https://news.example/a"), articles(feed));
        assertEquals("&e;&l;", feed.articles().getFirst().title());
    }

    @Test
    void takesNoMoreAddressesFromASitemapThanItMay() {
        String xml =
                "<urlset>" + "<url><loc>https://news.example/2021/05/a-b-c-d-%d</loc></url>".repeat(3) + "</urlset>";
        CrawlSettings two = new CrawlSettings(
                "Dateline",
                "1",
                SETTINGS.contact(),
                SETTINGS.gap(),
                SETTINGS.timeout(),
                1_000,
                10_000,
                2,
                5,
                3,
                SETTINGS.poll(),
                SETTINGS.recheck(),
                1,
                SETTINGS.allow(),
                null);
        Discovery sitemap = Discovery.of(
                new FetchOutcome.Fetched(
                        NormalizedUrl.of("https://news.example/s.xml").orElseThrow(),
                        Instant.EPOCH,
                        200,
                        Map.of(),
                        xml.formatted(1, 2, 3).getBytes(StandardCharsets.UTF_8),
                        false),
                two);
        assertEquals(2, sitemap.articles().size());
    }

    @Test
    void tellsArticlesFromSectionsOnAFrontPage() throws IOException {
        Discovery page = discover("https://news.example/", "text/html", resource("front-page.html"));
        assertEquals(Discovery.Form.PAGE, page.form());
        assertEquals(
                List.of(
                        "https://news.example/world/talks-resume-over-frozen-accounts",
                        "https://news.example/2021/05/03/levy",
                        "https://news.example/article/48213",
                        "https://news.example/?p=991",
                        "https://news.example/opinion/why-the-border-deal-holds.html"),
                articles(page));
        assertEquals(
                List.of(
                        "feed https://news.example/feed/",
                        "section https://news.example/world",
                        "section https://news.example/politics/elections",
                        "section https://news.example/?page=2"),
                leads(page));
    }

    @Test
    void followsNothingOnAPageThatAsksNotTo() {
        Discovery page = discover("https://news.example/", "text/html", """
                <meta name=robots content="noindex, NOFOLLOW"><h2><a href=/2021/05/03/talks-resume-in-vienna>Talks resume</a></h2>""");
        assertEquals(List.of(), page.articles());
        assertEquals(List.of(), page.leads());
    }

    @Test
    void readsAPageWhoseServerNamesNoSuchCharset() {
        String html =
                "<meta charset=windows-1252><h2><a href='/2021/05/03/d\u00e9bat'>D\u00e9bat sur la lev\u00e9e des sanctions</a></h2>";
        Discovery page = discover(
                "https://news.example/", "text/html; charset=utf-nonsense", html.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "D\u00e9bat sur la lev\u00e9e des sanctions",
                page.articles().getFirst().title());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "links.csv", numLinesToSkip = 1)
    void judgesTheFormOfAddresses(String address, String form) {
        LinkShape shape = LinkShape.of(NormalizedUrl.of(address).orElseThrow());
        String seen = shape.fixture()
                ? "fixture"
                : shape.paging() ? "paging" : shape.points() >= LinkShape.ARTICLE ? "article" : "section";
        assertEquals(form, seen, "points " + shape.points());
    }

    @Test
    void callsAPictureNeitherFeedNorPage() {
        assertEquals(
                Discovery.Form.OTHER,
                discover("https://news.example/", "image/png", "\u0089PNG").form());
        assertEquals(
                Discovery.Form.OTHER, discover("https://news.example/", "", "").form());
        assertFalse(discover("https://news.example/", "text/html", "<p>short")
                .articles()
                .iterator()
                .hasNext());
    }
}
