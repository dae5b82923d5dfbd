package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.NormalizedUrl;
import org.dateline.demo.DemoWeb;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crawl of the demo web, killed with SIGKILL at random instants: nothing archived is lost, nothing is there twice. */
class KillTest {
    @TempDir
    Path folder;

    @Test
    void aKilledCrawlLosesNothingAndRepeatsNothing() throws Exception {
        killAndCheck(new Random(7), 2);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void fourKillsInOneFolder(long seed) throws Exception {
        killAndCheck(new Random(seed), 4);
    }

    private void killAndCheck(Random random, int kills) throws Exception {
        try (DemoWeb web = DemoWeb.start(0)) {
            DemoFixture demo = DemoFixture.in(folder, web);
            for (int i = 0; i < kills; i++) {
                int requests = web.log().size() + 5 + random.nextInt(40);
                try (Child child = crawl(demo, web)) {
                    awaitRequests(web, requests, child);
                    child.kill();
                }
                check(demo);
            }
            try (Child child = crawl(demo, web)) {
                assertEquals(0, child.exit(), child.said());
            }
            Set<ArticleId> expected = web.articles().stream()
                    .map(article -> ArticleId.of(NormalizedUrl.of(article.url()).orElseThrow()))
                    .collect(Collectors.toSet());
            assertEquals(expected, check(demo));
        }
    }

    private Child crawl(DemoFixture demo, DemoWeb web) throws IOException {
        return Child.start(
                folder.resolve("child.txt"),
                Map.of(
                        Setting.CRAWL_ALLOW.variable(),
                        String.join(",", DemoFixture.authorities(web)),
                        Setting.CRAWL_GAP.variable(),
                        "5ms",
                        Setting.CRAWL_RECHECK.variable(),
                        "0ms"),
                "crawl",
                "--data",
                demo.config().data().toString(),
                "--seeds",
                demo.seeds().path().toString());
    }

    private static void awaitRequests(DemoWeb web, int requests, Child child) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (web.log().size() < requests && child.process().isAlive()) {
            assertTrue(Instant.now().isBefore(end), child.said());
            Thread.onSpinWait();
        }
    }

    /** Opens the folder as the next process would, and compares archive and index; returns the articles. */
    private static Set<ArticleId> check(DemoFixture demo) {
        try (Dateline dateline = demo.open()) {
            List<ArticleId> archived =
                    dateline.archive().articles().map(Article::id).toList();
            List<ArticleId> indexed =
                    dateline.search().find(SearchRequest.of("").withSize(100).withFold(false)).hits().stream()
                            .map(hit -> hit.id())
                            .toList();
            assertEquals(Set.copyOf(archived), Set.copyOf(indexed));
            assertEquals(archived.size(), dateline.search().size());
            assertEquals(archived.size(), Set.copyOf(archived).size());
            assertEquals(indexed.size(), Set.copyOf(indexed).size());
            assertTrue(dateline.archive().articles().allMatch(article -> article.revision() == 1));
            assertTrue(dateline.archive()
                    .capturesAfter(0)
                    .filter(capture -> capture.brought())
                    .allMatch(
                            capture -> dateline.archive().page(capture).digest().equals(capture.digest())));
            return Set.copyOf(archived);
        }
    }
}
