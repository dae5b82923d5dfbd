package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalysisTest {
    @ParameterizedTest
    @ValueSource(strings = {"the", "was", "this", "and", "of"})
    void knowsWordsOfGrammarAsTypedAndAsStemmed(String word) {
        List<String> stemmed = Analysis.words(Fields.TEXT, word);
        assertTrue(Analysis.isGrammar(word));
        assertTrue(Analysis.isGrammar(stemmed.getFirst()), stemmed::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who", "iran", "state", "us"})
    void takesNoWordThatCanBeANameForGrammar(String word) {
        assertFalse(Analysis.isGrammar(word));
    }
}
