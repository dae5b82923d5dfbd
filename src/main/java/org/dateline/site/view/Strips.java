package org.dateline.site.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.search.DateFilter;
import org.dateline.search.SearchRequest;
import org.dateline.search.Timeline;

/**
 * Several searches over the same time: bars of an SVG for each, and one table of all.
 *
 * @param unit what a bar is: "year", "month" or "day"
 * @param strips the bars, one row for each search
 * @param span from when to when the bars go and how many articles the tallest has, in words; empty where there are none
 * @param rows the table, in order of time
 * @param wider ways back to a wider view, widest first
 */
public record Strips(String unit, List<Strip> strips, String span, List<Row> rows, List<Choice> wider) {
    /** Height of the tallest bar, in pixels. */
    public static final int HEIGHT = 32;

    private static final int FEWEST_SLOTS = 12;

    /**
     * One search's bars.
     *
     * @param label what it is
     * @param total how many articles are in bars, and how many have no date, in words
     */
    public record Strip(String label, String total, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param x left edge, a percentage
     * @param width a percentage
     * @param y upper edge in pixels
     * @param height in pixels
     */
    public record Bar(String x, String width, int y, int height) {}

    /**
     * One line of the table.
     *
     * @param label its time
     * @param href the page narrowed to it, empty where there is nothing narrower
     * @param cells how many articles each search has, with the search for them
     */
    public record Row(String label, String href, List<Choice> cells) {}

    /**
     * A search whose time is shown.
     *
     * @param label what it is
     */
    public record Line(String label, SearchRequest request, Timeline timeline) {}

    /** Whether there is nothing to show. */
    public boolean empty() {
        return rows.isEmpty();
    }

    /**
     * These searches over time; all are narrowed to the same dates.
     *
     * @param narrowed the page's address narrowed to dates, or to none
     */
    static Strips of(List<Line> lines, SearchRequest request, Function<SearchRequest, String> narrowed) {
        TreeMap<LocalDate, DateFilter> times = new TreeMap<>();
        lines.forEach(line -> line.timeline().bars().stream()
                .filter(bar -> bar.count() > 0)
                .forEach(bar -> times.put(bar.from(), bar.filter())));
        Timeline.Unit unit = lines.isEmpty()
                ? Timeline.Unit.YEAR
                : lines.getFirst().timeline().unit();
        List<LocalDate> slots = slots(times, unit);
        List<Row> rows = new ArrayList<>();
        times.forEach((from, filter) -> rows.add(row(from, filter, unit, lines, request, narrowed)));
        undated(lines, request).ifPresent(rows::add);
        return new Strips(
                unit.name().toLowerCase(Locale.ROOT),
                lines.stream().map(line -> strip(line, slots, most(lines))).toList(),
                times.isEmpty() ? "" : span(times.firstKey(), times.lastKey(), unit, most(lines)),
                List.copyOf(rows),
                wider(request, narrowed));
    }

    private static String span(LocalDate first, LocalDate last, Timeline.Unit unit, long most) {
        String from = TimelineView.label(first, unit);
        String time = first.equals(last) ? from : from + " to " + TimelineView.label(last, unit);
        return time + "; the tallest bar is " + Words.count(most, "article");
    }

    /** Every time from the first to the last, those without articles too. */
    private static List<LocalDate> slots(TreeMap<LocalDate, DateFilter> times, Timeline.Unit unit) {
        List<LocalDate> slots = new ArrayList<>();
        if (!times.isEmpty()) {
            LocalDate last = times.lastKey();
            for (LocalDate at = times.firstKey(); !at.isAfter(last); at = next(at, unit)) {
                slots.add(at);
            }
        }
        return slots;
    }

    private static LocalDate next(LocalDate at, Timeline.Unit unit) {
        return switch (unit) {
            case YEAR -> at.plusYears(1);
            case MONTH -> at.plusMonths(1);
            case DAY -> at.plusDays(1);
        };
    }

    private static long most(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.timeline().bars().stream())
                .mapToLong(Timeline.Bar::count)
                .max()
                .orElse(1);
    }

    private static Strip strip(Line line, List<LocalDate> slots, long most) {
        double slot = 100.0 / Math.max(FEWEST_SLOTS, slots.size());
        List<Bar> bars = new ArrayList<>();
        long total = 0;
        for (Timeline.Bar bar : line.timeline().bars()) {
            int at = slots.indexOf(bar.from());
            if (bar.count() > 0 && at >= 0) {
                int height = (int) Math.max(2, Math.round((double) HEIGHT * bar.count() / Math.max(1, most)));
                bars.add(new Bar(percent((at + 0.1) * slot), percent(0.8 * slot), HEIGHT - height, height));
                total += bar.count();
            }
        }
        long undated = line.timeline().undated();
        String dated = Words.count(total, "article");
        return new Strip(
                line.label(),
                undated == 0 ? dated : dated + ", " + Words.number(undated) + " of unknown date",
                List.copyOf(bars));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private static Row row(
            LocalDate from,
            DateFilter filter,
            Timeline.Unit unit,
            List<Line> lines,
            SearchRequest request,
            Function<SearchRequest, String> narrowed) {
        String href = unit == Timeline.Unit.DAY ? "" : narrowed.apply(request.withDate(filter));
        List<Choice> cells = lines.stream()
                .map(line -> cell(count(line.timeline(), from), line.request().withDate(filter)))
                .toList();
        return new Row(TimelineView.label(from, unit), href, cells);
    }

    private static long count(Timeline timeline, LocalDate from) {
        return timeline.bars().stream()
                .filter(bar -> bar.from().equals(from))
                .mapToLong(Timeline.Bar::count)
                .sum();
    }

    private static Choice cell(long count, SearchRequest request) {
        return Choice.of(Words.number(count), count == 0 ? "" : Links.search(request));
    }

    private static Optional<Row> undated(List<Line> lines, SearchRequest request) {
        boolean none = lines.stream().allMatch(line -> line.timeline().undated() == 0);
        if (none || request.dateFilter().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                "date unknown",
                "",
                lines.stream()
                        .map(line ->
                                cell(line.timeline().undated(), line.request().withDate(DateFilter.UNDATED)))
                        .toList()));
    }

    private static List<Choice> wider(SearchRequest request, Function<SearchRequest, String> narrowed) {
        Map<String, String> ways = new TreeMap<>();
        request.dateFilter()
                .map(DateFilter::text)
                .filter(text -> text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?"))
                .ifPresent(text -> {
                    for (int end = text.lastIndexOf('-'); end > 0; end = text.lastIndexOf('-', end - 1)) {
                        String wide = text.substring(0, end);
                        ways.put(wide, narrowed.apply(request.withDate(new DateFilter(wide))));
                    }
                });
        List<Choice> wider = new ArrayList<>();
        if (request.dateFilter().isPresent()) {
            wider.add(Choice.of("All years", narrowed.apply(request.withDate(null))));
        }
        ways.forEach((text, href) ->
                wider.add(Choice.of(text.length() == 4 ? text : Words.month(new DateFilter(text).from()), href)));
        return List.copyOf(wider);
    }
}
