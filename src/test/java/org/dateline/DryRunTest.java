package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.dateline.crawl.Planned;
import org.dateline.demo.DemoWeb;
import org.dateline.demo.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that is only thought through, over the demo web: articles are named and not fetched, nothing is kept. */
@Timeout(120)
class DryRunTest {
    @TempDir
    Path folder;

    private DemoWeb web;
    private DemoFixture demo;

    @BeforeEach
    void start() throws IOException {
        web = DemoWeb.start(0);
        demo = DemoFixture.in(folder, web);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private List<Planned> rehearsed() {
        List<Planned> told = new CopyOnWriteArrayList<>();
        try (DryRun run = new DryRun(demo.config(), demo.seeds(), told::add, Clock.systemUTC())) {
            run.run();
        }
        return told;
    }

    private Set<String> articlesOfTheWeb() {
        return web.articles().stream().map(article -> article.url().toString()).collect(Collectors.toSet());
    }

    @Test
    void namesEveryArticleAndFetchesNone() {
        Set<String> named = rehearsed().stream()
                .filter(Planned::fetched)
                .filter(planned -> planned.why().equals("new article"))
                .map(planned -> planned.url().toString())
                .collect(Collectors.toSet());
        Set<String> articles = articlesOfTheWeb();
        assertTrue(named.containsAll(articles), () -> articles + " not all of " + named);
        assertFalse(web.log().isEmpty());
        assertEquals(
                List.of(),
                web.log().stream()
                        .map(Exchange::path)
                        .filter(path ->
                                articles.stream().anyMatch(article -> article.endsWith(path)) && path.length() > 5)
                        .toList());
    }

    @Test
    void keepsNothingAndChangesNothing() throws IOException {
        try (Dateline dateline = demo.open()) {
            demo.crawl(dateline);
            long captures = dateline.archive().lastSequence();
            List<Planned> told = rehearsed();
            assertTrue(told.stream().anyMatch(planned -> planned.why().contains("check 1")), told.toString());
            assertEquals(captures, dateline.archive().lastSequence());
            demo.crawl(dateline);
        }
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    0,
                    left.filter(path -> path.getFileName().toString().startsWith("dateline-dry-run"))
                            .count());
        }
    }
}
