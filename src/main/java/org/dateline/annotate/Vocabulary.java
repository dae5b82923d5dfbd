package org.dateline.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that an article also writes without a capital: no names, however they stand at a sentence's start. */
final class Vocabulary {
    private final Set<String> lower = new HashSet<>();

    Vocabulary(List<Block> article) {
        for (Block block : article) {
            for (Token token : block.tokens()) {
                if (token.shape() == Token.Shape.LOWER) {
                    lower.add(token.key());
                }
            }
        }
    }

    boolean inLowerCase(String key) {
        return lower.contains(key);
    }
}
