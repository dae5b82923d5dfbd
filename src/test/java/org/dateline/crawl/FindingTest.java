package org.dateline.crawl;

import static org.dateline.crawl.Trial.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found on sites that say little of themselves. */
@Timeout(30)
class FindingTest {
    private static final String PROSE =
            "<div>" + ("<p>" + "The council met again on the matter. ".repeat(6) + "</p>").repeat(4) + "</div>";

    @TempDir
    Path folder;

    private Trial trial;
    private TestWeb web;

    @BeforeEach
    void open() {
        trial = new Trial(folder);
        web = trial.web;
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private List<String> found() {
        trial.crawl("/");
        return trial.captured().stream().sorted().toList();
    }

    @Test
    void aPlainListOfShortLinksLeadsToItsStories() {
        web.page(
                        "/",
                        "<ul><li><a href=a.html>Council meets</a><li><a href=b.html>Budget vote delayed by a week of snow</a></ul>")
                .page("/a.html", "<h1>Council meets</h1>" + PROSE)
                .page("/b.html", "<h1>Budget</h1>" + PROSE);
        assertEquals(List.of("/a.html", "/b.html"), found());
    }

    @Test
    void aSectionWithAFewWordsAboutItselfIsStillASection() {
        web.page("/", "<nav><a href=/policy/>Policy</a></nav>")
                .page(
                        "/policy/",
                        "<p>" + "All about policy. ".repeat(5)
                                + "</p><h2><a href=/policy/the-harbour-law>The harbour law</a></h2>")
                .page("/policy/the-harbour-law", STORY);
        assertEquals(List.of("/policy/the-harbour-law"), found());
    }

    @Test
    void feedsThatAreOnlyLinkedAreReadToo() {
        trial.feed("/x").page("/x", STORY);
        web.page("/", "<footer><a href='/feed'>RSS</a><a href='/comments/feed'>Comments</a></footer>");
        assertEquals(List.of("/x"), found());
        assertEquals(0, web.asked("/comments/feed"));
    }

    @Test
    void aSitemapThatThePageAnnouncesIsRead() {
        web.page("/", "<link rel=sitemap href=/map.xml>")
                .xml(
                        "/map.xml",
                        "<urlset><url><loc>" + web.url("/plain") + "</loc></url><url><loc>" + web.url("/login")
                                + "</loc></url></urlset>")
                .page("/plain", STORY);
        assertEquals(List.of("/plain"), found());
        assertEquals(0, web.asked("/login"));
    }

    @Test
    void packedSitemapsInIndexesInIndexesAreRead() {
        byte[] map = TestWeb.gzip(("<urlset><url><loc>" + web.url("/2021/05/deep-down") + "</loc></url></urlset>")
                .getBytes(StandardCharsets.UTF_8));
        web.robots("Sitemap: " + web.url("/index.xml"))
                .page("/", "<p>nothing here")
                .xml(
                        "/index.xml",
                        "<sitemapindex><sitemap><loc>" + web.url("/more.xml") + "</loc></sitemap></sitemapindex>")
                .xml(
                        "/more.xml",
                        "<sitemapindex><sitemap><loc>" + web.url("/map.xml.gz") + "</loc></sitemap></sitemapindex>")
                .bytes("/map.xml.gz", 200, "application/gzip", map)
                .page("/2021/05/deep-down", STORY);
        assertEquals(List.of("/2021/05/deep-down"), found());
    }

    @Test
    void aFrontPageThatSendsOnIsFollowedAndItsRobotsTxtRead() {
        web.robots("Sitemap: " + web.url("/map.xml"))
                .page("/", "<meta http-equiv=Refresh content='0;URL=/en/'>")
                .page("/en/", "<h2><a href=/en/a-story-of-the-front>A story of the front</a></h2>")
                .page("/en/a-story-of-the-front", STORY)
                .xml("/map.xml", "<urlset><url><loc>" + web.url("/en/from-the-map") + "</loc></url></urlset>")
                .page("/en/from-the-map", STORY + "map");
        assertEquals(List.of("/en/a-story-of-the-front", "/en/from-the-map"), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "windows-1252", "no-such-charset"})
    void aPageInAnyCharsetLeadsOn(String charset) {
        String html = "<meta charset=x><h2><a href='/caf\u00e9-closes-after-a-year'>Caf\u00e9 closes</a></h2>";
        byte[] body = html.getBytes(
                charset.startsWith("no") ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName(charset));
        web.bytes("/", 200, "text/html; charset=" + charset, body);
        web.page("/caf%C3%A9-closes-after-a-year", STORY);
        assertEquals(List.of("/caf%C3%A9-closes-after-a-year"), found());
    }

    @Test
    void anAggregatorCannotSpeakForAPublisherWhoHasALineOfHisOwn() {
        try (TestWeb aggregator = new TestWeb(trial.time)) {
            trial.feed("/a").page("/a", STORY);
            aggregator.xml(
                    "/feed",
                    "<rss><channel><link>" + web.url("/") + "</link><item><link>" + web.url("/b")
                            + "</link></item></channel></rss>");
            web.page("/b", STORY + "b");
            Seeds seeds =
                    Seeds.parse(aggregator.url("/feed") + " name=Aggregator\n" + web.url("/feed") + " name=Publisher");
            List<String> sources = new java.util.concurrent.CopyOnWriteArrayList<>();
            Sink sink = delivery -> {
                sources.add(((Delivery.Captured) delivery).seed().source().name());
                return Sink.Brought.NEWS;
            };
            try (Crawler crawler = new Crawler(
                    TestCrawl.settings(web, aggregator), () -> seeds, trial.database(), sink, trial.time, trial.time)) {
                crawler.runOnce();
            }
            assertEquals(List.of("Publisher"), sources);
        }
    }

    @Test
    void whatRobotsMetaSaysToOthersIsNotForUs() {
        trial.feed("/a", "/b", "/c", "/d");
        web.page("/a", "<meta name=googlebot content=noindex>" + STORY);
        byte[] story = (STORY + "b").getBytes(StandardCharsets.UTF_8);
        web.bytes("/b", 200, "text/html", story, "X-Robots-Tag", "googlebot: noindex, nofollow");
        web.bytes("/c", 200, "text/html", story, "X-Robots-Tag", "otherbot: nofollow, dateline: noindex");
        web.page("/d", "<META NAME='Dateline' CONTENT='NONE'>" + STORY);
        trial.crawl("/feed");
        assertEquals(List.of("/a", "/b"), trial.captured());
        assertTrue(trial.crawl("/feed").totals().counts().refused() >= 2);
    }
}
