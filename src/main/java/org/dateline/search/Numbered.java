package org.dateline.search;

import org.apache.lucene.util.LongValues;

/**
 * The values of one segment's articles, numbered as in the whole reader.
 *
 * @param forward the values, by their numbers in the segment
 * @param everywhere the number in the reader of each of them
 */
record Numbered(ForwardIndex forward, int[] everywhere) {
    /** Fewer hits than one of so many values are counted each for itself. */
    private static final int FEW = 16;

    /** The values of the segment of this number. */
    static Numbered of(ForwardIndex forward, ReaderFacts facts, int segment) {
        int[] everywhere = new int[forward.size()];
        for (Dimension dimension : Dimension.values()) {
            LongValues numbers = facts.ordinals(dimension).ofSegment(segment);
            int first = forward.first(dimension);
            for (int i = first; i < forward.end(dimension); i++) {
                everywhere[i] = facts.first(dimension) + (int) numbers.get(i - first);
            }
        }
        return new Numbered(forward, everywhere);
    }

    /** Adds the values of the first so many of these articles to counts by their numbers in the reader. */
    void count(int[] articles, int many, int[] counts) {
        if (many < everywhere.length / FEW) {
            for (int i = 0; i < many; i++) {
                for (int place = forward.start(articles[i]); place < forward.start(articles[i] + 1); place++) {
                    counts[everywhere[forward.value(place)]]++;
                }
            }
            return;
        }
        int[] own = new int[everywhere.length];
        forward.count(articles, many, own);
        for (int i = 0; i < own.length; i++) {
            counts[everywhere[i]] += own[i];
        }
    }

    /** Adds an article's values of one dimension. */
    void count(int article, Dimension dimension, int[] counts) {
        for (int place = forward.start(article); place < forward.start(article + 1); place++) {
            int value = forward.value(place);
            if (forward.in(dimension.ordinal(), value)) {
                counts[everywhere[value]]++;
            }
        }
    }
}
