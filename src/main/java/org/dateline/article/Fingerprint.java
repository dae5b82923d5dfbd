package org.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What near-duplicates of an article are found by: a MinHash of its word shingles, and its figures.
 *
 * @param minima one minimum per hash function; empty for a text too short to compare
 * @param shingles how many different shingles the text has, 0 when a program that did not count them made it
 * @param figures numbers of the text with the words around them, each the hash of its surroundings in the upper
 *     {@value #SURROUNDINGS_BITS} bits and of the number in the others, ascending without sign
 */
public record Fingerprint(List<Integer> minima, int shingles, List<Integer> figures) {
    /** How many upper bits of a figure tell the words around it. */
    public static final int SURROUNDINGS_BITS = 20;

    public static final Fingerprint NONE = new Fingerprint(List.of(), 0, List.of());

    public Fingerprint(List<Integer> minima, int shingles, @Nullable List<Integer> figures) {
        this.minima = List.copyOf(minima);
        this.shingles = shingles;
        this.figures = figures == null ? List.of() : List.copyOf(figures);
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
