package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedSet;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Values that come between those that a segment was written with, and how all are numbered then. */
final class AddedValues {
    private final BytesRef[] values;
    /** The number of each added value. */
    private final long[] ordinals;
    /** The first written value, in its own number, that comes after each added one. */
    private final long[] before;

    private AddedValues(BytesRef[] values, long[] ordinals, long[] before) {
        this.values = values;
        this.ordinals = ordinals;
        this.before = before;
    }

    static AddedValues to(SortedSetDocValues written, SortedSet<BytesRef> fresh) throws IOException {
        BytesRef[] values = fresh.toArray(BytesRef[]::new);
        long[] before = new long[values.length];
        long[] ordinals = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            before[i] = -1 - written.lookupTerm(values[i]);
            ordinals[i] = before[i] + i;
        }
        return new AddedValues(values, ordinals, before);
    }

    int size() {
        return values.length;
    }

    /** The number of an added value. */
    long ordinal(BytesRef value) {
        return ordinals[Arrays.binarySearch(values, value)];
    }

    /** The number of a written value. */
    long ofWritten(long own) {
        int smaller = 0;
        while (smaller < before.length && before[smaller] <= own) {
            smaller++;
        }
        return own + smaller;
    }

    /** The value of this number. */
    BytesRef value(long ordinal, SortedSetDocValues written) throws IOException {
        int place = Arrays.binarySearch(ordinals, ordinal);
        return place >= 0 ? values[place] : written.lookupOrd(ordinal - (-1 - place));
    }
}
