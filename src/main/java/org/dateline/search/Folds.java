package org.dateline.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.index.Fields;

/**
 * Which documents of one reader are copies of one another: stories of two and more, numbered from 0. Each has one document
 * that leads it; where the one that the index names is gone, the first of the others.
 */
final class Folds {
    /** The story of a document that has no copies. */
    static final int ALONE = -1;

    private final int[] story;
    private final FixedBitSet copies;
    private final int size;

    private Folds(int[] story, FixedBitSet copies, int size) {
        this.story = story;
        this.copies = copies;
        this.size = size;
    }

    static Folds of(IndexReader reader) throws IOException {
        Map<Long, Integer> numbers = new HashMap<>();
        each(reader, (document, tie, story) -> {
            if (tie != story) {
                numbers.putIfAbsent(story, numbers.size());
            }
        });
        if (numbers.isEmpty()) {
            return new Folds(new int[0], new FixedBitSet(1), 0);
        }
        int[] stories = new int[reader.maxDoc()];
        java.util.Arrays.fill(stories, ALONE);
        FixedBitSet copies = new FixedBitSet(reader.maxDoc());
        FixedBitSet led = new FixedBitSet(numbers.size());
        each(reader, (document, tie, story) -> {
            Integer number = numbers.get(story);
            if (number != null) {
                stories[document] = number;
                if (tie == story) {
                    led.set(number);
                } else {
                    copies.set(document);
                }
            }
        });
        lead(stories, copies, led);
        return new Folds(stories, copies, numbers.size());
    }

    private static void lead(int[] stories, FixedBitSet copies, FixedBitSet led) {
        for (int i = copies.nextSetBit(0); i != DocIdSetIterator.NO_MORE_DOCS; ) {
            if (!led.getAndSet(stories[i])) {
                copies.clear(i);
            }
            i = i + 1 < copies.length() ? copies.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    @FunctionalInterface
    private interface Seen {
        void document(int document, long tie, long story);
    }

    private static void each(IndexReader reader, Seen seen) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues ties = DocValues.getNumeric(leaf.reader(), Fields.TIE);
            NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Fields.STORY);
            Bits live = leaf.reader().getLiveDocs();
            for (int i = stories.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = stories.nextDoc()) {
                if ((live == null || live.get(i)) && ties.advanceExact(i)) {
                    seen.document(leaf.docBase + i, ties.longValue(), stories.longValue());
                }
            }
        }
    }

    /** The number of a document's story, or {@link #ALONE}. */
    int story(int document) {
        return story.length == 0 ? ALONE : story[document];
    }

    /** Whether another document of its story leads. */
    boolean copy(int document) {
        return size > 0 && copies.get(document);
    }

    /** What it takes in memory. */
    long bytes() {
        return (long) Integer.BYTES * story.length + copies.ramBytesUsed();
    }

    /** How many stories of two and more there are. */
    int size() {
        return size;
    }
}
