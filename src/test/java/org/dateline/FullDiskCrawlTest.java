package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.dateline.archive.ArchiveCheck;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.NormalizedUrl;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Pauses;
import org.dateline.demo.DemoWeb;
import org.dateline.search.SearchRequest;
import org.dateline.site.Site;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk becomes full under a running server: the crawl stands still, readers read on, and with room again it goes on. */
class FullDiskCrawlTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MEGABYTES = 110;
    private static final long NEXT_TO_NOTHING = 100_000;
    private static final Pauses SHORT = length -> LockSupport.parkNanos(Math.min(length.toNanos(), 10_000_000));

    @TempDir
    Path temp;

    @Tag("long")
    @Test
    void aCrawlStandsStillAndGoesOnWithRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), MEGABYTES);
                DemoWeb web = DemoWeb.start(0)) {
            DemoFixture demo = DemoFixture.in(disk.root(), web);
            try (Dateline dateline = demo.open();
                    Crawler crawler =
                            Crawling.into(dateline, unhurried(demo, web), demo.seeds(), Clock.systemUTC(), SHORT);
                    Site site = dateline.serve(
                            demo.config(),
                            dateline.report(crawler::status, demo.seeds(), true, Clock.systemUTC()),
                            Clock.systemUTC())) {
                Thread crawl = Thread.ofPlatform().start(crawler::run);
                await("first articles", () -> dateline.archive().lastSequence() >= 5);
                Path ballast = disk.fill(NEXT_TO_NOTHING);
                await("the standstill", () -> !crawler.standstill().isEmpty());
                assertTrue(crawl.isAlive());
                assertTrue(crawler.standstill().contains("free space"), crawler.standstill());
                assertReadersReadOn(site);

                Files.delete(ballast);
                await("all articles", () -> articles(dateline).equals(printed(web)));
                await("no standstill", () -> crawler.standstill().isEmpty());
                await("health, which is looked at now and then", () -> healthy(site));
                assertSame(dateline, web);
            }
            assertEquals(List.of(), faults(demo));
            try (Dateline again = demo.open()) {
                assertSame(again, web);
            }
        }
    }

    @Test
    void aCrawlThatIsToEndEndsWithTheReasonAndTheNextOneFetchesTheRest() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), MEGABYTES);
                DemoWeb web = DemoWeb.start(0)) {
            DemoFixture demo = DemoFixture.in(disk.root(), web);
            Path ballast = disk.fill(10 << 20);
            try (Dateline dateline = demo.open()) {
                String said = "";
                try {
                    demo.crawl(dateline);
                } catch (org.dateline.store.StoreException e) {
                    said = String.valueOf(e.getMessage());
                }
                assertEquals(
                        "crawl: only 9 MB are free on the disk of the data folder; free space until there are 64",
                        said.replaceAll("only \\d MB", "only 9 MB"));
                assertEquals(0, dateline.archive().lastSequence());
                Files.delete(ballast);
                demo.crawl(dateline);
                assertSame(dateline, web);
            }
        }
    }

    /** Each address once: who polls every millisecond has time for nothing else. */
    private static Config unhurried(DemoFixture demo, DemoWeb web) {
        return demo.config()
                .forDemo(
                        demo.config().data(),
                        demo.seeds().path(),
                        Duration.ZERO,
                        Duration.ofHours(1),
                        List.of(Duration.ofHours(1)),
                        DemoFixture.authorities(web));
    }

    private static void assertReadersReadOn(Site site) throws IOException, InterruptedException {
        HttpResponse<String> page = get(site, "/search?q=minister");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("Nothing new is taken in: only "), page.body());
        assertEquals(503, get(site, "/healthz").statusCode());
    }

    private static boolean healthy(Site site) {
        try {
            return get(site, "/healthz").statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(Site site, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + site.port()).resolve(path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(String what, BooleanSupplier seen) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!seen.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited for " + what);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static Set<ArticleId> printed(DemoWeb web) {
        return web.articles().stream()
                .map(article -> ArticleId.of(NormalizedUrl.of(article.url()).orElseThrow()))
                .collect(Collectors.toSet());
    }

    private static Set<ArticleId> articles(Dateline dateline) {
        return dateline.archive().articles().map(Article::id).collect(Collectors.toSet());
    }

    /** Archive and index hold what the publishers printed, each once. */
    private static void assertSame(Dateline dateline, DemoWeb web) {
        dateline.ingest().commit();
        Ferries.awaitWhole(dateline);
        List<ArticleId> indexed = new ArrayList<>();
        dateline.search().each(SearchRequest.of("").withFold(false), Long.MAX_VALUE, hit -> indexed.add(hit.id()));
        assertEquals(indexed.size(), Set.copyOf(indexed).size(), "once each");
        assertEquals(printed(web), Set.copyOf(indexed));
        assertEquals(printed(web), articles(dateline));
        assertTrue(dateline.archive().articles().allMatch(article -> article.revision() == 1), "no revision twice");
    }

    private static List<Fault> faults(DemoFixture demo) {
        List<Fault> faults = new ArrayList<>();
        try (var folder = org.dateline.store.DataFolder.forReading(demo.config().data());
                var database = org.dateline.store.Database.openForReading(folder.database())) {
            new ArchiveCheck(folder.archive(), database, faults::add).run();
        }
        return faults;
    }
}
