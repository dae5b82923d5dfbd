package org.dateline.annotate;

import java.util.List;
import org.dateline.article.Mention;

/**
 * A headline or paragraph cut into tokens.
 *
 * @param paragraph index into the body, {@link Mention#IN_HEADLINE} for the headline
 * @param text its words
 * @param tokens the same, cut
 */
record Block(int paragraph, String text, List<Token> tokens) {
    private static final int FEWEST_WORDS_OF_A_TITLE = 4;

    static Block of(int paragraph, String text) {
        return new Block(paragraph, text, Tokenizer.tokens(text));
    }

    /** Whether ordinary words are capitalised too, as in a headline, so that capitals tell nothing. */
    boolean titled() {
        if (text.endsWith(".") || text.endsWith(".”") || text.endsWith(".\"")) {
            return false;
        }
        long words =
                tokens.stream().filter(t -> t.word() && t.key().length() > 3).count();
        long capital = tokens.stream()
                .filter(t -> t.word() && t.key().length() > 3 && t.capital())
                .count();
        return words >= FEWEST_WORDS_OF_A_TITLE && capital * 10 > words * 7;
    }
}
