package org.dateline.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.article.PublicationDate;
import org.dateline.article.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What words mean that count from the day of writing.
 *
 * @param published when the article says it was written
 * @param ahead whether the sentence speaks of the future
 */
record Nearness(PublicationDate published, boolean ahead) {
    private static final int YEARS_OF_DECADE = 10;

    static int steps(String which) {
        return which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
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

    /** A weekday; "next Friday" is ambiguous when there is another Friday before the week is over. */
    Optional<Days> weekday(@Nullable String which, String name) {
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        return onDay().map(written -> {
                    LocalDate thisWeek = written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .with(TemporalAdjusters.nextOrSame(day));
                    if ("next".equals(which) && thisWeek.isAfter(written.plusDays(1))) {
                        return Days.AMBIGUOUS;
                    }
                    LocalDate meant = "this".equals(which) ? thisWeek : written.with(towards(which, day));
                    return Days.of(meant, meant);
                })
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    private TemporalAdjuster towards(@Nullable String which, DayOfWeek day) {
        if (which == null) {
            return ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day);
        }
        return which.equals("next") ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day);
    }

    /** A month of the year before, of or after publication. */
    Optional<Days> monthOfYear(String month, String which) {
        return published
                .day()
                .flatMap(day -> Days.month(month, Integer.toString(day.getYear() + steps(which))))
                .or(() -> Optional.of(Days.UNRESOLVED));
    }

    /** Last, this or next week (Monday to Sunday), month or year. */
    Optional<Days> period(String which, String unit) {
        int by = steps(which);
        Optional<LocalDate> written = unit.equals("week") ? onDay() : published.day();
        return written.map(d -> switch (unit) {
                    case "week" -> Days.week(d.plusWeeks(by));
                    case "month" -> Days.of(YearMonth.from(d).plusMonths(by));
                    default -> Days.year(d.getYear() + by);
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

    /** "Three days ago" and the like: the day, or the whole week, month or year. */
    Optional<Days> ago(String count, String unit) {
        int by = number(count);
        Optional<LocalDate> written = unit.matches("days?|weeks?") ? onDay() : published.day();
        return written.map(day -> switch (unit.substring(0, 3)) {
                    case "day" -> Days.of(day.minusDays(by), day.minusDays(by));
                    case "wee" -> Days.week(day.minusWeeks(by));
                    case "mon" -> Days.of(YearMonth.from(day).minusMonths(by));
                    case "dec" -> Days.year(day.getYear() - YEARS_OF_DECADE * by);
                    default -> Days.year(day.getYear() - by);
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
