package org.dateline.annotate;

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
import org.dateline.article.PublicationDate;
import org.dateline.article.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

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
                ? Optional.of(Days.UNRESOLVED)
                : day(month, day, Integer.toString(written.get().getYear() + steps(which)));
    }

    private static int steps(String which) {
        return which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
    }

    /** From one day of a month to another of the same. */
    Optional<Days> span(String month, String first, String last, @Nullable String year) {
        int number = Days.monthNumber(month);
        if (year == null) {
            return nearest(number, first, last);
        }
        int inYear = Integer.parseInt(year);
        return Days.date(inYear, number, first)
                .flatMap(from -> Days.date(inYear, number, last)
                        .filter(to -> !to.isBefore(from))
                        .map(to -> Days.of(from, to)));
    }

    /** The same days of the year nearest to publication. */
    private Optional<Days> nearest(int month, String first, String last) {
        if (Integer.parseInt(first) < 1
                || Integer.parseInt(last) > Days.DAYS_IN_MONTH
                || Integer.parseInt(last) < Integer.parseInt(first)) {
            return Optional.empty();
        }
        if (Days.date(Days.LEAP_YEAR, month, last).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> written = published.day();
        if (written.isEmpty()) {
            return Optional.of(Days.UNRESOLVED);
        }
        int year = written.get().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(y -> Days.date(y, month, first))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(written.get(), d))))
                .flatMap(from -> Days.date(from.getYear(), month, last).map(to -> Days.of(from, to)));
    }

    /** Two numbers and perhaps a year, the order of day and month depending on the country. */
    Optional<Days> slashed(String a, String b, @Nullable String year) {
        int first = Integer.parseInt(a);
        int second = Integer.parseInt(b);
        if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > Days.DAYS_IN_MONTH) {
            return Optional.empty();
        }
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.of(Days.AMBIGUOUS);
        }
        int month = first > 12 ? second : first;
        String day = first > 12 ? a : b;
        return year == null
                ? nearest(month, day, day)
                : Days.date(Integer.parseInt(year), month, day).map(d -> Days.of(d, d));
    }

    Optional<Days> monthAlone(@Nullable String which, String name) {
        Optional<LocalDate> written = published.day();
        if (written.isEmpty()) {
            return Optional.of(Days.UNRESOLVED);
        }
        YearMonth now = YearMonth.from(written.get());
        YearMonth month = YearMonth.of(now.getYear(), Days.monthNumber(name));
        boolean next = "next".equals(which) || (which == null && ahead);
        if (next && !month.isAfter(now)) {
            month = month.plusYears(1);
        } else if (!next && (month.isAfter(now) || ("last".equals(which) && month.equals(now)))) {
            month = "this".equals(which) ? month : month.minusYears(1);
        }
        return Optional.of(Days.of(month));
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
                .map(d -> Days.of(d, d))
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** Last, this or next week (Monday to Sunday), month or year. */
    Optional<Days> period(String which, String unit) {
        int by = steps(which);
        Optional<LocalDate> written = unit.equals("week") ? onDay() : published.day();
        return written.map(d -> switch (unit) {
                    case "week" -> {
                        LocalDate monday = d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(by);
                        yield Days.of(monday, monday.plusDays(6));
                    }
                    case "month" -> Days.of(YearMonth.from(d).plusMonths(by));
                    default -> Days.of(LocalDate.of(d.getYear() + by, 1, 1), LocalDate.of(d.getYear() + by, 12, 31));
                })
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    Optional<Days> nearDay(String word) {
        int by = word.endsWith("esterday") ? -1 : 1;
        return onDay().map(d -> Days.of(d.plusDays(by), d.plusDays(by))).or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** The day of publication where it is known to the day. */
    private Optional<LocalDate> onDay() {
        return published.precision() == Precision.MONTH ? Optional.empty() : published.day();
    }

    /** From a day of one month to a day of another, in one year or over its end. */
    Optional<Days> across(String fromMonth, String fromDay, String toMonth, String toDay, @Nullable String year) {
        int first = Days.monthNumber(fromMonth);
        int last = Days.monthNumber(toMonth);
        Optional<LocalDate> end = year == null
                ? nearest(last, toDay, toDay).map(Days::to)
                : Days.date(Integer.parseInt(year), last, toDay);
        if (end.isEmpty()) {
            return year == null && published.day().isEmpty() ? Optional.of(Days.UNRESOLVED) : Optional.empty();
        }
        int startYear = end.get().getYear() - (first > last ? 1 : 0);
        return Days.date(startYear, first, fromDay).map(from -> Days.of(from, end.get()));
    }

    /** From one month to another, both of the year given or, without one, as the last of them is read alone. */
    Optional<Days> months(String from, String to, @Nullable String year) {
        int first = Days.monthNumber(from);
        int last = Days.monthNumber(to);
        Optional<LocalDate> end = year == null
                ? monthAlone(null, to).map(Days::to)
                : Days.month(to, year).map(Days::to);
        return end.map(day -> Days.of(
                        YearMonth.of(day.getYear() - (first > last ? 1 : 0), first)
                                .atDay(1),
                        day))
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** The week in which a day lies, Monday to Sunday. */
    Optional<Days> weekOf(String month, String day, @Nullable String year) {
        return day(month, day, year).map(days -> {
            LocalDate from = days.from();
            return from == null ? days : week(from);
        });
    }

    private static Days week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Days.of(monday, monday.plusDays(6));
    }

    /** "Three days ago" and the like: the day, or the whole week, month or year. */
    Optional<Days> ago(String count, String unit) {
        int by = number(count);
        Optional<LocalDate> written = unit.matches("days?|weeks?") ? onDay() : published.day();
        return written.map(day -> switch (unit.charAt(0)) {
                    case 'd' -> Days.of(day.minusDays(by), day.minusDays(by));
                    case 'w' -> week(day.minusWeeks(by));
                    case 'm' -> Days.of(YearMonth.from(day).minusMonths(by));
                    default ->
                        Days.of(LocalDate.of(day.getYear() - by, 1, 1), LocalDate.of(day.getYear() - by, 12, 31));
                })
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** "The last three years" and the like, up to the day of publication or from it. */
    Optional<Days> span(boolean back, String count, String unit) {
        int by = number(count);
        return onDay().map(day -> {
                    int steps = back ? -by : by;
                    LocalDate other = switch (unit) {
                        case "days" -> day.plusDays(steps);
                        case "weeks" -> day.plusWeeks(steps);
                        case "months" -> day.plusMonths(steps);
                        case "decades" -> day.plusYears(10L * steps);
                        default -> day.plusYears(steps);
                    };
                    return back ? Days.of(other, day) : Days.of(day, other);
                })
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    private static int number(String count) {
        int word = List.of(
                        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                        "twelve")
                .indexOf(count.toLowerCase(Locale.ROOT));
        return word < 0 ? count.equalsIgnoreCase("an") ? 1 : Integer.parseInt(count) : Math.max(1, word);
    }

    /** A quarter without its year: the one nearest to publication that had begun, or is to come. */
    Optional<Days> quarter(String which) {
        return published
                .day()
                .flatMap(day -> IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                        .mapToObj(year -> Days.quarter(which, Integer.toString(year)))
                        .flatMap(Optional::stream)
                        .filter(days -> comes(days, day))
                        .reduce((one, other) -> ahead ? one : other))
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** Whether a quarter can be meant: not yet over where the sentence looks ahead, else begun. */
    private boolean comes(Days quarter, LocalDate day) {
        LocalDate from = quarter.from();
        LocalDate to = quarter.to();
        return from != null && to != null && (ahead ? to.isAfter(day) : !from.isAfter(day));
    }

    /** The quarter before, of or after publication. */
    Optional<Days> thatQuarter(String which) {
        return published
                .day()
                .map(day -> {
                    YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                            .plusMonths(3L * steps(which));
                    return Days.of(first.atDay(1), first.plusMonths(2).atEndOfMonth());
                })
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** The day before yesterday or after tomorrow. */
    Optional<Days> nextButOne(String word) {
        int by = word.endsWith("esterday") ? -2 : 2;
        return onDay().map(d -> Days.of(d.plusDays(by), d.plusDays(by))).or(() -> Optional.of(Days.UNRESOLVED));
    }
}
