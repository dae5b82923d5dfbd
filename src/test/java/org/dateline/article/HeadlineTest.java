package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeadlineTest {
    @Test
    void a_title_is_made_of_the_first_sentence() {
        assertEquals(
                new Headline("The talks in Vienna ended late.", true),
                Headline.madeFrom("\n The talks\u00a0in  Vienna ended late. Envoys left at dawn."));
    }

    @Test
    void an_abbreviation_is_no_sentence() {
        assertEquals(
                "Mr. Torsk left the hall at noon.",
                Headline.madeFrom("Mr. Torsk left the hall at noon. He wept.").text());
    }

    @Test
    void a_long_sentence_is_cut_at_a_word() {
        String made = Headline.madeFrom("negotiations ".repeat(30)).text();
        assertTrue(made.length() <= 121 && made.endsWith("negotiations…"), made);
    }

    @Test
    void a_word_without_end_is_cut_between_characters() {
        String made = Headline.madeFrom("a" + "\uD83D\uDE00".repeat(100)).text();
        assertFalse(Character.isHighSurrogate(made.charAt(made.length() - 2)), made);
    }

    @Test
    void no_text_gives_an_untitled_headline_and_no_words_none() {
        assertEquals(new Headline("Untitled", true), Headline.madeFrom(" \u00a0\n"));
        assertThrows(IllegalArgumentException.class, () -> Headline.of("  "));
        assertEquals("Talks end", Headline.of(" Talks end ").text());
    }
}
