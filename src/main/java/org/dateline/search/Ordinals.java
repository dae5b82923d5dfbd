package org.dateline.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The values of one dimension in one reader, numbered across its segments. Thread-safe; to be made once a refresh. */
final class Ordinals {
    private final String field;
    private final List<LeafReaderContext> leaves;
    private final OrdinalMap map;

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

    /** The value of this number. */
    String value(int ordinal) throws IOException {
        LeafReaderContext leaf = leaves.get(map.getFirstSegmentNumber(ordinal));
        return DocValues.getSortedSet(leaf.reader(), field)
                .lookupOrd(map.getFirstSegmentOrd(ordinal))
                .utf8ToString();
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
