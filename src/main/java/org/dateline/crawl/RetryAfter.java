package org.dateline.crawl;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After field: seconds or a date (RFC 9110, 10.2.3), kept up to a day. */
final class RetryAfter {
    static final Duration LONGEST = Duration.ofHours(24);

    private RetryAfter() {}

    /** When the server may be asked again; empty when the field isn't there or can't be read. */
    static Optional<Instant> read(String field, Instant now) {
        String value = field.strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Instant latest = now.plus(LONGEST);
        if (value.matches("\\d+")) {
            Instant until = value.length() > 6 ? latest : now.plusSeconds(Long.parseLong(value));
            return Optional.of(until.isAfter(latest) ? latest : until);
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(latest) ? latest : until.isBefore(now) ? now : until);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
