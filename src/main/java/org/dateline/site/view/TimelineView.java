package org.dateline.site.view;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.search.DateFilter;
import org.dateline.search.MentionedDates;
import org.dateline.search.SearchRequest;
import org.dateline.search.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The results over time as bars of an SVG, its widths percentages so that it fits any page, and as a table.
 *
 * @param id name within the page
 * @param title what the bars are ("Published by year", "Published by month, 2021")
 * @param unit heading of the table's first column ("Year")
 * @param bars those with articles
 * @param ticks labels of the axis
 * @param up ways back to a wider view, widest first
 * @param beside the way to articles that are in no bar, in words; none when there are none
 * @param note what the bars leave out, empty for nothing
 */
public record TimelineView(
        String id,
        String title,
        String unit,
        List<Bar> bars,
        List<Tick> ticks,
        List<Choice> up,
        Optional<Choice> beside,
        String note) {
    /** Height of the tallest bar, in pixels. */
    public static final int HEIGHT = 48;

    private static final String PUBLISHED = "published";
    private static final int FEWEST_SLOTS = 12;
    private static final int MOST_SLOTS = 120;
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
     * @param articles how many, in figures
     * @param count "12 articles"
     * @param href the search narrowed to it
     * @param chosen whether the search is narrowed to it
     * @param days the dates that it stands for, as a filter has them
     */
    public record Bar(
            String x,
            String width,
            String slotX,
            String slotWidth,
            int y,
            int height,
            String label,
            String articles,
            String count,
            String href,
            boolean chosen,
            String days) {}

    /**
     * A label of the axis.
     *
     * @param x its middle
     * @param text its words
     */
    public record Tick(String x, String text) {}

    /** How a choice of dates changes the search. */
    private record Choosing(Optional<DateFilter> chosen, Function<@Nullable DateFilter, SearchRequest> by) {
        String href(@Nullable DateFilter dates) {
            return Links.search(by.apply(dates));
        }
    }

    /** The address's parameter for the dates. */
    public String parameter() {
        return id.equals(PUBLISHED) ? "date" : "mentions";
    }

    /** Whether there is nothing to show or to choose. */
    public boolean empty() {
        return bars.isEmpty() && up.isEmpty() && beside.isEmpty();
    }

    /** When the results were published. */
    static TimelineView of(Timeline timeline, SearchRequest request) {
        Choosing choosing = new Choosing(request.dateFilter(), request::withDate);
        return of(PUBLISHED, "Published", timeline.unit(), timeline.bars(), choosing)
                .beside(undated(timeline, choosing));
    }

    /** What dates the results speak of. */
    static TimelineView of(MentionedDates dates, SearchRequest request) {
        Choosing choosing = new Choosing(request.mentionsFilter(), request::withMentions);
        List<Timeline.Bar> whole = withGaps(dates);
        List<Timeline.Bar> last = whole.subList(Math.max(0, whole.size() - MOST_SLOTS), whole.size());
        TimelineView view = of("mentioned", "Dates mentioned", dates.unit(), last, choosing);
        return last.size() == whole.size()
                ? view
                : view.note("Dates before " + last.getFirst().from().getYear()
                        + " are left out here; type them into the filter “Dates mentioned”.");
    }

    /** Years without an article stand between others as they do in a calendar. */
    private static List<Timeline.Bar> withGaps(MentionedDates dates) {
        if (dates.unit() != Timeline.Unit.YEAR) {
            return dates.bars();
        }
        List<Timeline.Bar> whole = new ArrayList<>();
        for (Timeline.Bar bar : dates.bars()) {
            while (!whole.isEmpty() && whole.getLast().from().plusYears(1).isBefore(bar.from())) {
                LocalDate year = whole.getLast().from().plusYears(1);
                whole.add(new Timeline.Bar(
                        year, new DateFilter(String.format(Locale.ROOT, "%04d", year.getYear())), 0, false));
            }
            whole.add(bar);
        }
        return whole;
    }

    private static TimelineView of(
            String id, String title, Timeline.Unit unit, List<Timeline.Bar> all, Choosing choosing) {
        double slot = 100.0 / Math.max(FEWEST_SLOTS, all.size());
        long most = all.stream().mapToLong(Timeline.Bar::count).max().orElse(1);
        int step = unit == Timeline.Unit.MONTH ? 1 : (all.size() + MOST_TICKS - 1) / MOST_TICKS;
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Timeline.Bar bar = all.get(i);
            if (bar.count() > 0) {
                bars.add(bar(bar, unit, i * slot, slot, most, choosing));
            }
            if (i % step == 0) {
                ticks.add(new Tick(percent((i + 0.5) * slot), tick(bar.from(), unit)));
            }
        }
        return new TimelineView(
                id,
                title(title, unit, all),
                unit(unit),
                List.copyOf(bars),
                List.copyOf(ticks),
                up(choosing),
                Optional.empty(),
                "");
    }

    private TimelineView beside(Optional<Choice> way) {
        return new TimelineView(id, title, unit, bars, ticks, up, way, note);
    }

    private TimelineView note(String words) {
        return new TimelineView(id, title, unit, bars, ticks, up, beside, words);
    }

    private static Bar bar(Timeline.Bar bar, Timeline.Unit unit, double x, double slot, long most, Choosing choosing) {
        int height = (int) Math.max(2, Math.round((double) HEIGHT * bar.count() / Math.max(1, most)));
        return new Bar(
                percent(x + slot * 0.15),
                percent(slot * 0.7),
                percent(x),
                percent(slot),
                HEIGHT - height,
                height,
                label(bar.from(), unit),
                Words.number(bar.count()),
                Words.count(bar.count(), "article"),
                choosing.href(bar.filter()),
                bar.chosen(),
                bar.filter().text());
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private static String title(String what, Timeline.Unit unit, List<Timeline.Bar> bars) {
        Optional<LocalDate> first = bars.stream().map(Timeline.Bar::from).findFirst();
        return first.map(from -> switch (unit) {
                    case YEAR -> what + " by year";
                    case MONTH -> what + " by month, " + from.getYear();
                    case DAY -> what + " by day, " + Words.month(from);
                })
                .orElse(what);
    }

    private static String unit(Timeline.Unit unit) {
        return switch (unit) {
            case YEAR -> "Year";
            case MONTH -> "Month";
            case DAY -> "Day";
        };
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

    private static List<Choice> up(Choosing choosing) {
        List<Choice> up = new ArrayList<>();
        if (choosing.chosen().isPresent()) {
            up.add(Choice.of("All years", choosing.href(null)));
        }
        choosing.chosen()
                .map(DateFilter::text)
                .filter(text -> !text.contains("."))
                .ifPresent(text -> {
                    if ((text.length() == 7 && !text.equals("unknown")) || text.length() == 10) {
                        up.add(wider(choosing, text.substring(0, 4)));
                    }
                    if (text.length() == 10) {
                        up.add(wider(choosing, text.substring(0, 7)));
                    }
                });
        return List.copyOf(up);
    }

    private static Choice wider(Choosing choosing, String text) {
        DateFilter filter = new DateFilter(text);
        String label = text.length() == 4 ? text : Words.month(filter.from());
        return Choice.of(label, choosing.href(filter));
    }

    private static Optional<Choice> undated(Timeline timeline, Choosing choosing) {
        boolean chosen = choosing.chosen().map(DateFilter::undated).orElse(false);
        return timeline.undated() == 0 && !chosen
                ? Optional.empty()
                : Optional.of(new Choice(
                        Words.number(timeline.undated()) + " of unknown date",
                        choosing.href(chosen ? null : DateFilter.UNDATED),
                        chosen,
                        ""));
    }
}
