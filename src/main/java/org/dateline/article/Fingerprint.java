package org.dateline.article;

import java.util.List;

/**
 * A MinHash of an article's word shingles, by which near-duplicates are found.
 *
 * @param minima one minimum per hash function; empty for a text too short to compare
 */
public record Fingerprint(List<Integer> minima) {
    public static final Fingerprint NONE = new Fingerprint(List.of());

    public Fingerprint {
        minima = List.copyOf(minima);
    }

    /** Estimated Jaccard similarity of the two texts' shingle sets, 0 to 1; 0 where either has no fingerprint. */
    public double similarity(Fingerprint other) {
        int n = Math.min(minima.size(), other.minima.size());
        int same = 0;
        for (int i = 0; i < n; i++) {
            if (minima.get(i).equals(other.minima.get(i))) {
                same++;
            }
        }
        return n == 0 ? 0 : (double) same / n;
    }
}
