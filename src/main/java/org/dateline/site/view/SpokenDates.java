package org.dateline.site.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.DateMentioned;
import org.dateline.article.Mention;
import org.dateline.search.DateFilter;
import org.dateline.search.SearchRequest;

/**
 * The dates that an article speaks of: marks on a line from the earliest to the latest, and a list.
 *
 * @param marks each resolved date and, where it is known, the day of publication; none when there is nothing to compare
 * @param first the line's first day, in words
 * @param last its last
 * @param published the day of publication, in words; empty where it is unknown or there is no line
 * @param dates each date once, in order of time; those that are not certain last
 * @param more how many dates are left out, in words; empty for none
 */
public record SpokenDates(List<Mark> marks, String first, String last, String published, List<Row> dates, String more) {
    private static final int MOST = 60;
    private static final double INSET = 2;

    /**
     * A stretch of the line.
     *
     * @param x its left edge
     * @param width its width
     * @param label what it is
     * @param published whether it is the day of publication
     */
    public record Mark(String x, String width, String label, boolean published) {}

    /**
     * A date of the list.
     *
     * @param words as the text has them
     * @param place where it stands first, an address within the page
     * @param meaning the days that are meant, or why there are none
     * @param certain whether they are known
     * @param same the search for articles that speak of the same days, empty where they are not known
     * @param times how often, in words; empty for once
     */
    public record Row(String words, String place, String meaning, boolean certain, String same, String times) {}

    private record Same(String words, DateMentioned.Reading reading, Optional<Days> days) {
        static Same of(DateMentioned date) {
            return new Same(date.surface(), date.reading(), Days.of(date));
        }
    }

    private record Days(LocalDate from, LocalDate to) {
        static Optional<Days> of(DateMentioned date) {
            return date.from() == null || date.to() == null
                    ? Optional.empty()
                    : Optional.of(new Days(date.from(), date.to()));
        }

        String words() {
            boolean month =
                    from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
            boolean year =
                    from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
            return year
                    ? String.valueOf(from.getYear())
                    : month
                            ? Words.month(from)
                            : from.equals(to) ? Words.day(from) : Words.day(from) + " to " + Words.day(to);
        }

        Optional<DateFilter> filter() {
            boolean month =
                    from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
            boolean year =
                    from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
            String day = from.toString();
            return DateFilter.of(
                    year ? day.substring(0, 4) : month ? day.substring(0, 7) : from.equals(to) ? day : day + ".." + to);
        }
    }

    /** Whether the article speaks of no date. */
    public boolean empty() {
        return dates.isEmpty();
    }

    static SpokenDates of(Article article) {
        List<DateMentioned> all = article.annotations().datesMentioned();
        Map<Same, List<DateMentioned>> same = new LinkedHashMap<>();
        all.forEach(date ->
                same.computeIfAbsent(Same.of(date), key -> new ArrayList<>()).add(date));
        List<Row> rows = same.entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> each.getKey().days().map(Days::from).orElse(LocalDate.MAX)))
                .limit(MOST)
                .map(each ->
                        row(each.getKey(), each.getValue(), article.published().known()))
                .toList();
        List<Days> days = same.keySet().stream()
                .flatMap(each -> each.days().stream())
                .distinct()
                .limit(MOST)
                .toList();
        String more = same.size() > MOST ? Words.number(same.size() - MOST) + " more are not shown" : "";
        return line(days, article.published().day(), rows, more);
    }

    private static Row row(Same date, List<DateMentioned> mentions, boolean dated) {
        int paragraph = mentions.getFirst().paragraph();
        return new Row(
                date.words(),
                paragraph == Mention.IN_HEADLINE ? "#headline" : "#p" + paragraph,
                meaning(date, dated),
                date.days().isPresent(),
                date.days()
                        .flatMap(Days::filter)
                        .map(days -> Links.search(SearchRequest.of("").withMentions(days)))
                        .orElse(""),
                mentions.size() == 1 ? "" : Words.times(mentions.size()));
    }

    private static String meaning(Same date, boolean dated) {
        return date.days().map(Days::words).orElseGet(() -> switch (date.reading()) {
            case AMBIGUOUS -> "ambiguous: can mean more than one day";
            default ->
                dated
                        ? "not resolved: the text does not say which day"
                        : "not resolved: it counts from the article’s own date, which is unknown";
        });
    }

    private static SpokenDates line(List<Days> days, Optional<LocalDate> published, List<Row> rows, String more) {
        List<LocalDate> ends = Stream.concat(
                        days.stream().flatMap(each -> Stream.of(each.from(), each.to())), published.stream())
                .sorted()
                .toList();
        if (days.isEmpty() || ends.getFirst().equals(ends.getLast())) {
            return new SpokenDates(List.of(), "", "", "", rows, more);
        }
        LocalDate first = ends.getFirst();
        long length = ChronoUnit.DAYS.between(first, ends.getLast()) + 1;
        List<Mark> marks = new ArrayList<>();
        days.stream()
                .sorted(Comparator.comparingLong((Days each) -> ChronoUnit.DAYS.between(each.from(), each.to()))
                        .reversed())
                .forEach(each -> marks.add(mark(each, first, length, each.words(), false)));
        published.ifPresent(
                day -> marks.add(mark(new Days(day, day), first, length, "Published " + Words.day(day), true)));
        return new SpokenDates(
                List.copyOf(marks),
                Words.day(first),
                Words.day(ends.getLast()),
                published.map(Words::day).orElse(""),
                rows,
                more);
    }

    private static Mark mark(Days days, LocalDate first, long length, String label, boolean published) {
        double scale = (100 - 2 * INSET) / length;
        double from = INSET + ChronoUnit.DAYS.between(first, days.from()) * scale;
        double width = (ChronoUnit.DAYS.between(days.from(), days.to()) + 1) * scale;
        return new Mark(TimelineView.percent(from), TimelineView.percent(Math.max(1, width)), label, published);
    }
}
