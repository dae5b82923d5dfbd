package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "bylines.tsv", delimiter = '\t', quoteCharacter = '\1', useHeadersInDisplayName = true)
    void aBylineGivesTheNamesOfThoseWhoWroteIt(String line, String names) {
        assertEquals(names == null ? "" : names, String.join("; ", Bylines.names(List.of(line))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ilse Tarnow",
                "Ilse van der Tarnow",
                "Omar al-Tarnowi",
                "Jean-Luc d'Armentières",
                "Ilse Tarnow, DVM",
                "I. M. Tarnow",
                "樽野伊織"
            })
    void aNameOfCapitalisedWordsIsAPersons(String name) {
        assertTrue(PersonName.full(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Übersicht über Preise", "itarnow", "Tarnow", "Atemschutz bis Zoonose", "AFP", ""})
    void aPhraseOrASingleWordIsNoPersons(String name) {
        assertFalse(PersonName.full(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meridian Wire Inc.", "Claywater Corporation", "Tarnow GmbH", "Meridian Media LLC"})
    void aCompanySignsNoArticles(String name) {
        assertTrue(Organisations.legal(name));
    }
}
