package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Credit lines and datelines in many shapes and languages, written by someone who knew the rules, before mending them. */
class OriginTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = "origin-credits.tsv",
            delimiter = '\t',
            quoteCharacter = '\1',
            useHeadersInDisplayName = true)
    void aCreditLineNamesWhoPublishedItFirst(String line, String publisher) {
        assertEquals(
                publisher == null ? "" : publisher, CreditLines.credited(line).orElse(""));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "origin-datelines.tsv",
            delimiter = '\t',
            quoteCharacter = '\1',
            useHeadersInDisplayName = true)
    void aDatelineNamesItsPlaceAndAgency(String opening, String place, String agency) {
        Datelines line = Datelines.of(opening, Publishers.shipped()).orElse(new Datelines("", "", false));
        assertEquals(place == null ? "" : place, line.place());
        assertEquals(agency == null ? "" : agency, line.agency());
    }
}
