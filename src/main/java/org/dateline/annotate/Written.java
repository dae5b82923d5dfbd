package org.dateline.annotate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * What words mean that were written at a certain time.
 *
 * @param published when the article says it was
 * @param ahead whether the sentence speaks of the future
 */
record Written(PublicationDate published, boolean ahead) {
    /** What counts from the day of writing. */
    Nearness near() {
        return new Nearness(published, ahead);
    }

    Optional<Days> day(String month, String day, @Nullable String year) {
        return span(month, day, day, year);
    }

    /** A day of the year before, of or after publication. */
    Optional<Days> dayOfYear(String month, String day, String which) {
        Optional<LocalDate> written = published.day();
        return written.isEmpty()
                ? Optional.of(Days.UNRESOLVED)
                : day(month, day, Integer.toString(written.get().getYear() + Nearness.steps(which)));
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
                ? near().monthAlone(null, to).map(Days::to)
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
            return from == null ? days : Days.week(from);
        });
    }
}
