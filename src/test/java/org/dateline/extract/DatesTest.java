package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DatesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "machine-dates.csv", useHeadersInDisplayName = true)
    void aMachinesDateIsReadAsExactlyAsItIsWritten(String text, String precision, String at) {
        PublicationDate date = Dates.machine(text, "test").orElse(PublicationDate.UNKNOWN);
        assertEquals(precision, date.precision().name());
        assertEquals(at == null ? "null" : at, String.valueOf(date.at()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "written-dates.csv", useHeadersInDisplayName = true)
    void aWrittenDayIsReadInManyLanguagesAndNeverGuessed(String text, String language, String day) {
        assertEquals(
                day == null ? "" : day,
                Dates.written(text, language == null ? "" : language)
                        .map(LocalDate::toString)
                        .orElse(""));
    }
}
