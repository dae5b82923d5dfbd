package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.metrics.Metrics;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More readers than the site has places for. */
@Timeout(120)
class OverloadTest {
    private static final int READERS = 200;
    private static final int AT_WORK = 2;
    private static final int WAITING = 4;

    @TempDir
    Path folder;

    private final CountDownLatch held = new CountDownLatch(1);
    private final Metrics metrics = new Metrics();

    @Test
    void whoeverFindsNoPlaceIsToldAtOnceToComeAgainAndTheOthersAreServed() throws Exception {
        try (TestSite site = busy(Duration.ofMinutes(5));
                Released readers = new Released(held)) {
            Browserless ask = site.ask();
            BlockingQueue<HttpResponse<String>> turnedAway = new LinkedBlockingQueue<>();
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(readers.submit(() -> {
                    HttpResponse<String> answer = ask.get("/search?q=Strait");
                    if (answer.statusCode() != 200) {
                        turnedAway.add(answer);
                    }
                    return answer;
                }));
            }
            for (int i = 0; i < READERS - AT_WORK - WAITING; i++) {
                HttpResponse<String> answer = turnedAway.poll(1, TimeUnit.MINUTES);
                assertEquals(503, answer.statusCode());
                assertEquals("600", answer.headers().firstValue("Retry-After").orElse(""));
                assertTrue(answer.body().contains("Too much at once"), answer.body());
            }
            for (String quick : List.of("/healthz", "/help", "/login", "/robots.txt", "/static/dateline.css")) {
                assertEquals(200, ask.get(quick).statusCode(), quick);
            }
            assertTrue(metrics.text().contains("dateline_requests_waiting 4.0\n"), metrics.text());
            held.countDown();
            List<HttpResponse<String>> served = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                if (answer.get().statusCode() == 200) {
                    served.add(answer.get());
                }
            }
            assertEquals(AT_WORK + WAITING, served.size());
            served.forEach(page -> assertTrue(page.body().contains("</html>")));
            assertTrue(
                    metrics.text().contains("dateline_requests_turned_away_total{route=\"search\"} 194.0\n"),
                    metrics.text());
            assertEquals(200, ask.get("/search?q=Strait").statusCode());
        }
    }

    @Test
    void aProgramIsToldSoInItsOwnForm() throws Exception {
        try (TestSite site = busy(Duration.ofMillis(20));
                Released readers = new Released(held)) {
            for (int i = 0; i < AT_WORK; i++) {
                Future<?> unused = readers.submit(() -> site.ask().get("/search?q=Strait"));
            }
            while (!metrics.text().contains("dateline_requests_working 2.0\n")) {
                Thread.onSpinWait();
            }
            HttpResponse<String> answer = site.ask().get("/api/search?q=Strait");
            assertEquals(503, answer.statusCode());
            assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        }
    }

    /** Readers whose searches end at the end, however it comes. */
    private record Released(CountDownLatch held, ExecutorService threads) implements AutoCloseable {
        Released(CountDownLatch held) {
            this(held, Executors.newVirtualThreadPerTaskExecutor());
        }

        Future<HttpResponse<String>> submit(Callable<HttpResponse<String>> reading) {
            return threads.submit(reading);
        }

        @Override
        public void close() {
            held.countDown();
            threads.close();
        }
    }

    private TestSite busy(Duration longest) {
        Library sample = SampleLibrary.full();
        Library slow = new Library(
                this::found,
                sample.article(),
                sample.mentioned(),
                sample.related(),
                sample.values(),
                sample.suggestions(),
                sample.size());
        return TestSite.loaded(
                folder,
                slow,
                new SiteSettings.Load(AT_WORK, WAITING, longest, 1),
                new Monitoring(List::of, metrics, true));
    }

    private SearchResults found(SearchRequest request) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SampleLibrary.full().find().apply(request);
    }
}
