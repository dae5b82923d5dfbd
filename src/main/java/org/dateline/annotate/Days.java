package org.dateline.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.DateMentioned.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The days that words for a date mean.
 *
 * @param reading how they were understood
 * @param from first day, null unless resolved
 * @param to last day, null unless resolved
 */
record Days(
        Reading reading, @Nullable LocalDate from, @Nullable LocalDate to) {
    static final Days UNRESOLVED = new Days(Reading.UNRESOLVED, null, null);
    static final Days AMBIGUOUS = new Days(Reading.AMBIGUOUS, null, null);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");
    private static final List<String> SEASONS = List.of("sp", "su", "au", "fa");
    private static final int AUTUMN = 9;
    private static final List<String> THIRDS = List.of("early", "mid", "late");
    private static final int[] DECADE_PARTS = {0, 4, 7, 10};
    static final int DAYS_IN_MONTH = 31;
    static final int LEAP_YEAR = 2000;

    static Days of(LocalDate from, LocalDate to) {
        return new Days(Reading.RESOLVED, from, to);
    }

    static Days of(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /** One day, or nothing when the calendar has no such day. */
    static Optional<Days> date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), day).map(d -> of(d, d));
    }

    static Optional<LocalDate> date(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Days> month(String name, String year) {
        return Optional.of(of(YearMonth.of(Integer.parseInt(year), monthNumber(name))));
    }

    /** A quarter by its number or ordinal word. */
    static Optional<Days> quarter(String which, String year) {
        int number = QUARTERS.contains(which) ? QUARTERS.indexOf(which) : Integer.parseInt(which) - 1;
        YearMonth first = YearMonth.of(Integer.parseInt(year), number * 3 + 1);
        return Optional.of(of(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    /** Whole years, the last perhaps by two digits; nothing when they run backwards. */
    static Optional<Days> years(String first, String last) {
        int from = Integer.parseInt(first);
        int to = last.length() == 2 ? from - from % 100 + Integer.parseInt(last) : Integer.parseInt(last);
        return to < from || to - from > 200
                ? Optional.empty()
                : Optional.of(of(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)));
    }

    static int monthNumber(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The first or second half of a year. */
    static Optional<Days> half(boolean second, String year) {
        int number = Integer.parseInt(year);
        return Optional.of(
                second
                        ? of(LocalDate.of(number, 7, 1), LocalDate.of(number, 12, 31))
                        : of(LocalDate.of(number, 1, 1), LocalDate.of(number, 6, 30)));
    }

    /** A century by its number, from the first of its years. */
    static Optional<Days> century(String number) {
        int last = Integer.parseInt(number) * 100;
        return last < 100 || last > 2100
                ? Optional.empty()
                : Optional.of(of(LocalDate.of(last - 99, 1, 1), LocalDate.of(last, 12, 31)));
    }

    /** A year by two digits: the one of the last hundred years counted from 2050. */
    static String fullYear(String year) {
        return year.length() > 2 ? year : (Integer.parseInt(year) < 50 ? "20" : "19") + year;
    }

    /** A whole year. */
    static Days year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The week in which a day lies, Monday to Sunday. */
    static Days week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(monday, monday.plusDays(6));
    }

    /** From the first day of one month to the last of another; nothing when they run backwards. */
    static Optional<Days> months(String from, String fromYear, String to, String toYear) {
        YearMonth first = YearMonth.of(Integer.parseInt(fromYear), monthNumber(from));
        YearMonth last = YearMonth.of(Integer.parseInt(toYear), monthNumber(to));
        return last.isBefore(first) ? Optional.empty() : Optional.of(of(first.atDay(1), last.atEndOfMonth()));
    }

    /** A season of the northern half of the earth that lies in one year. */
    static Optional<Days> season(String name, String year) {
        int first = SEASONS.indexOf(name.substring(0, 2).toLowerCase(Locale.ROOT)) * 3 + 3;
        YearMonth month = YearMonth.of(Integer.parseInt(year), Math.min(first, AUTUMN));
        return Optional.of(of(month.atDay(1), month.plusMonths(2).atEndOfMonth()));
    }

    /** The early, mid or late part of a month, year or decade, a third each; what is unresolved stays so. */
    Days part(String which) {
        LocalDate first = from;
        LocalDate last = to;
        if (first == null || last == null) {
            return this;
        }
        int third = THIRDS.indexOf(which.toLowerCase(Locale.ROOT));
        if (last.getYear() > first.getYear()) {
            int year = first.getYear();
            return of(
                    LocalDate.of(year + DECADE_PARTS[third], 1, 1),
                    LocalDate.of(year + DECADE_PARTS[third + 1] - 1, 12, 31));
        }
        if (last.getMonthValue() > first.getMonthValue()) {
            YearMonth month = YearMonth.of(first.getYear(), 1 + 4 * third);
            return of(month.atDay(1), month.plusMonths(3).atEndOfMonth());
        }
        LocalDate end = third == 2 ? last : first.withDayOfMonth(10 * (third + 1));
        return of(first.withDayOfMonth(1 + 10 * third), end);
    }
}
