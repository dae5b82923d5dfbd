package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.article.Fingerprint;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldTest {
    @TempDir
    Path folder;

    private Desk desk;

    /** The fingerprint of a text that is told from others by a number. */
    private static Fingerprint text(int number) {
        return new Fingerprint(new Random(number).ints(128).boxed().toList(), 300, List.of());
    }

    private static Sample printed(String name, String source, int text, String day) {
        return Sample.named(name)
                .source(source, "")
                .host(source.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example")
                .text("Ferries for Port Hale.")
                .fingerprint(text(text))
                .day(day)
                .firstSeen(day + "T08:00:00Z");
    }

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                printed("first", "Courier", 1, "2024-03-01"),
                printed("reprint", "Bell", 1, "2024-03-02").text("Ferries, ferries, ferries."),
                printed("late reprint", "Echo", 1, "2024-03-09"),
                printed("another", "Bell", 2, "2024-03-03"),
                Sample.named("undated").source("Lantern", "").text("Ferries once more."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, Long> stories(SearchResults results, Dimension dimension) {
        return results.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::stories));
    }

    @Test
    void copiesAreOneHitThatTheFirstPublishedLeadsAndTheOthersAreListed() {
        for (String query : List.of("ferries", "", "ferries -grain")) {
            SearchResults results = desk.find(query);
            assertEquals(5, results.total(), query);
            assertEquals(3, results.stories(), query);
            assertEquals(Set.of("first", "another", "undated"), Set.copyOf(desk.headlines(query)), query);
            Hit story = results.hits().stream()
                    .filter(hit -> hit.headline().text().equals("first"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, story.copies());
            assertEquals(
                    Set.of("reprint", "late reprint"),
                    story.others().stream().map(Copy::title).collect(Collectors.toSet()));
        }
    }

    @Test
    void unfoldedEveryArticleIsAHitAndTheTotalsAreTheSame() {
        SearchResults results = desk.search.find(Desk.request("q", "ferries", "fold", "off"));
        assertEquals(5, results.hits().size());
        assertEquals(5, results.listed());
        assertEquals(3, results.stories());
        assertEquals("q=ferries&fold=off", results.request().toQueryString());
    }

    @Test
    void underAFilterThatItsLeaderFailsAStoryIsLedByItsBestMatch() {
        SearchResults bell = desk.search.find(Desk.request("q", "ferries", "source", "Bell", "source", "Echo"));
        assertEquals(3, bell.total());
        assertEquals(2, bell.stories());
        assertEquals(
                Set.of("reprint", "another"),
                bell.hits().stream().map(hit -> hit.headline().text()).collect(Collectors.toSet()));
        SearchResults newest =
                desk.search.find(Desk.request("q", "ferries", "source", "Bell", "source", "Echo", "sort", "newest"));
        assertEquals(
                List.of("late reprint", "another"),
                newest.hits().stream().map(hit -> hit.headline().text()).toList());
    }

    @Test
    void dimensionsAndTheTimelineAreCountedInArticlesAndInStories() {
        SearchResults results = desk.search.find(Desk.request("q", "ferries", "date", "2024-03"));
        assertEquals(4, results.total());
        assertEquals(2, results.stories());
        assertEquals(Map.of("Courier", 1L, "Bell", 2L, "Echo", 1L), stories(results, Dimension.SOURCE));
        assertEquals(Map.of("en", 2L), stories(results, Dimension.LANGUAGE));
        SearchResults years = desk.find("ferries");
        assertEquals(4, years.timeline().bars().getFirst().count());
        assertEquals(2, years.timeline().bars().getFirst().stories());
    }

    @Test
    void storiesAreCountedOnceForEachValueThatTheyShareWhereverTheirCopiesLie() {
        Map<String, Set<String>> people = new HashMap<>();
        Random random = new Random(11);
        for (int part = 0; part < 6; part++) {
            Sample[] samples = new Sample[40];
            for (int i = 0; i < samples.length; i++) {
                String name = "n" + (40 * part + i);
                Set<String> named = Set.copyOf(
                        random.ints(3, 0, 8).mapToObj(each -> "Person " + each).toList());
                people.put(name, named);
                samples[i] = printed(name, "Source " + random.nextInt(4), 100 + random.nextInt(120), "2024-04-01")
                        .person(named.toArray(String[]::new));
            }
            desk.add(samples);
        }
        SearchRequest request = SearchRequest.of("ferries").withFold(false).withSize(50);
        SearchResults results = desk.search.find(request);
        Map<String, Set<ArticleId>> expected = new HashMap<>();
        for (int page = 1; page <= results.pages(); page++) {
            for (Hit hit : desk.search.find(request.withPage(page)).hits()) {
                people.getOrDefault(hit.headline().text(), Set.of())
                        .forEach(each -> expected.computeIfAbsent(each, name -> new HashSet<>())
                                .add(hit.story()));
            }
        }
        assertEquals(8, expected.size());
        assertEquals(
                expected.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each ->
                        (long) each.getValue().size())),
                stories(results, Dimension.PERSON));
    }

    @Test
    void pagesHoldEveryStoryOnceHoweverManyCopiesItHas() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            desk.index.put(printed("n" + i, "Source " + i, 100 + i / 30, "2024-04-0" + (1 + random.nextInt(9)))
                    .article());
        }
        desk.index.refresh();
        for (Sort sort : Sort.values()) {
            for (String query : List.of("", "ferries", "ferries -source:\"Source 0\" -source:\"Source 30\"")) {
                Set<ArticleId> stories = new HashSet<>();
                SearchRequest request = SearchRequest.of(query).withSort(sort).withSize(4);
                SearchResults results = desk.search.find(request);
                for (int page = 1; page <= results.pages(); page++) {
                    desk.search
                            .find(request.withPage(page))
                            .hits()
                            .forEach(hit -> assertTrue(stories.add(hit.story())));
                }
                assertEquals(13, results.stories(), query + sort);
                assertEquals(13, stories.size(), query + sort);
            }
        }
    }
}
