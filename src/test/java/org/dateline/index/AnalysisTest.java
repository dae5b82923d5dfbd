package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalysisTest {
    @ParameterizedTest
    @ValueSource(strings = {"the", "was", "this", "and", "of"})
    void knowsWordsOfGrammar(String word) {
        assertTrue(Analysis.isGrammar(word));
    }

    @Test
    void capitalsThroughoutTellNoNameFromAWord() {
        assertEquals("RICE is UP AND it is DEAR IN IRAN", Analysis.calm("RICE IS UP AND IT IS DEAR IN IRAN"));
        assertEquals("IS claims attack, IT firm says", Analysis.calm("IS claims attack, IT firm says"));
        assertEquals("IS", Analysis.calm("IS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who", "iran", "state", "us"})
    void takesNoWordThatCanBeANameForGrammar(String word) {
        assertFalse(Analysis.isGrammar(word));
    }
}
