package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What articles said before they were changed can be searched, whatever the index goes through. */
class EarlierVersionsTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void takeOneThatChanges() {
        config = Config.load(folder, null, Map.of(), Map.of());
        try (Dateline dateline = open()) {
            take(dateline, 0, "The dredging will cost forty million crowns, Minister Orla Vessing said on Friday.");
            take(dateline, 1, "The dredging will cost sixty million crowns, Minister Orla Vessing said on Friday.");
        }
    }

    private static void take(Dateline dateline, int hours, String sentence) {
        String text = "The harbour of Corrie is dredged\n\n" + sentence
                + "\n\nShips of the ferry line have waited outside for two weeks, and the fish market is closed.\n";
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/dredging"),
                        FIRST.plus(Duration.ofHours(hours)),
                        "text/plain; charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
    }

    private Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    private static void check(Dateline dateline) {
        SearchRequest forty = SearchRequest.of("\"forty million\"");
        assertEquals(0, dateline.search().find(forty).total());
        assertEquals(1, dateline.search().find(forty).advice().earlier());
        List<Hit> hits = dateline.search().find(forty.withOld(true)).hits();
        assertEquals(1, hits.getFirst().earlier());
        assertTrue(hits.getFirst().passages().getFirst().text().contains("forty million crowns"));
        assertEquals(
                1, dateline.search().find(SearchRequest.of("sixty million")).total());
        assertEquals(1, dateline.search().size());
    }

    @Test
    void afterAStartAndAfterTheIndexIsLost() {
        try (Dateline dateline = open()) {
            check(dateline);
        }
        Reindex.delete(config.data().resolve("lucene"));
        try (Dateline dateline = open()) {
            check(dateline);
        }
    }

    @Test
    void afterReindexing() {
        reindexed(Reindex.From.RECORDS);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = "RECORDS", mode = EnumSource.Mode.EXCLUDE)
    void afterReindexingFromThePagesAndWithOtherNames(Reindex.From from) {
        reindexed(from);
    }

    private void reindexed(Reindex.From from) {
        new Reindex(from).run(config, Clock.systemUTC());
        try (Dateline dateline = open()) {
            check(dateline);
        }
    }

    @Test
    void afterTheNamesOfTheArticleAreCorrected() throws IOException {
        try (Dateline dateline = open()) {
            Files.writeString(dateline.folder().aliases(), "rename: Orla Vessing -> Orla Vessing-Hale\n");
            dateline.applyAliases();
            dateline.finishAliases();
            assertEquals(
                    Set.of("Corrie", "Orla Vessing-Hale"),
                    dateline.search().find(SearchRequest.of("")).facets().stream()
                            .filter(facet -> facet.dimension() == Dimension.PERSON)
                            .flatMap(facet -> facet.values().stream())
                            .map(Facet.Value::value)
                            .collect(Collectors.toSet()));
            check(dateline);
        }
    }

    @Tag("long")
    @Test
    void ofAnArticleThatChangesAllTheTimeTheFirstAndTheLastVersionsAreFound() {
        int last = EarlierVersions.MOST + 10;
        List<String> words = IntStream.rangeClosed(1, last)
                .mapToObj(version -> String.valueOf(70_000 + 777 * version))
                .toList();
        try (Dateline dateline = open()) {
            for (int i = 2; i < last; i++) {
                take(
                        dateline,
                        i,
                        "It costs " + words.get(i) + " million crowns, Minister Orla Vessing said on Friday.");
            }
            dateline.ingest().commit();
            List<Integer> found = IntStream.range(2, last)
                    .filter(i -> dateline.search()
                                    .find(SearchRequest.of(words.get(i)).withOld(true))
                                    .total()
                            == 1)
                    .boxed()
                    .toList();
            assertEquals(
                    IntStream.range(last - EarlierVersions.MOST, last).boxed().toList(), found);
            assertEquals(
                    1,
                    dateline.search()
                            .find(SearchRequest.of("forty").withOld(true))
                            .total());
            assertEquals(
                    0,
                    dateline.search()
                            .find(SearchRequest.of("sixty").withOld(true))
                            .total());
        }
    }
}
