package org.dateline.demo;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How dates are written, on pages and on the wire. */
enum Dates {
    /** {@code Tue, 04 Feb 2025 11:05:00 GMT}: the HTTP date of RFC 9110, section 5.6.7, also used in RSS. */
    HTTP("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
    /** {@code 2025-02-04T11:05:00Z}: RFC 3339, for Atom. */
    ISO("yyyy-MM-dd'T'HH:mm:ssXXX"),
    /** {@code Feb 4, 2025 11:05 GMT}. */
    AMERICAN_TIME("MMM d, yyyy HH:mm 'GMT'"),
    /** {@code February 4, 2025}. */
    AMERICAN("MMMM d, yyyy"),
    /** {@code 4 February 2025}. */
    BRITISH("d MMMM yyyy"),
    /** {@code 4 Feb}. */
    SHORT("d MMM");

    private final DateTimeFormatter format;

    Dates(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** A date in this form, in UTC when the form says so, else as its own clocks showed it. */
    String of(OffsetDateTime date) {
        boolean utc = this == HTTP || this == AMERICAN_TIME;
        return format.format(utc ? date.withOffsetSameInstant(ZoneOffset.UTC) : date);
    }

    /** The same, empty for no date. */
    String of(Optional<OffsetDateTime> date) {
        return date.map(this::of).orElse("");
    }
}
