package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.Kind;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetTest {
    private static final List<Kind> KINDS = List.of(Kind.NEWS, Kind.OPINION, Kind.PRESS_RELEASE);

    @TempDir
    Path folder;

    private Desk five() {
        return new Desk(
                folder,
                Aliases.NONE,
                Sample.named("one")
                        .source("VOA", "")
                        .day("2021-05-03")
                        .person("Pompeo", "Zarif")
                        .kind(Kind.NEWS),
                Sample.named("two")
                        .source("VOA", "")
                        .day("2021-06-01")
                        .person("Pompeo")
                        .kind(Kind.OPINION),
                Sample.named("three")
                        .source("WGI", "")
                        .day("2023-01-31")
                        .person("Zarif")
                        .kind(Kind.OPINION),
                Sample.named("four").source("WGI", "").month("2021-05").kind(Kind.NEWS),
                Sample.named("five").source("Wire", "").person("Zarif").kind(Kind.NEWS));
    }

    @Test
    void theRegionsOfALanguageAreCountedTogether() {
        Sample british = Sample.named("one").language("en-GB");
        Sample plain = Sample.named("two").language("en");
        try (Desk desk = new Desk(
                folder, Aliases.NONE, british, plain, Sample.named("three").language("fr-CA"))) {
            assertEquals("en 2, fr 1", facet(desk.find(""), Dimension.LANGUAGE));
            assertEquals(2, desk.find("lang:en").total());
            assertEquals(1, desk.find("lang:en-GB").total());
        }
    }

    private static String facet(SearchResults results, Dimension dimension) {
        return results.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.value() + " " + value.count() + (value.chosen() ? " chosen" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String timeline(SearchResults results) {
        return results.timeline().bars().stream()
                        .filter(bar -> bar.count() > 0 || bar.chosen())
                        .map(bar -> bar.filter().text() + " " + bar.count() + (bar.chosen() ? " chosen" : ""))
                        .collect(Collectors.joining(", "))
                + " undated " + results.timeline().undated();
    }

    @Test
    void valuesOfOneDimensionWidenAndDimensionsNarrow() {
        try (Desk desk = five()) {
            SearchResults results = desk.search.find(Desk.request("source", "VOA", "source", "WGI", "kind", "opinion"));
            assertEquals(2, results.total());
            assertEquals("VOA 1 chosen, WGI 1 chosen", facet(results, Dimension.SOURCE));
            assertEquals("news 2, opinion 2 chosen", facet(results, Dimension.KIND));
            assertEquals("Pompeo 1, Zarif 1", facet(results, Dimension.PERSON));
        }
    }

    @Test
    void aChosenValueThatNothingHasIsStillListed() {
        try (Desk desk = five()) {
            SearchResults results = desk.search.find(Desk.request("source", "Gazette", "kind", "news"));
            assertEquals(0, results.total());
            assertEquals("VOA 1, WGI 1, Wire 1, Gazette 0 chosen", facet(results, Dimension.SOURCE));
            assertEquals("news 0 chosen", facet(results, Dimension.KIND));
        }
    }

    @Test
    void theTwelveMostFrequentValuesAreListedAndTheOthersCounted() {
        Sample[] samples = IntStream.range(0, 20)
                .mapToObj(i -> Sample.named("n" + i).source("Source %02d".formatted(i), ""))
                .toArray(Sample[]::new);
        try (Desk desk = new Desk(folder, Aliases.NONE, samples)) {
            Facet facet = desk.search
                    .find(Desk.request("source", "Source 19"))
                    .facets()
                    .getFirst();
            assertEquals(13, facet.values().size());
            assertEquals(new Facet.Value("Source 00", 1, false), facet.values().getFirst());
            assertEquals(new Facet.Value("Source 19", 1, true), facet.values().getLast());
            assertEquals(7, facet.more());
        }
    }

    @Test
    void theTimelineShowsYearsThenTheMonthsOfAYearThenTheDaysOfAMonth() {
        try (Desk desk = five()) {
            SearchResults all = desk.find("");
            assertEquals(Timeline.Unit.YEAR, all.timeline().unit());
            assertEquals("2021 3, 2023 1 undated 1", timeline(all));
            assertEquals(3, all.timeline().bars().size());
            SearchResults year = desk.search.find(Desk.request("date", "2021"));
            assertEquals(Timeline.Unit.MONTH, year.timeline().unit());
            assertEquals(3, year.total());
            assertEquals(12, year.timeline().bars().size());
            assertEquals("2021-05 2, 2021-06 1 undated 1", timeline(year));
            SearchResults month = desk.search.find(Desk.request("date", "2021-05"));
            assertEquals(2, month.total());
            assertEquals(31, month.timeline().bars().size());
            assertEquals("2021-05-03 1 undated 1", timeline(month));
            SearchResults day = desk.search.find(Desk.request("date", "2021-05-03"));
            assertEquals(1, day.total());
            assertEquals("2021-05-03 1 chosen undated 1", timeline(day));
            assertEquals("Pompeo 1, Zarif 1", facet(day, Dimension.PERSON));
        }
    }

    @Test
    void undatedArticlesAndRangesCanBeChosen() {
        try (Desk desk = five()) {
            SearchResults undated = desk.search.find(Desk.request("date", "unknown"));
            assertEquals(1, undated.total());
            assertEquals("2021 3, 2023 1 undated 1", timeline(undated));
            assertEquals(2, desk.search.find(Desk.request("date", "2021-06..")).total());
            assertEquals(3, desk.search.find(Desk.request("date", "..2022")).total());
            SearchResults range = desk.search.find(Desk.request("date", "2021-06..2021-12"));
            assertEquals(Timeline.Unit.MONTH, range.timeline().unit());
            assertEquals("2021-06 1 undated 1", timeline(range));
        }
    }

    @Test
    void countsAreThoseOfCountingByHandWhateverIsChosenAndHoweverTheIndexIsCut() {
        Random random = new Random(7);
        List<Article> articles = new ArrayList<>();
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (int i = 0; i < 300; i++) {
                Sample sample = Sample.named("a" + i)
                        .text(random.nextBoolean() ? "grain" : "oil")
                        .source("S" + random.nextInt(4), "")
                        .kind(KINDS.get(random.nextInt(3)));
                for (int p = random.nextInt(4); p > 0; p--) {
                    sample.person("P" + random.nextInt(6));
                }
                if (random.nextInt(5) > 0) {
                    sample.day("%d-%02d-11".formatted(2019 + random.nextInt(3), 1 + random.nextInt(12)));
                }
                articles.add(sample.article());
                desk.index.put(sample.article());
                if (i % 40 == 39 || i == 299) {
                    desk.index.refresh();
                }
            }
            for (int round = 0; round < 60; round++) {
                assertCountedByHand(desk, articles, randomRequest(random));
            }
        }
    }

    private static SearchRequest randomRequest(Random random) {
        List<String> parameters = new ArrayList<>(List.of("q", random.nextBoolean() ? "grain" : ""));
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> parameters.addAll(List.of("source", "S" + random.nextInt(5)));
                case 1 -> parameters.addAll(List.of("person", "P" + random.nextInt(7)));
                case 2 ->
                    parameters.addAll(
                            List.of("kind", KINDS.get(random.nextInt(3)).label()));
                default -> parameters.addAll(List.of("date", random.nextBoolean() ? "2020" : "unknown"));
            }
        }
        return Desk.request(parameters.toArray(String[]::new));
    }

    private static void assertCountedByHand(Desk desk, List<Article> articles, SearchRequest request) {
        SearchResults results = desk.search.find(request);
        assertEquals(
                articles.stream()
                        .filter(each -> passes(each, request, Set.of(), true))
                        .count(),
                results.total());
        for (Facet facet : results.facets()) {
            for (Facet.Value value : facet.values()) {
                long count = articles.stream()
                        .filter(each -> passes(each, request, Set.of(facet.dimension()), true))
                        .filter(each -> values(each, facet.dimension()).contains(value.value()))
                        .count();
                assertEquals(count, value.count(), request.toQueryString() + " " + value.value());
            }
        }
        List<Article> anyDate = articles.stream()
                .filter(each -> passes(each, request, Set.of(), false))
                .toList();
        assertEquals(
                anyDate.stream().filter(each -> !each.published().known()).count(),
                results.timeline().undated());
        for (Timeline.Bar bar : results.timeline().bars()) {
            assertEquals(
                    anyDate.stream().filter(each -> within(each, bar.filter())).count(), bar.count());
        }
    }

    private static boolean passes(Article article, SearchRequest request, Set<Dimension> except, boolean dated) {
        boolean words = request.query().isEmpty() || article.text().contains(request.query());
        boolean chosen = request.chosen().entrySet().stream()
                .filter(each -> !except.contains(each.getKey()))
                .allMatch(each -> each.getValue().stream().anyMatch(values(article, each.getKey())::contains));
        Optional<DateFilter> date = request.dateFilter().filter(filter -> dated);
        return words && chosen && date.map(filter -> within(article, filter)).orElse(true);
    }

    private static boolean within(Article article, DateFilter filter) {
        return filter.undated()
                ? !article.published().known()
                : article.published()
                        .day()
                        .map(day -> !day.isBefore(filter.from()) && !day.isAfter(filter.to()))
                        .orElse(false);
    }

    private static Set<String> values(Article article, Dimension dimension) {
        return switch (dimension) {
            case SOURCE -> Set.of(article.source().name());
            case ORIGIN -> Set.of(article.origin().name());
            case KIND -> Set.of(article.kind().kind().label());
            case LANGUAGE -> Set.of(article.language());
            case PERSON ->
                article.annotations().entities().stream().map(Entity::name).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    @Test
    void aQueryForAllArticlesIsCountedOnceARefresh() {
        try (Desk desk = five()) {
            SearchResults first = desk.find("");
            SearchResults again = desk.find("");
            assertEquals(first.facets(), again.facets());
            assertEquals(first.timeline(), again.timeline());
            desk.add(Sample.named("six").source("VOA", ""));
            assertEquals(6, desk.find("").total());
            assertTrue(facet(desk.find(""), Dimension.SOURCE).startsWith("VOA 3"));
        }
    }

    @Test
    void anExcludedValueNarrowsAndIsStillCountedToBeTakenBack() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a").text("grain").source("Courier", "").person("Ann", "Bob"),
                Sample.named("b").text("grain").source("Bell", "").person("Bob"),
                Sample.named("c").text("grain").source("Bell", ""))) {
            SearchRequest request = Desk.request("q", "grain", "not-person", "Ann");
            assertEquals("q=grain&not-person=Ann", request.toQueryString());
            assertEquals(SearchRequest.of("grain"), request.toggledExclusion(Dimension.PERSON, "Ann"));
            SearchResults results = desk.search.find(request);
            assertEquals(2, results.total());
            assertEquals(
                    "Articles with grain, not naming Ann", results.reading().sentence());
            assertEquals(
                    List.of(new Facet.Value("Bob", 2, false), new Facet.Value("Ann", 1, false)),
                    results.facets().stream()
                            .filter(facet -> facet.dimension() == Dimension.PERSON)
                            .flatMap(facet -> facet.values().stream())
                            .toList());
            assertEquals(
                    1,
                    desk.search
                            .find(Desk.request("not-source", "Courier", "person", "Bob"))
                            .total());
            assertEquals(
                    0,
                    desk.search
                            .find(Desk.request("person", "Bob", "not-person", "Bob"))
                            .total());
            assertEquals(
                    3, desk.search.find(Desk.request("not-source", "Nobody")).total());
        }
    }

    @Test
    void valuesAreSearchedByTheBeginningOfTheirWords() {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (int i = 0; i < 40; i++) {
                desk.index.put(Sample.named("n" + i)
                        .text(i % 2 == 0 ? "grain" : "oil")
                        .person("Ann Müller " + i, "Bob Muller")
                        .article());
            }
            desk.index.refresh();
            List<Facet.Value> found = desk.search.values(SearchRequest.of("grain"), Dimension.PERSON, "mul", 5);
            assertEquals(new Facet.Value("Bob Muller", 20, false), found.getFirst());
            assertEquals(5, found.size());
            assertEquals(
                    List.of("Ann Müller 38"),
                    desk.search.values(SearchRequest.of("grain"), Dimension.PERSON, "muller 38", 5).stream()
                            .map(Facet.Value::value)
                            .toList());
            assertEquals(List.of(), desk.search.values(SearchRequest.of("grain"), Dimension.PERSON, "ller", 5));
        }
    }
}
