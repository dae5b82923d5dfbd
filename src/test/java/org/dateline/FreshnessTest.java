package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon a captured page is found by a search that waits for nothing. */
class FreshnessTest {
    /** Two seconds are promised; a busy machine gets more. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void anArticleIsFoundSoonAfterItsCapture() {
        Config config = Config.load(folder, null, Map.of(), Map.of());
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            for (int i = 1; i <= 3; i++) {
                dateline.ingest().take(page(i));
                long start = System.nanoTime();
                while (dateline.search().find(SearchRequest.of("zebra" + i)).total() == 0) {
                    assertTrue(System.nanoTime() - start < SOON.toNanos(), "not found after " + SOON);
                    Thread.onSpinWait();
                }
                assertEquals(i, dateline.search().find(SearchRequest.of("")).total());
            }
        }
    }

    private static Page page(int number) {
        return Page.imported(
                URI.create("https://courier.example/" + number),
                Instant.parse("2026-03-01T12:00:00Z"),
                "text/plain; charset=utf-8",
                ("Zebra seen\n\nA zebra" + number
                                + " was seen on the northern quay of Port Hale on Tuesday evening, and"
                                + " nobody knows from where it came or who will take it back before the ferry sails.\n")
                        .getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }
}
