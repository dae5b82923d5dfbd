package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.article.EntityType;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTest {
    @TempDir
    Path folder;

    @Test
    void anyTextGivesResultsAndAnArticlePage() {
        giveResultsAndAnArticlePage(300);
    }

    @Test
    @Tag("long")
    void anyOfManyTextsGivesResultsAndAnArticlePage() {
        giveResultsAndAnArticlePage(1_500);
    }

    private void giveResultsAndAnArticlePage(int texts) {
        Aliases aliases = Aliases.of(List.of(new Alias("al-Qaida", EntityType.ORGANISATION, List.of("al-Qaeda"), "")));
        try (Desk desk = new Desk(
                folder,
                aliases,
                Sample.named("a")
                        .text("Pompeo on al-Qaida 😀 x1 x2, and or not near us.")
                        .day("2024-05-09"),
                Sample.named("b").text("x AND y").source("Pompeo", "7"))) {
            Random random = new Random(11);
            for (int i = 0; i < texts; i++) {
                String query = ParserTest.text(random);
                SearchResults results = desk.find(query);
                assertEquals(
                        results.total(),
                        desk.find(results.reading().canonical()).total(),
                        query);
                assertTrue(results.hits().size() == results.total(), query);
                assertTrue(desk.search.article(Sample.id("a"), query).isPresent(), query);
            }
        }
    }

    @Test
    void anEmptyIndexAnswers() {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (String query : List.of("", "a", "a*", "-a", "a NEAR/3 b", "date:2021", "source:a")) {
                assertEquals(0, desk.find(query).total());
                assertEquals(List.of(), desk.find(query).facets());
            }
            assertTrue(desk.search.article(Sample.id("a"), "a").isEmpty());
            assertEquals(0, desk.search.size());
        }
    }

    @Test
    void aSearchThatTakesTooLongEndsAsPartial() {
        try (Desk desk = new Desk(folder, Aliases.NONE, Sample.named("a").text("grain"))) {
            Search hasty = new Search(desk.index.searchers(), Aliases.NONE, Desk.CLOCK, Duration.ZERO);
            assertTrue(hasty.find(SearchRequest.of("grain")).partial());
            assertTrue(hasty.find(SearchRequest.of("")).partial());
            assertEquals(1, desk.find("").total());
            assertTrue(!desk.find("grain").partial());
        }
    }

    @Test
    void pagesHoldEveryArticleOnceInEveryOrder() {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (int i = 0; i < 95; i++) {
                Sample sample = Sample.named("n" + i).text("grain");
                if (i % 3 > 0) {
                    sample.day("2021-01-0" + (1 + i % 2));
                }
                desk.index.put(sample.article());
            }
            desk.index.refresh();
            for (Sort sort : Sort.values()) {
                Set<ArticleId> seen = new HashSet<>();
                List<Boolean> dated = new ArrayList<>();
                SearchRequest request = SearchRequest.of("grain").withSort(sort);
                for (int page = 1; page <= 5; page++) {
                    for (Hit hit : desk.search.find(request.withPage(page)).hits()) {
                        assertTrue(seen.add(hit.id()));
                        dated.add(hit.published().known());
                    }
                }
                assertEquals(95, seen.size());
                assertEquals(5, desk.search.find(request).pages());
                if (sort == Sort.NEWEST || sort == Sort.OLDEST) {
                    assertEquals(95 - dated.indexOf(false), 32, sort + " has undated articles last");
                }
            }
        }
    }
}
