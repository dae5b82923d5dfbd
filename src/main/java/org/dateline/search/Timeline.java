package org.dateline.search;

import java.time.LocalDate;
import java.util.List;

/**
 * The results over time, counted as if no date were chosen but within the chosen year or month: years, the months of a
 * chosen year, or the days of a chosen month.
 *
 * @param unit how wide a bar is
 * @param bars in order of time without gaps
 * @param undated articles whose date is unknown
 */
public record Timeline(Unit unit, List<Bar> bars, long undated) {
    /** How wide a bar is. */
    public enum Unit {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * One bar.
     *
     * @param from first day
     * @param filter the date filter that narrows to it ({@code 2021-05})
     * @param count articles published in it
     * @param chosen whether the search is narrowed to exactly it
     * @param stories the same with copies of one story counted once
     */
    public record Bar(LocalDate from, DateFilter filter, long count, boolean chosen, long stories) {
        /** A bar without copies. */
        public Bar(LocalDate from, DateFilter filter, long count, boolean chosen) {
            this(from, filter, count, chosen, count);
        }
    }

    public Timeline {
        bars = List.copyOf(bars);
    }
}
