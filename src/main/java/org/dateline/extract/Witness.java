package org.dateline.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * JSON-LD's articleBody as a witness: it tells which blocks belong to the article, and is never given out as text, since
 * it is often shortened or stripped of its paragraphs.
 */
final class Witness {
    private static final int LEAST_WORDS = 100;
    private static final int LEAST_KNOWN = 600;
    private static final int RUN = 4;
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private final Set<Long> runs = new HashSet<>();

    Witness(String articleBody) {
        List<String> words = Texts.words(articleBody);
        if (words.size() >= LEAST_WORDS) {
            for (long run : runs(words)) {
                runs.add(run);
            }
        }
    }

    /**
     * The share of each block that the witness knows, 0 to 1; -1 for all unless it knows a good part of the prose.
     *
     * @param blocks the page's blocks in order
     */
    double[] shares(List<Block> blocks) {
        double[] shares = new double[blocks.size()];
        long all = 0;
        long known = 0;
        for (int i = 0; i < shares.length && !runs.isEmpty(); i++) {
            Block block = blocks.get(i);
            long[] own = runs(Texts.words(block.text()));
            int found = known(own);
            shares[i] = own.length == 0 ? 0.5 : (double) found / own.length;
            if (block.prose()) {
                all += block.weight();
                known += found > 0 && found * 2 >= own.length ? block.weight() : 0;
            }
        }
        if (runs.isEmpty() || known < LEAST_KNOWN || known * 4 < all) {
            Arrays.fill(shares, -1);
        }
        return shares;
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
