package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.crawl.CrawlStatus;
import org.dateline.index.IndexState;
import org.dateline.metrics.Exposition;
import org.dateline.site.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running Dateline tells those who watch over it. */
class WatchedOverTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Config config;
    private Dateline dateline;
    private SeedFile seeds;

    @BeforeEach
    void open() {
        config = Config.load(folder, null, Map.of("DATELINE_SITE_PORT", "0"), Map.of());
        seeds = new SeedFile(config.seeds());
        dateline = Dateline.open(config, Clock.systemUTC());
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/ferry"),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "text/plain; charset=utf-8",
                        "Ferry to Brisk\n\nA ferry will sail to Brisk from Monday on, the minister said in parliament.\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
        dateline.ingest().commit();
    }

    @AfterEach
    void close() {
        dateline.close();
    }

    @Test
    void aDatelineThatIsWellSaysSoAndGivesItsFigures() throws Exception {
        try (Site site = serve(config)) {
            HttpResponse<String> health = get(site, "/healthz");
            assertEquals(200, health.statusCode());
            assertEquals("{\"status\":\"ok\"}", health.body());
            get(site, "/search?q=unmistakable");
            Map<String, Double> samples =
                    Exposition.of(get(site, "/metrics").body()).samples();
            assertEquals(1, samples.get("dateline_articles{}"));
            assertEquals(1, samples.get("dateline_captures{}"));
            assertEquals(1, samples.get("dateline_healthy{}"));
            assertEquals(0, samples.get("dateline_crawl_queue{}"));
            assertEquals(0, samples.get("dateline_crawl_addresses{state=fetched}"));
            assertEquals(1, samples.get("dateline_request_seconds_count{route=search}"));
            assertTrue(samples.getOrDefault("dateline_index_segments{}", -1.0) >= 1, samples.toString());
            assertTrue(samples.getOrDefault("dateline_index_commits_total{}", -1.0) >= 1, samples.toString());
            assertTrue(samples.getOrDefault("dateline_disk_free_bytes{}", -1.0) > 0, samples.toString());
            assertTrue(samples.getOrDefault("dateline_index_refresh_age_seconds{}", -1.0) >= 0, samples.toString());
            assertTrue(samples.getOrDefault("dateline_archive_bytes{}", -1.0) > 0, samples.toString());
        }
    }

    @Test
    void theFiguresNameNeitherWhatWasSearchedNorWhatWasCrawled() throws Exception {
        try (Site site = serve(config)) {
            get(site, "/search?q=unmistakable");
            get(site, "/article/unmistakable");
            get(site, "/unmistakable");
            String figures = get(site, "/metrics").body();
            assertFalse(figures.contains("unmistakable"), figures);
            assertFalse(figures.contains("gazette"), figures);
        }
    }

    @Test
    void theFiguresCanBeSwitchedOff() throws Exception {
        Config silent =
                Config.load(folder, null, Map.of("DATELINE_SITE_PORT", "0", "DATELINE_SITE_METRICS", "off"), Map.of());
        try (Site site = serve(silent)) {
            assertEquals(404, get(site, "/metrics").statusCode());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldWithTheWayOut() throws Exception {
        Files.createDirectories(config.data().resolve("health.tmp/in the way"));
        try (Site site = serve(config)) {
            HttpResponse<String> health = get(site, "/healthz");
            assertEquals(503, health.statusCode());
            assertEquals(
                    "{\"reasons\":[\"The data folder can't be written; mend its permissions or its disk.\"],\"status\":\"ill\"}",
                    health.body());
        }
    }

    @Test
    void anIndexThatWasClosedIsToldWithTheWayOut() {
        Vitals vitals = new Vitals(
                dateline.folder(),
                dateline.database(),
                dateline.archive(),
                () -> new IndexState(false, 1, 0, 1, Duration.ZERO),
                dateline.report(this::crawl, seeds, false, Clock.systemUTC()));
        assertEquals(
                List.of(
                        "The index can't be used; it is mended within seconds, unless its disk fails or is full: look at that."),
                vitals.monitoring(true).ailments().get());
    }

    private Site serve(Config config) {
        return dateline.serve(config, dateline.report(this::crawl, seeds, false, Clock.systemUTC()), Clock.systemUTC());
    }

    private CrawlStatus crawl() {
        return CrawlStatus.read(dateline.database(), seeds.get(), Instant.EPOCH);
    }

    private HttpResponse<String> get(Site site, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
