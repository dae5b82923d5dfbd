package org.dateline.search;

import org.apache.lucene.util.LongValues;

/** The values of one segment's articles, numbered as in the whole reader. */
final class Numbered {
    /** Fewer hits than one of so many values are counted each for itself. */
    private static final int FEW = 16;

    private final ForwardIndex forward;
    private final int[] everywhere;

    private Numbered(ForwardIndex forward, int[] everywhere) {
        this.forward = forward;
        this.everywhere = everywhere;
    }

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

    /** What it takes in memory beside the segment's forward index. */
    long bytes() {
        return (long) Integer.BYTES * everywhere.length;
    }

    /** The values by their numbers in the segment. */
    ForwardIndex forward() {
        return forward;
    }

    /** The number in the reader of a value of the segment. */
    int everywhere(int value) {
        return everywhere[value];
    }

    /** The number in the reader of the value at a place of the {@link #forward} index; those of an article ascend. */
    int at(int place) {
        return everywhere[forward.value(place)];
    }

    /** Adds the values of the first so many of these articles to counts by their numbers in the reader. */
    void count(int[] articles, int many, int[] counts) {
        if (many < everywhere.length / FEW) {
            for (int i = 0; i < many; i++) {
                for (int place = forward.start(articles[i]); place < forward.start(articles[i] + 1); place++) {
                    counts[at(place)]++;
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
            if (forward.in(dimension.number(), value)) {
                counts[everywhere[value]]++;
            }
        }
    }
}
