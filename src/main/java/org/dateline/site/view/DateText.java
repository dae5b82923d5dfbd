package org.dateline.site.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.dateline.article.PublicationDate;
import org.dateline.article.PublicationDate.Precision;

/**
 * A date as it is shown.
 *
 * @param text {@code 3 May 2021}, {@code May 2021} or {@code date unknown}
 * @param machine the {@code datetime} attribute, empty when the date is unknown
 * @param full with time and zone, for the title attribute; empty when there is no more to say
 */
public record DateText(String text, String machine, String full) {
    static DateText of(PublicationDate date) {
        String text = Words.date(date);
        return switch (date.precision()) {
            case UNKNOWN -> new DateText(text, "", "");
            case MONTH -> new DateText(text, date.value().toString().substring(0, 7), "");
            case DAY -> new DateText(text, date.value().toLocalDate().toString(), "");
            case INSTANT ->
                new DateText(
                        text, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.value()), Words.time(date.value()));
        };
    }

    static DateText of(Instant instant) {
        return new DateText(Words.time(instant), instant.toString(), "");
    }

    /** The date with its time where that is known. */
    static DateText exact(PublicationDate date) {
        DateText text = of(date);
        return date.precision() == Precision.INSTANT ? new DateText(text.full, text.machine, "") : text;
    }
}
