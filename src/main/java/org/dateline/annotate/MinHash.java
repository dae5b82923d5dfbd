package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.Fingerprint;

/**
 * Fingerprints of texts by the minima of 128 hash functions over their sets of 5-word shingles, after Broder, "On the
 * resemblance and containment of documents", 1997. A word is a run of letters and digits in lower case, so that
 * punctuation, quotation marks and spacing do not count. The estimate of a Jaccard similarity s has a standard error of
 * sqrt(s(1-s)/128): 0.035 at 0.8.
 */
final class MinHash {
    static final int FUNCTIONS = 128;
    static final int SHINGLE_WORDS = 5;
    /** Fewer words than this have no fingerprint: short notes are alike by chance. */
    static final int FEWEST_WORDS = 20;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long[] SEEDS = seeds();

    private MinHash() {}

    /** The fingerprint of these texts read one after the other, {@link Fingerprint#NONE} for too few words. */
    static Fingerprint of(Iterable<String> texts) {
        long[] words = hashesOfWords(texts);
        if (words.length < FEWEST_WORDS) {
            return Fingerprint.NONE;
        }
        long[] shingles = shingles(words);
        return new Fingerprint(minima(shingles), shingles.length, Figures.of(texts));
    }

    /** The different shingles. */
    private static long[] shingles(long[] words) {
        long[] shingles = new long[words.length - SHINGLE_WORDS + 1];
        for (int i = 0; i < shingles.length; i++) {
            long shingle = 0;
            for (int j = i; j < i + SHINGLE_WORDS; j++) {
                shingle = mix(shingle * GOLDEN + words[j]);
            }
            shingles[i] = shingle;
        }
        return Arrays.stream(shingles).distinct().toArray();
    }

    private static List<Integer> minima(long[] shingles) {
        int[] minima = new int[FUNCTIONS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            for (int f = 0; f < FUNCTIONS; f++) {
                minima[f] = Math.min(minima[f], (int) (mix(shingle ^ SEEDS[f]) >>> 33));
            }
        }
        return Arrays.stream(minima).boxed().toList();
    }

    private static long[] hashesOfWords(Iterable<String> texts) {
        List<Long> hashes = new ArrayList<>();
        for (String text : texts) {
            long hash = 0;
            boolean inWord = false;
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * 31 + Character.toLowerCase(c);
                    inWord = true;
                } else if (inWord) {
                    hashes.add(hash);
                    hash = 0;
                    inWord = false;
                }
            }
            if (inWord) {
                hashes.add(hash);
            }
        }
        return hashes.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] seeds() {
        long[] seeds = new long[FUNCTIONS];
        for (int i = 0; i < FUNCTIONS; i++) {
            seeds[i] = mix((i + 1) * GOLDEN);
        }
        return seeds;
    }

    /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
