package org.dateline.site.view;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.search.DateFilter;
import org.dateline.search.SearchRequest;
import org.dateline.search.Timeline;

/**
 * The results over time as bars of an SVG, its widths percentages so that it fits any page.
 *
 * @param title what the bars are ("Published by year", "Months of 2021")
 * @param bars those with articles
 * @param ticks labels of the axis
 * @param up ways back to a wider view, widest first
 * @param undated the way to articles of unknown date; none when there are none
 */
public record TimelineView(String title, List<Bar> bars, List<Tick> ticks, List<Choice> up, Optional<Choice> undated) {
    /** Height of the tallest bar, in pixels. */
    public static final int HEIGHT = 48;

    private static final int FEWEST_SLOTS = 12;
    private static final int MOST_TICKS = 12;

    /**
     * One bar.
     *
     * @param x left edge
     * @param width its width
     * @param slotX left edge of the stretch that can be clicked
     * @param slotWidth its width
     * @param y upper edge in pixels
     * @param height in pixels
     * @param label "May 2021"
     * @param count "12 articles"
     * @param href the search narrowed to it
     * @param chosen whether the search is narrowed to it
     */
    public record Bar(
            String x,
            String width,
            String slotX,
            String slotWidth,
            int y,
            int height,
            String label,
            String count,
            String href,
            boolean chosen) {}

    /**
     * A label of the axis.
     *
     * @param x its middle
     * @param text its words
     */
    public record Tick(String x, String text) {}

    /** Whether there is nothing to show or to choose. */
    public boolean empty() {
        return bars.isEmpty() && up.isEmpty() && undated.isEmpty();
    }

    static TimelineView of(Timeline timeline, SearchRequest request) {
        List<Timeline.Bar> all = timeline.bars();
        double slot = 100.0 / Math.max(FEWEST_SLOTS, all.size());
        long most = all.stream().mapToLong(Timeline.Bar::count).max().orElse(1);
        int step = timeline.unit() == Timeline.Unit.MONTH ? 1 : (all.size() + MOST_TICKS - 1) / MOST_TICKS;
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Timeline.Bar bar = all.get(i);
            if (bar.count() > 0) {
                bars.add(bar(bar, timeline.unit(), i * slot, slot, most, request));
            }
            if (i % step == 0) {
                ticks.add(new Tick(percent((i + 0.5) * slot), tick(bar.from(), timeline.unit())));
            }
        }
        return new TimelineView(
                title(timeline), List.copyOf(bars), List.copyOf(ticks), up(request), undated(timeline, request));
    }

    private static Bar bar(
            Timeline.Bar bar, Timeline.Unit unit, double x, double slot, long most, SearchRequest request) {
        int height = (int) Math.max(2, Math.round((double) HEIGHT * bar.count() / Math.max(1, most)));
        return new Bar(
                percent(x + slot * 0.15),
                percent(slot * 0.7),
                percent(x),
                percent(slot),
                HEIGHT - height,
                height,
                label(bar.from(), unit),
                Words.count(bar.count(), "article"),
                Links.search(request.withDate(bar.filter())),
                bar.chosen());
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private static String title(Timeline timeline) {
        Optional<LocalDate> first =
                timeline.bars().stream().map(Timeline.Bar::from).findFirst();
        return first.map(from -> switch (timeline.unit()) {
                    case YEAR -> "Published by year";
                    case MONTH -> "Published by month, " + from.getYear();
                    case DAY -> "Published by day, " + Words.month(from);
                })
                .orElse("Published");
    }

    static String label(LocalDate from, Timeline.Unit unit) {
        return switch (unit) {
            case YEAR -> String.valueOf(from.getYear());
            case MONTH -> Words.month(from);
            case DAY -> Words.day(from);
        };
    }

    private static String tick(LocalDate from, Timeline.Unit unit) {
        return switch (unit) {
            case YEAR -> String.valueOf(from.getYear());
            case MONTH -> from.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
            case DAY -> String.valueOf(from.getDayOfMonth());
        };
    }

    private static List<Choice> up(SearchRequest request) {
        List<Choice> up = new ArrayList<>();
        Optional<DateFilter> date = request.dateFilter();
        if (date.isPresent()) {
            up.add(Choice.of("All years", Links.search(request.withDate(null))));
        }
        date.map(DateFilter::text).filter(text -> !text.contains(".")).ifPresent(text -> {
            if ((text.length() == 7 && !text.equals("unknown")) || text.length() == 10) {
                up.add(wider(request, text.substring(0, 4)));
            }
            if (text.length() == 10) {
                up.add(wider(request, text.substring(0, 7)));
            }
        });
        return List.copyOf(up);
    }

    private static Choice wider(SearchRequest request, String text) {
        DateFilter filter = new DateFilter(text);
        String label = text.length() == 4 ? text : Words.month(filter.from());
        return Choice.of(label, Links.search(request.withDate(filter)));
    }

    private static Optional<Choice> undated(Timeline timeline, SearchRequest request) {
        boolean chosen = request.dateFilter().map(DateFilter::undated).orElse(false);
        return timeline.undated() == 0 && !chosen
                ? Optional.empty()
                : Optional.of(new Choice(
                        Words.number(timeline.undated()) + " of unknown date",
                        Links.search(request.withDate(chosen ? null : DateFilter.UNDATED)),
                        chosen,
                        ""));
    }
}
