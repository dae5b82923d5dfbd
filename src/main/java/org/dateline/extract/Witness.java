package org.dateline.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * JSON-LD's articleBody as a witness: it tells which blocks belong to the article, and is never given out as text, since
 * it is often shortened or stripped of its paragraphs.
 */
final class Witness {
    /** Knows nothing and trusts every block alike. */
    static final Witness NONE = new Witness("");

    private static final int LEAST_WORDS = 100;
    private static final int LEAST_KNOWN = 600;
    private static final int RUN = 4;
    private static final double DOUBTED = 0.15;

    private final Set<List<String>> runs = new HashSet<>();

    Witness(String articleBody) {
        List<String> words = Texts.words(articleBody);
        if (words.size() >= LEAST_WORDS) {
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(words.subList(i, i + RUN));
            }
        }
    }

    /** This witness if it knows a good part of the prose, otherwise one that knows nothing. */
    Witness heard(List<Block> prose) {
        if (runs.isEmpty()) {
            return NONE;
        }
        long all = 0;
        long known = 0;
        for (Block block : prose) {
            all += block.weight();
            known += knows(block) ? block.weight() : 0;
        }
        return known >= LEAST_KNOWN && known * 4 >= all ? this : NONE;
    }

    /** 1 for a block of the article as far as the witness knows, little for one that it does not know. */
    double trust(Block block) {
        return runs.isEmpty() || knows(block) ? 1 : DOUBTED;
    }

    /** The share of a block that the witness knows, 0 to 1; -1 when it knows nothing at all. */
    double share(Block block) {
        if (runs.isEmpty()) {
            return -1;
        }
        List<String> words = Texts.words(block.text());
        int found = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            found += runs.contains(words.subList(i, i + RUN)) ? 1 : 0;
        }
        return words.size() < RUN ? 0.5 : (double) found / (words.size() - RUN + 1);
    }

    private boolean knows(Block block) {
        List<String> words = Texts.words(block.text());
        int found = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            found += runs.contains(words.subList(i, i + RUN)) ? 1 : 0;
        }
        return found > 0 && found * 2 >= words.size() - RUN + 1;
    }
}
