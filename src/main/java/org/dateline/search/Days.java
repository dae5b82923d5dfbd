package org.dateline.search;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of days, both ends inclusive.
 *
 * @param from first day; {@link LocalDate#MIN} when open
 * @param to last day; {@link LocalDate#MAX} when open
 */
record Days(LocalDate from, LocalDate to) {
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([hdwmy])");

    /** Whether the value is a date, a range of dates, or an age. */
    static boolean isReadable(String value) {
        return AGE.matcher(value).matches() || DateFilter.of(value).isPresent();
    }

    /**
     * The days that a readable value other than {@code unknown} means.
     *
     * @param today where ages are counted from
     */
    static Days of(String value, LocalDate today) {
        Matcher age = AGE.matcher(value);
        if (age.matches()) {
            return new Days(back(today, Integer.parseInt(age.group(1)), age.group(2)), LocalDate.MAX);
        }
        DateFilter filter = new DateFilter(value);
        return new Days(filter.from(), filter.to());
    }

    /** Up to and with the end of what a readable value means; up to so long ago for an age. */
    static Days until(String value, LocalDate today) {
        Days days = of(value, today);
        return new Days(LocalDate.MIN, AGE.matcher(value).matches() ? days.from : days.to);
    }

    /** The day after the last. */
    LocalDate dayAfter() {
        return to.equals(LocalDate.MAX) ? to : to.plusDays(1);
    }

    private static LocalDate back(LocalDate today, int number, String unit) {
        return switch (unit) {
            case "h" -> today.minusDays((number + 23) / 24);
            case "w" -> today.minusWeeks(number);
            case "m" -> today.minusMonths(number);
            case "y" -> today.minusYears(number);
            default -> today.minusDays(number);
        };
    }
}
