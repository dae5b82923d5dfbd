package org.dateline.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which publication dates are wanted: a year, a month, a day, a range of them, or those whose date is unknown.
 *
 * @param text as in the address: {@code 2021}, {@code 2021-05}, {@code 2021-05-03}, {@code 2021-01..2021-05} (either
 *     side may be missing), {@code unknown}
 */
public record DateFilter(String text) {
    /** Articles whose date is unknown. */
    public static final DateFilter UNDATED = new DateFilter("unknown");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    public DateFilter {
        if (!text.equals("unknown") && range(text).isEmpty()) {
            throw new IllegalArgumentException(
                    "search: '" + text + "' is no date; write 2021, 2021-05, 2021-05-03, 2021-01..2021-05 or unknown");
        }
    }

    /** The filter that this parameter means, or empty when it means none. */
    public static Optional<DateFilter> of(String text) {
        String trimmed = text.strip();
        return trimmed.equals("unknown") || range(trimmed).isPresent()
                ? Optional.of(new DateFilter(trimmed))
                : Optional.empty();
    }

    /** Whether articles of unknown date are wanted. */
    public boolean undated() {
        return text.equals("unknown");
    }

    /** First day wanted; {@link LocalDate#MIN} when open. Only for a filter that is not {@link #undated}. */
    public LocalDate from() {
        return span().from();
    }

    /** Last day wanted, inclusive; {@link LocalDate#MAX} when open. Only for a filter that is not {@link #undated}. */
    public LocalDate to() {
        return span().to();
    }

    private Span span() {
        return range(text).orElseThrow(() -> new IllegalStateException("search: '" + text + "' has no days"));
    }

    private record Span(LocalDate from, LocalDate to) {}

    private static Optional<Span> range(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return span(text);
        }
        String left = text.substring(0, dots);
        String right = text.substring(dots + 2);
        if (left.isEmpty() && right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> from = left.isEmpty() ? Optional.of(new Span(LocalDate.MIN, LocalDate.MIN)) : span(left);
        Optional<Span> to = right.isEmpty() ? Optional.of(new Span(LocalDate.MAX, LocalDate.MAX)) : span(right);
        return from.isEmpty() || to.isEmpty() || to.get().to.isBefore(from.get().from)
                ? Optional.empty()
                : Optional.of(new Span(from.get().from, to.get().to));
    }

    private static Optional<Span> span(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return switch (text.length()) {
                case 4 -> {
                    Year year = Year.parse(text);
                    yield Optional.of(new Span(year.atDay(1), year.atMonth(12).atEndOfMonth()));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield Optional.of(new Span(day, day));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
