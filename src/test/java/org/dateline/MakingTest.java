package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | 12300 | 100000 | 487  | The search index is being made anew: 12,300 of 100,000 articles, about 3 minutes left. Until then searches find only those.
            false | 0     | 100000 | 0    | The search index is being made anew: 0 of 100,000 articles. Until then searches find only those.
            true  | 99000 | 100000 | 900  | A new search index is being made beside this one: 99,000 of 100,000 articles, less than a minute left.
            true  | 1     | 9000000| 100  | A new search index is being made beside this one: 1 of 9,000,000 articles, about 25 hours left.
            true  | 41    | 40     | 100  | A new search index is being made beside this one: 40 of 40 articles.
            """)
    void saysHowFarItIs(boolean beside, long done, long total, double perSecond, String sentence) {
        assertEquals(sentence, new Making(beside, done, total, perSecond).sentence());
    }
}
