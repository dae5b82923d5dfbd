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
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final double DOUBTED = 0.15;

    private final Set<Long> runs = new HashSet<>();

    Witness(String articleBody) {
        List<String> words = Texts.words(articleBody);
        if (words.size() >= LEAST_WORDS) {
            for (long run : runs(words)) {
                runs.add(run);
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
        long[] own = runs(Texts.words(block.text()));
        return own.length == 0 ? 0.5 : (double) known(own) / own.length;
    }

    private boolean knows(Block block) {
        long[] own = runs(Texts.words(block.text()));
        int found = known(own);
        return found > 0 && found * 2 >= own.length;
    }

    private int known(long[] own) {
        int found = 0;
        for (long run : own) {
            found += runs.contains(run) ? 1 : 0;
        }
        return found;
    }

    /** A hash of each four words that follow one another. */
    private static long[] runs(List<String> words) {
        long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * PRIME + words.get(j).hashCode();
            }
            runs[i] = hash;
        }
        return runs;
    }
}
