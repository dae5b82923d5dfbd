package org.dateline.crawl;

import static org.dateline.crawl.Trial.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a host is treated that asks for time, is too busy, or fails. */
@Timeout(30)
class MannersTest {
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

    private Duration between(int earlier, int later) {
        Instant from = web.log().get(earlier).at();
        return Duration.between(from, web.log().get(later).at());
    }

    /** Until when the only host that rests does so, counted from the last request. */
    private Duration rest(CrawlStatus status) {
        return Duration.between(
                web.log().getLast().at(), status.resting().getFirst().until());
    }

    @ParameterizedTest
    @CsvSource({
        "429, 1800, PT30M",
        "503, 1800, PT30M",
        "429, 'Mon, 03 May 2021 10:00:00 GMT', PT1H59M56S",
        "503, 999999999999, PT24H",
        "429, 'Fri, 31 Dec 2049 23:59:59 GMT', PT24H"
    })
    void keepsRetryAfterForTheWholeHost(int status, String field, Duration rest) {
        trial.feed("/a", "/b").status("/a", status, "Retry-After", field).page("/b", STORY);
        assertEquals(rest, rest(trial.crawl()));
        assertEquals(List.of("/feed", "/a"), web.paths());
        trial.crawlAfter(rest.minusMinutes(5));
        assertEquals(3, web.log().size(), "nothing is asked before the time");
        web.page("/a", STORY);
        trial.crawlAfter(Duration.ofMinutes(6));
        assertEquals(List.of("/a", "/b"), trial.captured().stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"429, ''", "503, ''", "429, -5", "503, soon", "429, 0"})
    void leavesAHostAloneThatIsTooBusyAndDoesNotSayForHowLong(int status, String field) {
        trial.feed("/a", "/b").status("/a", status, "Retry-After", field).page("/b", STORY);
        trial.crawl();
        int first = 2;
        assertEquals("/a", web.log().get(first).path());
        Duration waited = between(first, first + 1);
        assertTrue(field.equals("0") || waited.compareTo(Duration.ofSeconds(10)) >= 0, "waited " + waited);
    }

    @Test
    void triesThreeTimesMoreLongerApartEachTime() {
        trial.feed("/a").status("/a", 500);
        for (int quarter = 0; quarter < 90; quarter++) {
            trial.crawlAfter(Duration.ofMinutes(15));
        }
        List<Instant> tries = web.log().stream()
                .filter(request -> request.path().equals("/a"))
                .map(TestWeb.Request::at)
                .toList();
        assertEquals(4, tries.size(), "in the first day");
        Duration one = Duration.between(tries.get(0), tries.get(1));
        Duration two = Duration.between(tries.get(1), tries.get(2));
        Duration three = Duration.between(tries.get(2), tries.get(3));
        assertTrue(one.compareTo(two) < 0 && two.compareTo(three) < 0, one + " " + two + " " + three);
    }

    @Test
    void restsAndReportsAHostAfterTenFailuresInARow() {
        String[] paths = new String[30];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/" + (char) ('a' + i % 26) + i;
            web.status(paths[i], 500);
        }
        trial.feed(paths);
        CrawlStatus status = trial.crawl();
        assertEquals(12, web.log().size(), "robots.txt, the feed, and ten that failed");
        CrawlStatus.Resting resting = status.resting().getFirst();
        assertEquals(web.endpoint(), resting.authority());
        assertEquals("answered 500", resting.why());
        assertEquals(Duration.ofHours(1), rest(status));
        web.status("/feed", 500);
        trial.crawlAfter(Duration.ofMinutes(50));
        assertEquals(12, web.log().size());
        trial.crawlAfter(Duration.ofMinutes(11));
        assertEquals(13, web.log().size(), "one is tried, and it rests longer");
    }

    @Test
    void looksAtASourceAgainWhenItsOperatorSaysSo() {
        trial.feed("/a", "/b").status("/a", 404).status("/b", 503, "Retry-After", "80000");
        trial.crawl();
        web.page("/a", STORY).page("/b", STORY + "b");
        try (Crawler crawler = trial.crawler("/feed")) {
            crawler.runOnce();
            assertEquals(List.of(), trial.captured());
            trial.time.pass(Duration.ofSeconds(1));
            assertTrue(crawler.retry(web.url("/feed").uri()));
            crawler.runOnce();
            assertEquals(List.of("/a", "/b"), trial.captured().stream().sorted().toList());
            assertTrue(!crawler.retry(URI.create("http://elsewhere.example/")));
        }
    }

    @Test
    void asksForRobotsTxtAgainWhenItsOperatorSaysSo() {
        trial.feed("/a").page("/a", STORY).status("/robots.txt", 500);
        try (Crawler crawler = trial.crawler("/feed")) {
            crawler.runOnce();
            assertEquals(List.of(), trial.captured());
            web.status("/robots.txt", 404);
            trial.time.pass(Duration.ofSeconds(1));
            crawler.retry(web.url("/feed").uri());
            crawler.runOnce();
            assertEquals(List.of("/a"), trial.captured());
        }
    }

    @Test
    void aCrawlDelayOfHoursEndsTheRunAndIsReportedAndKept() {
        trial.feed("/a").page("/a", STORY).robots("User-agent: *\nCrawl-delay: 21600\n");
        CrawlStatus status = trial.crawl();
        assertEquals(List.of(), web.paths());
        assertTrue(status.resting().getFirst().why().contains("Crawl-delay"));
        for (int hour = 0; hour < 23; hour++) {
            trial.crawlAfter(Duration.ofHours(1));
        }
        assertEquals(
                List.of("/feed", "/feed", "/feed"),
                web.paths().stream().map(path -> "/feed").toList());
        for (int i = 1; i < web.log().size(); i++) {
            assertTrue(between(i - 1, i).compareTo(Duration.ofHours(6)) >= 0);
        }
    }

    @Test
    void oneNameIsOneHostOnWhateverPort() throws InterruptedException {
        Gates gates = new Gates(trial.time, new Waiting(trial.time));
        Duration gap = Duration.ofSeconds(2);
        gates.pass(url("http://news.example/"), gap, () -> true);
        assertEquals(gap, gates.left(url("https://news.example:8443/"), gap));
        assertEquals(Duration.ZERO, gates.left(url("http://127.0.0.1:8443/"), gap));
    }

    private static org.dateline.article.NormalizedUrl url(String address) {
        return org.dateline.article.NormalizedUrl.of(address).orElseThrow();
    }

    @Test
    void manyHostsWaitForTheirGapsAtOnceAlthoughFewFetchAtOnce() {
        trial.with(settings -> settings.withThreads(1))
                .feed("/a", "/b")
                .page("/a", STORY)
                .page("/b", STORY + "b");
        try (TestWeb other = new TestWeb(trial.time)) {
            other.page("/", "<h2><a href='/a-story-of-another-host'>A story of another host</a></h2>")
                    .page("/a-story-of-another-host", STORY + "c");
            trial.with(settings -> settings.withThreads(1).withAllowed(java.util.Set.of(other.endpoint())));
            Seeds seeds = Seeds.parse(web.url("/feed") + "\n" + other.url("/"));
            CrawlSettings settings = TestCrawl.settings(web, other).withThreads(1);
            try (Crawler crawler = new Crawler(
                    settings, () -> seeds, trial.database(), delivery -> Sink.Brought.NEWS, trial.time, trial.time)) {
                crawler.runOnce();
                assertEquals(3, crawler.status().totals().counts().fetched());
            }
        }
    }
}
