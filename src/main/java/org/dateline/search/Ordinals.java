package org.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** The values of one dimension in one reader, numbered across its segments. Thread-safe; to be made once a refresh. */
final class Ordinals {
    /** Values remembered at most; some 100 bytes each. */
    private static final int REMEMBERED = 4_000;

    private final String field;
    private final List<LeafReaderContext> leaves;
    private final OrdinalMap map;
    private final Map<Integer, String> remembered = new ConcurrentHashMap<>();

    private Ordinals(String field, List<LeafReaderContext> leaves, OrdinalMap map) {
        this.field = field;
        this.leaves = leaves;
        this.map = map;
    }

    static Ordinals of(IndexReader reader, String field) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
        }
        return new Ordinals(field, leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
    }

    /** What it takes in memory. */
    long bytes() {
        return map.ramBytesUsed();
    }

    /** How many values there are. */
    int size() {
        return Math.toIntExact(map.getValueCount());
    }

    /** The number of each of a segment's own numbers. */
    LongValues ofSegment(int segment) {
        return map.getGlobalOrds(segment);
    }

    /** The value of this number; for many of them {@link #values} is faster. Those asked for are remembered, since lists repeat. */
    String value(int ordinal) throws IOException {
        String known = remembered.get(ordinal);
        if (known != null) {
            return known;
        }
        String value = values().of(ordinal);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(ordinal, value);
        return value;
    }

    /** The values by their numbers, for one thread; fast when asked for in ascending order, as values are kept in blocks. */
    Values values() {
        @Nullable SortedSetDocValues[] each = new SortedSetDocValues[leaves.size()];
        return ordinal -> {
            int segment = map.getFirstSegmentNumber(ordinal);
            SortedSetDocValues values = each[segment];
            if (values == null) {
                values = DocValues.getSortedSet(leaves.get(segment).reader(), field);
                each[segment] = values;
            }
            return values.lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
        };
    }

    /** Values by their numbers. */
    @FunctionalInterface
    interface Values {
        String of(int ordinal) throws IOException;
    }

    /** The number of this value, -1 when no article has it. */
    int find(String value) throws IOException {
        BytesRef wanted = new BytesRef(value);
        for (LeafReaderContext leaf : leaves) {
            long own = DocValues.getSortedSet(leaf.reader(), field).lookupTerm(wanted);
            if (own >= 0) {
                return Math.toIntExact(map.getGlobalOrds(leaf.ord).get(own));
            }
        }
        return -1;
    }
}
