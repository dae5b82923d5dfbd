package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.article.Digest;
import org.dateline.article.Kind;
import org.dateline.article.Page;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CrawlerTest {
    private static final String STORY = "<html><title>S</title><p>" + "word ".repeat(200) + "</html>";

    @TempDir
    Path folder;

    private final TestTime time = new TestTime();
    private final TestWeb web = new TestWeb(time);
    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final Set<Digest> texts = ConcurrentHashMap.newKeySet();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("dateline.db"));
    }

    @AfterEach
    void close() {
        database.close();
        web.close();
    }

    private CrawlSettings settings() {
        return TestCrawl.settings(web);
    }

    private CrawlStatus crawl(String seeds) {
        return crawl(seeds, this::deliver);
    }

    /** A page with the same body as an earlier one brings nothing new. */
    private Sink.Brought deliver(Delivery delivery) {
        delivered.add(delivery);
        return delivery instanceof Delivery.Captured captured
                        && texts.add(captured.page().digest())
                ? Sink.Brought.NEWS
                : Sink.Brought.KNOWN;
    }

    private CrawlStatus crawl(String seeds, Sink sink) {
        Seeds parsed = Seeds.parse(seeds);
        assertEquals(List.of(), parsed.problems());
        try (Crawler crawler = new Crawler(settings(), () -> parsed, database, sink, time, time)) {
            crawler.runOnce();
            return crawler.status();
        }
    }

    private List<String> captured() {
        return delivered.stream()
                .filter(Delivery.Captured.class::isInstance)
                .map(delivery -> path(delivery))
                .toList();
    }

    private String path(Delivery delivery) {
        return delivery.url().value().replace("http://" + web.endpoint(), "");
    }

    private TestWeb feed(String... paths) {
        StringBuilder entries = new StringBuilder();
        for (String path : paths) {
            entries.append("<item><link>").append(web.url(path)).append("</link></item>");
        }
        return web.xml("/feed", "<rss><channel><link>" + web.url("/") + "</link>" + entries + "</channel></rss>");
    }

    private String seed(String path, String options) {
        return web.url(path) + " " + options;
    }

    @Test
    void deliversTheArticlesOfAFeedWithWhatTheSeedLineSays() {
        feed("/a", "/b").page("/a", STORY).page("/b", STORY);
        CrawlStatus status = crawl(seed("/feed", "name=\"The Feed\" code=TF kind=opinion lang=en"));
        assertEquals(List.of("/a", "/b"), captured());
        Page page = ((Delivery.Captured) delivered.getFirst()).page();
        assertEquals("The Feed", page.hints().source().name());
        assertEquals(Kind.OPINION, page.hints().kind());
        assertEquals("en", page.hints().language());
        assertEquals("text/html", page.mediaType());
        assertEquals(STORY, new String(page.body(), StandardCharsets.UTF_8));
        CrawlStatus.SourceStatus source = status.sources().getFirst();
        assertEquals("RSS feed", source.form());
        assertEquals(new CrawlStatus.Counts(2, 2, 0, 0, 0, 0, 0, 0), source.counts());
        assertEquals("", source.lastError());
    }

    @Test
    void leavesAGapBetweenRequestsToAHostAndNeverHasTwoAtOnce() {
        feed("/a", "/b", "/c").page("/a", STORY).page("/b", STORY).page("/c", STORY);
        crawl(seed("/feed", ""));
        List<Instant> times = web.log().stream().map(TestWeb.Request::at).toList();
        assertEquals(5, times.size());
        for (int i = 1; i < times.size(); i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            assertFalse(gap.compareTo(Duration.ofSeconds(2)) < 0, "gap " + gap);
        }
        assertEquals(1, web.mostAtOnce());
        assertEquals("/robots.txt", web.log().getFirst().path());
    }

    @Test
    void keepsTheCrawlDelayThatRobotsTxtAsksFor() {
        feed("/a").page("/a", STORY).robots("User-agent: *\nCrawl-delay: 30\n");
        crawl(seed("/feed", ""));
        Instant feed = web.log().get(1).at();
        assertEquals(
                Duration.ofSeconds(30), Duration.between(feed, web.log().get(2).at()));
    }

    @Test
    void asksForNothingThatRobotsTxtForbids() {
        feed("/open/a", "/closed/b").page("/open/a", STORY).page("/closed/b", STORY);
        web.robots("User-agent: Dateline\nDisallow: /closed\n");
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(List.of("/feed", "/open/a"), web.paths());
        assertEquals(1, status.totals().counts().refused());
    }

    @Test
    void asksAHostForNothingWhileItsRobotsTxtCannotBeHad() {
        feed("/a").page("/a", STORY).status("/robots.txt", 503);
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(List.of(), web.paths());
        assertEquals(1, web.asked("/robots.txt"));
        assertEquals(
                "robots.txt can't be had (answered 503)",
                status.resting().getFirst().why());
        web.status("/robots.txt", 404);
        time.pass(Duration.ofMinutes(11));
        crawl(seed("/feed", ""));
        assertEquals(List.of("/a"), captured());
    }

    @Test
    void keepsRobotsTxtForADayOverARestart() {
        feed("/a").page("/a", STORY).robots("User-agent: *\nDisallow:\n");
        crawl(seed("/feed", ""));
        crawl(seed("/feed", ""));
        assertEquals(1, web.asked("/robots.txt"));
        time.pass(Duration.ofHours(24));
        crawl(seed("/feed", ""));
        assertEquals(2, web.asked("/robots.txt"));
    }

    @Test
    void saysUnchangedWhenTheServerDoes() {
        feed("/a").tagged("/a", "\"1\"", STORY);
        crawl(seed("/feed", ""));
        time.pass(Duration.ofHours(2));
        delivered.clear();
        crawl(seed("/feed", ""));
        assertEquals(List.of(new Delivery.Unchanged(web.url("/a"), time.instant())), delivered);
    }

    @Test
    void fetchesAnArticleAgainOnADecayingSchedule() {
        feed("/a").page("/a", STORY);
        List<Long> counts = new ArrayList<>();
        for (Duration wait : List.of(
                Duration.ZERO,
                Duration.ofMinutes(50),
                Duration.ofMinutes(20),
                Duration.ofHours(2),
                Duration.ofHours(5))) {
            time.pass(wait);
            crawl(seed("/feed", ""));
            counts.add(web.asked("/a"));
        }
        assertEquals(List.of(1L, 1L, 2L, 2L, 3L), counts);
    }

    @Test
    void saysOnceThatAnArticleIsGone() {
        feed("/a").page("/a", STORY);
        crawl(seed("/feed", ""));
        web.status("/a", 410);
        time.pass(Duration.ofHours(2));
        delivered.clear();
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(List.of(new Delivery.Gone(web.url("/a"), 410, "answered 410", time.instant())), delivered);
        assertEquals(1, status.totals().counts().gone());
        time.pass(Duration.ofDays(8));
        crawl(seed("/feed", ""));
        assertEquals(1, delivered.size());
    }

    @Test
    void doesNotDeliverWhatIsNotToBeIndexedNorWhatIsNoPage() {
        feed("/noindex", "/field", "/pdf", "/noarchive", "/other")
                .page("/noindex", "<meta name=robots content=noindex>" + STORY)
                .bytes("/field", 200, "text/html", STORY.getBytes(StandardCharsets.UTF_8), "X-Robots-Tag", "noindex")
                .bytes(
                        "/other",
                        200,
                        "text/html",
                        STORY.getBytes(StandardCharsets.UTF_8),
                        "X-Robots-Tag",
                        "abot: noindex")
                .answer("/pdf", 200, "application/pdf", "%PDF")
                .page("/noarchive", "<meta name=robots content='index, noarchive'>" + STORY);
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(List.of("/noarchive", "/other"), captured());
        Page noArchive = ((Delivery.Captured) delivered.getFirst()).page();
        assertTrue(noArchive.header(Page.ROBOTS).orElse("").contains("noarchive"));
        assertEquals(2, status.totals().counts().refused());
    }

    @Test
    void triesAgainAfterAFailureAndKeepsRetryAfter() {
        AtomicInteger asked = new AtomicInteger();
        feed("/a").on("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            boolean first = asked.getAndIncrement() == 0;
            exchange.sendResponseHeaders(first ? 503 : 200, 0);
            exchange.getResponseBody().write(STORY.getBytes(StandardCharsets.UTF_8));
        });
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(List.of("/a"), captured());
        List<TestWeb.Request> log = web.log();
        Duration waited = Duration.between(log.get(2).at(), log.get(3).at());
        assertFalse(waited.compareTo(Duration.ofSeconds(90)) < 0, "waited " + waited);
        assertEquals(1, status.totals().counts().errors());
        assertTrue(status.sources().getFirst().lastError().endsWith("/a answered 503"));
    }

    @Test
    void givesUpAfterTheRetriesThatAreSet() {
        feed("/a").status("/a", 500);
        for (int day = 0; day < 12; day++) {
            crawl(seed("/feed", ""));
            time.pass(Duration.ofDays(1));
        }
        assertEquals(List.of(), captured());
        assertTrue(web.asked("/a") <= 7, "asked " + web.asked("/a"));
    }

    @Test
    void followsRedirectsToTheAddressThatAnswers() {
        feed("/old").redirect("/old", "/older").redirect("/older", "/new").page("/new", STORY);
        crawl(seed("/feed", ""));
        assertEquals(List.of("/new"), captured());
    }

    @Test
    void endsARedirectLoopAndAChainThatIsTooLong() {
        feed("/x", "/self", "/1")
                .redirect("/x", "/y")
                .redirect("/y", "/z")
                .redirect("/z", "/x")
                .redirect("/self", "/self");
        for (int i = 1; i < 20; i++) {
            web.redirect("/" + i, "/" + (i + 1));
        }
        CrawlStatus status = crawl(seed("/feed", ""));
        assertEquals(3, status.totals().counts().errors());
        assertEquals(1, web.asked("/x"));
        assertEquals(1, web.asked("/6"));
        assertEquals(0, web.asked("/7"));
    }

    @Test
    void isNotLedToAPrivateAddress() {
        try (TestWeb canary = new TestWeb()) {
            String inside = canary.url("/admin").value();
            feed("/a", "/b").redirect("/a", inside).redirect("/b", "http://[::ffff:127.0.0.1]:" + canary.port() + "/");
            web.redirect("/seed", inside);
            crawl(seed("/feed", "") + "\n" + seed("/seed", ""));
            assertEquals(0, canary.log().size());
        }
    }

    @Test
    void findsArticlesBySectionsFeedsAndTheSitemapsThatRobotsTxtNames() {
        web.robots("Sitemap: " + web.url("/map.xml"));
        web.page("/", "<link rel=alternate type=application/rss+xml href=/feed><nav><a href=/world>World</a></nav>");
        web.page(
                "/world",
                "<h2><a href=/world/a-story-found-on-a-section-page>A story found on a section page</a></h2>"
                        + "<nav><a href=/world/deeper>Deeper</a></nav>");
        web.page("/world/a-story-found-on-a-section-page", STORY);
        web.xml("/map.xml", "<sitemapindex><sitemap><loc>" + web.url("/map1.xml") + "</loc></sitemap></sitemapindex>");
        web.xml("/map1.xml", "<urlset><url><loc>" + web.url("/2021/05/from-the-map") + "</loc></url></urlset>");
        web.page("/2021/05/from-the-map", STORY);
        feed("/from-the-feed").page("/from-the-feed", STORY);
        crawl(seed("/", ""));
        assertEquals(
                List.of("/2021/05/from-the-map", "/from-the-feed", "/world/a-story-found-on-a-section-page"),
                captured().stream().sorted().toList());
        assertEquals(0, web.asked("/world/deeper"));
        assertEquals(
                List.of("/", "/feed", "/map.xml", "/map1.xml", "/world"),
                web.paths().subList(0, 5));
    }

    @Test
    void takesWhatTheSeedLineLets() {
        feed("/policy/1", "/policy/2", "/policy/tag/3", "/sport/4", "/policy/5");
        List.of("1", "2", "tag/3", "5").forEach(page -> web.page("/policy/" + page, STORY));
        crawl(seed("/feed", "only=/policy/ skip=/tag/ max=2"));
        assertEquals(List.of("/policy/1", "/policy/2"), captured());
    }

    @Test
    void walksThroughNoTrap() {
        web.on("/calendar?day=0", exchange -> {});
        for (int day = 0; day < 400; day++) {
            StringBuilder links = new StringBuilder();
            for (int next = 1; next <= 30; next++) {
                links.append("<a href='/calendar?day=").append(day * 30 + next).append("'>day</a>");
            }
            web.page("/calendar?day=" + day, links.toString());
        }
        crawl(seed("/calendar?day=0", "depth=5"));
        assertTrue(web.paths().size() <= 61, "asked for " + web.paths().size());
    }

    @Test
    void leavesACalendarForTheSectionsBesideIt() {
        StringBuilder front = new StringBuilder();
        for (int month = 1; month <= 300; month++) {
            front.append("<a href='/events/").append(month).append("'>month</a>");
            web.page("/events/" + month, "<a href='/events/" + (month + 300) + "'>later</a>");
        }
        for (int section = 0; section < 20; section++) {
            String name = "" + (char) ('a' + section) + "policy";
            front.append("<a href='/").append(name).append("/'>").append(name).append("</a>");
            web.page("/" + name + "/", "<a href='/" + name + "/the-news-of-this-section-today'>The news</a>");
            web.page("/" + name + "/the-news-of-this-section-today", STORY + name);
        }
        web.page("/", front.toString());
        crawl(seed("/", "depth=4"));
        assertEquals(20, captured().size(), captured().toString());
        assertTrue(
                web.paths().stream().filter(path -> path.startsWith("/events")).count() <= 60);
    }

    @Test
    void seesThatAddressesWithAVisitInThemAreOneStory() {
        StringBuilder links = new StringBuilder("<a href='/news/a-story-of-its-own-today'>The other story</a>");
        for (int visit = 0; visit < 300; visit++) {
            links.append("<a href='/story/the-harbour-strike-is-over?visit=")
                    .append(visit)
                    .append("'>x</a>");
            web.page("/story/the-harbour-strike-is-over?visit=" + visit, STORY);
        }
        web.page("/", links.toString()).page("/news/a-story-of-its-own-today", STORY + "other");
        crawl(seed("/", "max=1000"));
        assertTrue(captured().contains("/news/a-story-of-its-own-today"));
        assertTrue(captured().size() <= 22, "asked for " + captured().size());
    }

    @Test
    void leavesAPausedOrRemovedSourceAlone() {
        feed("/a").page("/a", STORY);
        crawl(seed("/feed", ""));
        int before = web.log().size();
        time.pass(Duration.ofDays(1));
        CrawlStatus status = crawl("- " + seed("/feed", ""));
        crawl("# none\n");
        assertEquals(before, web.log().size());
        assertTrue(status.sources().getFirst().paused());
        crawl(seed("/feed", ""));
        assertEquals(2, web.asked("/a"));
    }

    @Test
    void losesNothingWhenItDiesWhileAPageIsTaken() {
        feed("/a", "/b").page("/a", STORY).page("/b", STORY);
        CrawlStatus status = crawl(seed("/feed", "max=10"), delivery -> {
            if (delivery.url().equals(web.url("/b"))) {
                throw new IllegalStateException("the disk is full");
            }
            return deliver(delivery);
        });
        assertEquals(List.of("/a"), captured());
        assertTrue(status.sources().getFirst().lastError().endsWith("/b could not be taken: the disk is full"));
        time.pass(Duration.ofDays(1));
        delivered.clear();
        crawl(seed("/feed", ""));
        assertTrue(captured().contains("/b"), captured().toString());
    }

    @Test
    void looksAtAFeedAgainWhileItsArticlesStillWait() throws InterruptedException {
        String[] paths = new String[300];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/story-" + i;
            web.page(paths[i], STORY + i);
        }
        feed(paths);
        CountDownLatch taken = new CountDownLatch(250);
        Seeds seeds = Seeds.parse(seed("/feed", "every=5m"));
        Sink sink = delivery -> {
            taken.countDown();
            return Sink.Brought.NEWS;
        };
        Crawler crawler = new Crawler(settings(), () -> seeds, database, sink, time, time);
        Thread running = Thread.ofVirtual().start(crawler::run);
        assertTrue(taken.await(25, TimeUnit.SECONDS));
        crawler.close();
        assertTrue(running.join(Duration.ofSeconds(5)));
        assertTrue(web.asked("/feed") > 1, "250 articles take more than eight minutes");
    }

    @Test
    void asksOnceForAPageThatNothingCanTake() {
        feed("/a").page("/a", STORY);
        CrawlStatus status = crawl(seed("/feed", ""), delivery -> {
            throw new NoClassDefFoundError("org/dateline/Missing");
        });
        assertTrue(web.asked("/a") <= 3, "asked " + web.asked("/a"));
        assertTrue(status.sources().getFirst().lastError().contains("could not be taken"));
    }

    @Test
    void picksUpAChangedSeedListAndStopsWhenClosed() throws InterruptedException {
        feed("/a").page("/a", STORY);
        AtomicReference<Seeds> seeds = new AtomicReference<>(Seeds.NONE);
        CountDownLatch taken = new CountDownLatch(1);
        Crawler crawler = new Crawler(
                settings(),
                seeds::get,
                database,
                delivery -> {
                    taken.countDown();
                    return Sink.Brought.NEWS;
                },
                time,
                time);
        Thread running = Thread.ofVirtual().start(crawler::run);
        seeds.set(Seeds.parse(seed("/feed", "")));
        assertTrue(taken.await(20, TimeUnit.SECONDS));
        long began = System.nanoTime();
        crawler.close();
        assertTrue(running.join(Duration.ofSeconds(1)));
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(5).toNanos());
    }

    @Test
    void stopsWhileARequestHangs() throws InterruptedException {
        web.silent("/feed");
        Seeds seeds = Seeds.parse(seed("/feed", ""));
        CrawlSettings patient = settings().withTimeout(Duration.ofMinutes(5));
        Crawler crawler = new Crawler(patient, () -> seeds, database, this::deliver, time, time);
        Thread running = Thread.ofVirtual().start(crawler::runOnce);
        while (web.asked("/feed") == 0) {
            assertTrue(running.isAlive(), "the crawl ended before it asked");
            Thread.onSpinWait();
        }
        crawler.close();
        assertTrue(running.join(Duration.ofSeconds(5)));
        assertEquals(List.of(), delivered);
    }
}
