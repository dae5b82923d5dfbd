package org.dateline.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a timeline, numbered from 0: all years, or the months or days of what is chosen.
 *
 * @param unit how wide a bar is
 * @param first the first bar's year, month as in {@link Fields#MONTH}, or day counted from 1970
 * @param size how many bars there are
 * @param chosen the dates that are chosen, if any
 */
record Bars(
        Timeline.Unit unit, long first, int size, @Nullable DateFilter chosen) {
    private static final int YEARS = 3_000;
    private static final int MOST_EMPTY = 120;
    private static final int MOST_MONTHS = 36;
    private static final int MOST_DAYS = 62;

    /** The bars for what is chosen: days within a month or so, months within three years, otherwise years. */
    static Bars of(@Nullable DateFilter chosen) {
        if (chosen == null
                || chosen.undated()
                || chosen.from().equals(LocalDate.MIN)
                || chosen.to().equals(LocalDate.MAX)) {
            return new Bars(Timeline.Unit.YEAR, 0, YEARS, chosen);
        }
        boolean oneDay = chosen.from().equals(chosen.to());
        LocalDate from = oneDay ? chosen.from().withDayOfMonth(1) : chosen.from();
        LocalDate to = oneDay ? from.plusMonths(1).minusDays(1) : chosen.to();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long months = Fields.month(to) - Fields.month(from) + 1;
        if (days <= MOST_DAYS) {
            return new Bars(Timeline.Unit.DAY, from.toEpochDay(), (int) days, chosen);
        }
        return months <= MOST_MONTHS
                ? new Bars(Timeline.Unit.MONTH, Fields.month(from), (int) months, chosen)
                : new Bars(Timeline.Unit.YEAR, 0, YEARS, chosen);
    }

    /**
     * The bar of an article, or a number outside 0 to {@link #size} for none.
     *
     * @param month its month as in {@link Fields#MONTH}
     * @param day its first possible day
     * @param lastDay its last possible day
     */
    long bar(long month, long day, long lastDay) {
        return switch (unit) {
            case YEAR -> Math.floorDiv(month, 12L) - first;
            case MONTH -> month - first;
            case DAY -> day == lastDay ? day - first : -1;
        };
    }

    /** The timeline of these counts; years before the first and after the last counted are left out. */
    Timeline timeline(Counts counts, long undated) {
        List<Timeline.Bar> bars = new ArrayList<>();
        boolean years = unit == Timeline.Unit.YEAR;
        int start = years ? firstCounted(counts) : 0;
        int end = years ? lastCounted(counts) + 1 : size;
        boolean gaps = end - start > MOST_EMPTY;
        for (int i = start; i < end; i++) {
            if (counts.articles(i) > 0 || !gaps) {
                bars.add(bar(i, counts.articles(i), counts.stories(i)));
            }
        }
        return new Timeline(unit, bars, undated);
    }

    private Timeline.Bar bar(int number, int count, int stories) {
        LocalDate from = switch (unit) {
            case YEAR -> LocalDate.of((int) first + number, 1, 1);
            case MONTH -> LocalDate.of((int) ((first + number) / 12), (int) ((first + number) % 12) + 1, 1);
            case DAY -> LocalDate.ofEpochDay(first + number);
        };
        String text = switch (unit) {
            case YEAR -> String.format(Locale.ROOT, "%04d", from.getYear());
            case MONTH -> YearMonth.from(from).toString();
            case DAY -> from.toString();
        };
        DateFilter filter = new DateFilter(text);
        return new Timeline.Bar(from, filter, count, filter.equals(chosen), stories);
    }

    private static int firstCounted(Counts counts) {
        int i = 0;
        while (i < counts.size() && counts.articles(i) == 0) {
            i++;
        }
        return i;
    }

    private static int lastCounted(Counts counts) {
        int i = counts.size() - 1;
        while (i >= 0 && counts.articles(i) == 0) {
            i--;
        }
        return i;
    }
}
