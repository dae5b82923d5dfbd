package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Iran’s al-Qaida | Iran ’s al - Qaida",
                "al-Qa'ida’s | al - Qa'ida ’s",
                "the U.S.-Iran talks. | the U.S. - Iran talks .",
                "the U.S's plan | the U.S 's plan",
                "Gen. J. Q. Public | Gen. J. Q. Public",
                "O’Brien don't | O’Brien don't",
                "’90s 1,780.5 pct | ’ 90s 1,780.5 pct",
                "Sana‘a (Aden) | Sana‘a ( Aden )",
                "AT&T and R&D | AT&T and R&D",
                "wait...what | wait . . . what",
                "vitamin C. Then | vitamin C. Then"
            })
    void cuts(String text, String expected) {
        assertEquals(expected, Tokenizer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    @Test
    void tells_where_a_capital_says_little() {
        List<String> opening = Tokenizer.tokens("Leave now. Then “My friend” said: No, Mr. Smith, never.").stream()
                .filter(Token::opens)
                .filter(Token::word)
                .map(Token::text)
                .toList();
        assertEquals(List.of("Leave", "Then", "My", "No"), opening);
    }
}
