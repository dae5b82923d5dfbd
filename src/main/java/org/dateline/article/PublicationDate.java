package org.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as exactly as the page says it and no more.
 *
 * @param precision how much of {@code at} is known
 * @param at the moment in the page's own zone; midnight UTC of the day, or of the first of the month, where no more is
 *     known; null exactly when the precision is {@link Precision#UNKNOWN}
 * @param evidence where it was read ("JSON-LD datePublished", "meta article:published_time", "URL"); empty when unknown
 */
public record PublicationDate(Precision precision, @Nullable OffsetDateTime at, String evidence) {
    /** How much of a date is known. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        UNKNOWN
    }

    public static final PublicationDate UNKNOWN = new PublicationDate(Precision.UNKNOWN, null, "");

    public PublicationDate {
        if ((precision == Precision.UNKNOWN) != (at == null)) {
            throw new IllegalArgumentException("article: a date is either known or UNKNOWN, not both");
        }
    }

    /** An exact moment with the zone that the page gave. */
    public static PublicationDate instant(OffsetDateTime at, String evidence) {
        return new PublicationDate(Precision.INSTANT, at, evidence);
    }

    /** A day without a time. */
    public static PublicationDate day(LocalDate day, String evidence) {
        return new PublicationDate(Precision.DAY, day.atStartOfDay().atOffset(ZoneOffset.UTC), evidence);
    }

    /** A month without a day; the day of the given date is not used. */
    public static PublicationDate month(LocalDate inMonth, String evidence) {
        return new PublicationDate(
                Precision.MONTH, inMonth.withDayOfMonth(1).atStartOfDay().atOffset(ZoneOffset.UTC), evidence);
    }

    /** Whether anything of the date is known. */
    public boolean known() {
        return precision != Precision.UNKNOWN;
    }

    /** The day in the page's own zone; the first of the month where only the month is known. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(at).map(OffsetDateTime::toLocalDate);
    }

    /** The earliest moment that the date can mean, to sort by. */
    public Optional<Instant> earliest() {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    /** The known date. @throws IllegalStateException when it is unknown */
    public OffsetDateTime value() {
        if (at == null) {
            throw new IllegalStateException("article: the publication date is unknown");
        }
        return Objects.requireNonNull(at);
    }
}
