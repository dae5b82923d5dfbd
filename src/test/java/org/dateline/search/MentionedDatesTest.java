package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.article.Aliases;
import org.dateline.article.DateMentioned.Reading;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline of the dates that articles speak of. */
class MentionedDatesTest {
    @TempDir
    Path folder;

    private static Map<String, Long> counts(MentionedDates dates) {
        Map<String, Long> counts = new TreeMap<>();
        dates.bars().stream()
                .filter(bar -> bar.count() > 0)
                .forEach(bar -> counts.put(bar.filter().text(), bar.count()));
        return counts;
    }

    private static DateFilter within(String text) {
        return DateFilter.of(text).orElseThrow();
    }

    @Test
    void anArticleCountsOnceInEachYearMonthOrDayThatItSpeaksOf() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("two of one year")
                        .mentions("2015-03-04", "2015-03-04")
                        .mentions("2015-06-01", "2015-06-30")
                        .mentions("2015-06-02", "2015-06-02"),
                Sample.named("a range over years").mentions("2014-12-31", "2016-01-01"),
                Sample.named("long ago").mentions("1945-05-08", "1945-05-08"),
                Sample.named("none"))) {
            SearchRequest all = SearchRequest.of("");
            assertEquals(
                    Map.of("1945", 1L, "2014", 1L, "2015", 2L, "2016", 1L),
                    counts(desk.search.mentionedDates(all, null)));
            Map<String, Long> months = counts(desk.search.mentionedDates(all, within("2015")));
            assertEquals(12, months.size());
            assertEquals(2, months.get("2015-03"));
            assertEquals(1, months.get("2015-04"));
            assertEquals(2, months.get("2015-06"));
            Map<String, Long> days = counts(desk.search.mentionedDates(all, within("2015-03")));
            assertEquals(2, days.get("2015-03-04"));
            assertEquals(1, days.get("2015-03-05"));
        }
    }

    @Test
    void datesInDoubtAreInNoBarButCounted() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("both").mentions(Reading.AMBIGUOUS).mentions(Reading.UNRESOLVED),
                Sample.named("twice").mentions(Reading.AMBIGUOUS).mentions(Reading.AMBIGUOUS),
                Sample.named("sure").mentions("2015-03-04", "2015-03-04").mentions(Reading.UNRESOLVED),
                Sample.named("none"))) {
            MentionedDates dates = desk.search.mentionedDates(SearchRequest.of(""), null);
            assertEquals(Map.of("2015", 1L), counts(dates));
            assertEquals(4, dates.articles());
            assertEquals(1, dates.dated());
            assertEquals(2, dates.ambiguous());
            assertEquals(2, dates.unresolved());
        }
    }

    @Test
    void whatIsChosenNarrowsWhatIsCounted() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a").person("Ada Lin").day("2020-01-01").mentions("2015-01-01", "2015-01-01"),
                Sample.named("b").person("Bo Lin").day("2021-01-01").mentions("2016-01-01", "2016-01-01"),
                Sample.named("c").person("Ada Lin").mentions("2017-01-01", "2017-01-01"))) {
            assertEquals(
                    Map.of("2015", 1L, "2017", 1L),
                    counts(desk.search.mentionedDates(Desk.request("person", "Ada Lin"), null)));
            assertEquals(
                    Map.of("2015", 1L),
                    counts(desk.search.mentionedDates(Desk.request("person", "Ada Lin", "date", "2020"), null)));
            assertEquals(Map.of("2017", 1L), counts(desk.search.mentionedDates(Desk.request("date", "unknown"), null)));
            assertEquals(Map.of("2016", 1L), counts(desk.search.mentionedDates(SearchRequest.of("title:b"), null)));
        }
    }

    @Test
    void aBarCountsWhatTheSearchFindsWithItsFilter() {
        Random dice = new Random(3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Sample sample = Sample.named("article " + i);
            for (int n = dice.nextInt(4); n > 0; n--) {
                java.time.LocalDate from = java.time.LocalDate.of(2010, 1, 1).plusDays(dice.nextInt(3_000));
                sample.mentions(
                        from.toString(),
                        from.plusDays(dice.nextInt(3) * (long) dice.nextInt(500))
                                .toString());
            }
            samples.add(sample);
        }
        try (Desk desk = new Desk(folder, Aliases.NONE, samples.toArray(Sample[]::new))) {
            for (String within : List.of("", "2012", "2013-02", "2011-01..2011-04")) {
                MentionedDates dates = desk.search.mentionedDates(
                        SearchRequest.of(""), DateFilter.of(within).orElse(null));
                assertTrue(dates.bars().stream().anyMatch(bar -> bar.count() > 0), within);
                for (Timeline.Bar bar : dates.bars()) {
                    assertEquals(desk.find("mentions:" + bar.filter().text()).total(), bar.count(), within);
                }
            }
        }
    }

    @Test
    void daysToBeSpokenOfNarrowTheSearchWhateverItsWords() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a").text("Tolls rise.").mentions("2015-03-04", "2015-03-04"),
                Sample.named("b").text("Ports close.").mentions("2015-03-05", "2015-03-05"),
                Sample.named("c").text("Pilots strike.").mentions("2016-01-01", "2016-01-01"))) {
            SearchRequest tollsOrPilots = SearchRequest.of("tolls OR pilots").withSort(Sort.OLDEST);
            assertEquals(List.of("a"), desk.headlines(tollsOrPilots.withMentions(within("2015"))));
            assertEquals(List.of("c"), desk.headlines(tollsOrPilots.withMentions(within("2016"))));
            assertEquals(
                    List.of("b"), desk.headlines(SearchRequest.of("").withMentions(within("2015-03-05..2015-04"))));
            assertEquals(
                    "Articles with tolls or pilots, speaking of March 2015",
                    desk.search
                            .find(tollsOrPilots.withMentions(within("2015-03")))
                            .reading()
                            .sentence());
            assertEquals(
                    1,
                    desk
                            .search
                            .find(SearchRequest.of("tolls").withMentions(within("1999")))
                            .advice()
                            .loosenings()
                            .stream()
                            .filter(loosening -> loosening.dropped().equals("Dates mentioned: 1999"))
                            .count());
        }
    }

    @Test
    void unknownDatesMentionedAreThoseInDoubtNotThoseOfPublication() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("two readings").mentions(Reading.AMBIGUOUS),
                Sample.named("no known days").day("2020-01-01").mentions(Reading.UNRESOLVED),
                Sample.named("sure").mentions("2015-03-04", "2015-03-04"),
                Sample.named("undated and without dates"))) {
            SearchResults found = desk.find("mentions:unknown");
            assertEquals(2, found.total());
            assertEquals(
                    "All articles, speaking of a date that is not certain",
                    found.reading().sentence());
            assertEquals(
                    2,
                    desk.search
                            .find(SearchRequest.of("").withMentions(DateFilter.UNDATED))
                            .total());
            assertEquals(1, desk.find("-mentions:unknown mentions:2015").total());
            assertEquals(0, desk.find("indexed:unknown").total());
            assertEquals(3, desk.find("date:unknown").total());
        }
    }

    @Test
    void whatIsExcludedIsNotCounted() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a").person("Ada Lin").mentions("2015-01-01", "2015-01-01"),
                Sample.named("b").person("Bo Lin").mentions("2016-01-01", "2016-01-01"))) {
            assertEquals(
                    Map.of("2016", 1L),
                    counts(desk.search.mentionedDates(Desk.request("not-person", "Ada Lin"), null)));
        }
    }
}
