package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dateline.article.PublicationDate.Precision;
import org.junit.jupiter.api.Test;

class PublicationDateTest {
    @Test
    void an_instant_keeps_the_pages_own_zone() {
        PublicationDate date = PublicationDate.instant(OffsetDateTime.parse("2021-05-14T01:30:00+03:00"), "meta");
        assertEquals(Optional.of(LocalDate.of(2021, 5, 14)), date.day());
        assertEquals(Optional.of(Instant.parse("2021-05-13T22:30:00Z")), date.earliest());
    }

    @Test
    void a_month_knows_no_day() {
        PublicationDate date = PublicationDate.month(LocalDate.of(2021, 5, 14), "URL");
        assertEquals(Precision.MONTH, date.precision());
        assertEquals(Optional.of(LocalDate.of(2021, 5, 1)), date.day());
    }

    @Test
    void unknown_is_never_a_date() {
        assertFalse(PublicationDate.UNKNOWN.known());
        assertEquals(Optional.empty(), PublicationDate.UNKNOWN.day());
        assertEquals(Optional.empty(), PublicationDate.UNKNOWN.earliest());
        assertThrows(IllegalStateException.class, PublicationDate.UNKNOWN::value);
        assertThrows(IllegalArgumentException.class, () -> new PublicationDate(Precision.DAY, null, "URL"));
        assertTrue(PublicationDate.day(LocalDate.of(2021, 5, 14), "URL").known());
    }
}
