package org.dateline.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dateline.index.Fields;

/**
 * Which values of the dimensions each article of one segment has, and in which month it was published, in memory: four bytes a
 * value and eight an article. Values are numbered within the segment, those of one dimension after those of another, each as
 * in its doc values; those of an article ascend.
 */
final class ForwardIndex {
    /** The month of an article of unknown date. */
    static final int NEVER = Integer.MIN_VALUE;

    private final int[] firsts;
    private final int[] starts;
    private final int[] values;
    private final int[] months;

    private ForwardIndex(int[] firsts, int[] starts, int[] values, int[] months) {
        this.firsts = firsts;
        this.starts = starts;
        this.values = values;
        this.months = months;
    }

    static ForwardIndex of(LeafReader reader) throws IOException {
        Dimension[] dimensions = Dimension.values();
        int[] firsts = new int[dimensions.length + 1];
        int[] starts = new int[reader.maxDoc() + 1];
        for (Dimension dimension : dimensions) {
            SortedSetDocValues each = values(reader, dimension);
            int number = dimension.number();
            firsts[number + 1] = Math.toIntExact(firsts[number] + each.getValueCount());
            for (int i = each.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
                starts[i + 1] += each.docValueCount();
            }
        }
        Arrays.parallelPrefix(starts, Math::addExact);
        return new ForwardIndex(firsts, starts, listed(reader, firsts, starts), months(reader));
    }

    private static int[] months(LeafReader reader) throws IOException {
        int[] months = new int[reader.maxDoc()];
        Arrays.fill(months, NEVER);
        NumericDocValues each = DocValues.getNumeric(reader, Fields.MONTH);
        for (int i = each.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
            months[i] = Math.toIntExact(each.longValue());
        }
        return months;
    }

    private static int[] listed(LeafReader reader, int[] firsts, int[] starts) throws IOException {
        int[] listed = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (Dimension dimension : Dimension.values()) {
            int first = firsts[dimension.number()];
            SortedSetDocValues each = values(reader, dimension);
            for (int i = each.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
                for (int n = each.docValueCount(); n > 0; n--) {
                    listed[next[i]++] = first + (int) each.nextOrd();
                }
            }
        }
        return listed;
    }

    private static SortedSetDocValues values(LeafReader reader, Dimension dimension) throws IOException {
        return DocValues.getSortedSet(reader, ReaderFacts.field(dimension));
    }

    /** How many values there are. */
    int size() {
        return firsts[firsts.length - 1];
    }

    /** The number of a dimension's first value, which is one past the last of the dimension before. */
    int first(Dimension dimension) {
        return firsts[dimension.number()];
    }

    /** One past the number of a dimension's last value. */
    int end(Dimension dimension) {
        return firsts[dimension.number() + 1];
    }

    /** Whether a value is of the dimension of this number. */
    boolean in(int dimension, int value) {
        return value >= firsts[dimension] && value < firsts[dimension + 1];
    }

    /** An article's month as in {@link Fields#MONTH}, or {@link #NEVER}. */
    int month(int article) {
        return months[article];
    }

    /** Where the values of an article begin among {@link #value}; they end where those of the next one begin. */
    int start(int article) {
        return starts[article];
    }

    /** The number of the value at a place. */
    int value(int place) {
        return values[place];
    }

    /** Adds one to the count of each value of the first so many of these articles. */
    void count(int[] articles, int many, int[] counts) {
        for (int i = 0; i < many; i++) {
            int end = starts[articles[i] + 1];
            for (int place = starts[articles[i]]; place < end; place++) {
                counts[values[place]]++;
            }
        }
    }
}
