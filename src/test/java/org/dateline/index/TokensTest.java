package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokensTest {
    @Test
    void aStemIsTheSameTheSecondTime() throws IOException {
        List<String> texts = List.of("Ministers relied on sanctions", "Sanctions, ministers, relying, on the US");
        List<String> first = words(Tokens.of(texts).stemmed(2));

        assertEquals(
                List.of("0 minist", "1 reli", "3 sanction", "12 sanction", "13 minist", "14 reli", "17 u.s", "17 us"),
                first);
        assertEquals(first, words(Tokens.of(texts).stemmed(2)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "O’Brien, obrien",
                "O'Brien, obrien",
                "OBrien, obrien",
                "Qurʼan, quran",
                "Noël’s, noel",
                "D’Égalité, degalite",
                "İstanbul, istanbul",
                "Straße, strasse",
                "ﬁnance, finance",
                "Ｇ７, g7"
            })
    void folds(String written, String word) throws IOException {
        assertEquals(List.of("0 " + word), words(Tokens.of(List.of(written)).plain(1)));
        assertEquals(List.of(word), Analysis.words(Fields.EXACT, written));
    }

    @Test
    void aWordOfWhichNothingIsLeftKeepsItsPlace() throws IOException {
        assertEquals(List.of("0 a", "2 b"), words(Tokens.of(List.of("a ʻ b")).plain(1)));
    }

    private static List<String> words(TokenStream stream) throws IOException {
        List<String> words = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            for (int place = -1; stream.incrementToken(); ) {
                place += increment.getPositionIncrement();
                words.add(place + " " + term);
            }
            stream.end();
        }
        return words;
    }
}
