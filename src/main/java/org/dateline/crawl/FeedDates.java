package org.dateline.crawl;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Dates as feeds and sitemaps write them: RFC 822 with its zone names, RFC 3339, and W3C dates. They only order links. */
final class FeedDates {
    private static final DateTimeFormatter RFC_822 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .parseLenient()
            .appendPattern("[EEE[,] ]d MMM yyyy H:mm[:ss] ")
            .appendPattern("[zzz][xx]")
            .toFormatter(Locale.ENGLISH);
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            text -> ZonedDateTime.parse(text, RFC_822).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    private FeedDates() {}

    static Optional<Instant> read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > 60) {
            return Optional.empty();
        }
        for (Function<String, Instant> form : FORMS) {
            try {
                return Optional.of(form.apply(date));
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }
}
