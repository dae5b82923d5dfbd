package org.dateline.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.article.DateMentioned.Reading;
import org.dateline.article.PublicationDate;
import org.dateline.article.PublicationDate.Precision;
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
    private static final int DAYS_IN_MONTH = 31;
    private static final int LEAP_YEAR = 2000;

    static Days of(LocalDate from, LocalDate to) {
        return new Days(Reading.RESOLVED, from, to);
    }

    private static Days of(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /** One day, or nothing when the calendar has no such day. */
    static Optional<Days> date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), day).map(d -> of(d, d));
    }

    private static Optional<LocalDate> date(int year, int month, String day) {
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

    private static int monthNumber(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /**
     * What words mean that were written at a certain time.
     *
     * @param published when the article says it was
     * @param ahead whether the sentence speaks of the future
     */
    record Written(PublicationDate published, boolean ahead) {
        Optional<Days> day(String month, String day, @Nullable String year) {
            return span(month, day, day, year);
        }

        /** A day of the year before, of or after publication. */
        Optional<Days> dayOfYear(String month, String day, String which) {
            Optional<LocalDate> written = published.day();
            return written.isEmpty()
                    ? Optional.of(UNRESOLVED)
                    : day(month, day, Integer.toString(written.get().getYear() + steps(which)));
        }

        private static int steps(String which) {
            return which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        }

        /** From one day of a month to another of the same. */
        Optional<Days> span(String month, String first, String last, @Nullable String year) {
            int number = monthNumber(month);
            if (year == null) {
                return nearest(number, first, last);
            }
            int inYear = Integer.parseInt(year);
            return date(inYear, number, first)
                    .flatMap(from -> date(inYear, number, last)
                            .filter(to -> !to.isBefore(from))
                            .map(to -> of(from, to)));
        }

        /** The same days of the year nearest to publication. */
        private Optional<Days> nearest(int month, String first, String last) {
            if (Integer.parseInt(first) < 1
                    || Integer.parseInt(last) > DAYS_IN_MONTH
                    || Integer.parseInt(last) < Integer.parseInt(first)) {
                return Optional.empty();
            }
            if (date(LEAP_YEAR, month, last).isEmpty()) {
                return Optional.empty();
            }
            Optional<LocalDate> written = published.day();
            if (written.isEmpty()) {
                return Optional.of(UNRESOLVED);
            }
            int year = written.get().getYear();
            return IntStream.rangeClosed(year - 1, year + 1)
                    .mapToObj(y -> date(y, month, first))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(written.get(), d))))
                    .flatMap(from -> date(from.getYear(), month, last).map(to -> of(from, to)));
        }

        /** Two numbers and perhaps a year, the order of day and month depending on the country. */
        Optional<Days> slashed(String a, String b, @Nullable String year) {
            int first = Integer.parseInt(a);
            int second = Integer.parseInt(b);
            if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > DAYS_IN_MONTH) {
                return Optional.empty();
            }
            if (first <= 12 && second <= 12 && first != second) {
                return Optional.of(AMBIGUOUS);
            }
            int month = first > 12 ? second : first;
            String day = first > 12 ? a : b;
            return year == null
                    ? nearest(month, day, day)
                    : date(Integer.parseInt(year), month, day).map(d -> of(d, d));
        }

        Optional<Days> monthAlone(@Nullable String which, String name) {
            Optional<LocalDate> written = published.day();
            if (written.isEmpty()) {
                return Optional.of(UNRESOLVED);
            }
            YearMonth now = YearMonth.from(written.get());
            YearMonth month = YearMonth.of(now.getYear(), monthNumber(name));
            boolean next = "next".equals(which) || (which == null && ahead);
            if (next && !month.isAfter(now)) {
                month = month.plusYears(1);
            } else if (!next && (month.isAfter(now) || ("last".equals(which) && month.equals(now)))) {
                month = "this".equals(which) ? month : month.minusYears(1);
            }
            return Optional.of(of(month));
        }

        Optional<Days> weekday(@Nullable String which, String name) {
            DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
            return onDay().map(written -> {
                        if ("this".equals(which)) {
                            return written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .with(TemporalAdjusters.nextOrSame(day));
                        }
                        if ("next".equals(which) || (which == null && ahead)) {
                            return written.with(TemporalAdjusters.next(day));
                        }
                        return which == null
                                ? written.with(TemporalAdjusters.previousOrSame(day))
                                : written.with(TemporalAdjusters.previous(day));
                    })
                    .map(d -> of(d, d))
                    .or(() -> Optional.of(UNRESOLVED));
        }

        /** Last, this or next week (Monday to Sunday), month or year. */
        Optional<Days> period(String which, String unit) {
            int by = steps(which);
            Optional<LocalDate> written = unit.equals("week") ? onDay() : published.day();
            return written.map(d -> switch (unit) {
                        case "week" -> {
                            LocalDate monday = d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                    .plusWeeks(by);
                            yield of(monday, monday.plusDays(6));
                        }
                        case "month" -> of(YearMonth.from(d).plusMonths(by));
                        default -> of(LocalDate.of(d.getYear() + by, 1, 1), LocalDate.of(d.getYear() + by, 12, 31));
                    })
                    .or(() -> Optional.of(UNRESOLVED));
        }

        Optional<Days> nearDay(String word) {
            int by = word.endsWith("esterday") ? -1 : 1;
            return onDay().map(d -> of(d.plusDays(by), d.plusDays(by))).or(() -> Optional.of(UNRESOLVED));
        }

        /** The day of publication where it is known to the day. */
        private Optional<LocalDate> onDay() {
            return published.precision() == Precision.MONTH ? Optional.empty() : published.day();
        }
    }
}
