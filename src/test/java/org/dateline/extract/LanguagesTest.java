package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LanguagesTest {
    private static final String GERMAN = "Der Minister sagte, dass die Brücke nicht mehr zu halten ist und von dem Land"
            + " für eine neue Brücke bezahlt wird. Auch die Straße, die nach der Flut nicht mit Geld des Bundes gebaut wurde, wird"
            + " sich nicht halten, sagte er.";

    @ParameterizedTest
    @CsvFileSource(resources = "languages.csv", delimiter = '|', quoteCharacter = '`')
    void a_few_sentences_show_their_language(String language, String text) {
        assertEquals(language, Languages.of("", "", text));
    }

    @Test
    void a_text_that_clearly_is_in_another_language_than_the_page_declares_goes_by_itself() {
        assertEquals("de", Languages.of("en-US", "", GERMAN));
    }

    @Test
    void a_declaration_that_fits_keeps_its_region() {
        assertEquals("de-AT", Languages.of("de_AT", "", GERMAN));
        assertEquals("en-GB", Languages.of("en-GB", "", "Bridge shut."));
    }

    @Test
    void nothing_is_guessed_from_too_little() {
        assertEquals("und", Languages.of("", "", "OSLO 12 17 22"));
    }
}
