package org.dateline.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Checks the values of one dimension in one segment. */
final class Chosen {
    private final Dimension dimension;
    private final ForwardIndex forward;
    private final boolean[] chosen;
    private final boolean[] excluded;
    private final boolean narrowed;

    Chosen(LeafReader reader, ForwardIndex forward, Dimension dimension, Set<String> chosen, Set<String> excluded)
            throws IOException {
        this.dimension = dimension;
        this.forward = forward;
        SortedSetDocValues values = DocValues.getSortedSet(reader, ReaderFacts.field(dimension));
        this.chosen = marked(values, chosen);
        this.excluded = marked(values, excluded);
        narrowed = !chosen.isEmpty();
    }

    private static boolean[] marked(SortedSetDocValues values, Set<String> of) throws IOException {
        boolean[] marked = new boolean[Math.toIntExact(values.getValueCount())];
        for (String value : of) {
            long own = values.lookupTerm(new BytesRef(value));
            if (own >= 0) {
                marked[(int) own] = true;
            }
        }
        return marked;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Whether the article has one of the chosen values, if any are, and none of the excluded. */
    boolean passes(int article) {
        boolean passes = !narrowed;
        int first = forward.first(dimension);
        for (int i = forward.start(article); i < forward.start(article + 1); i++) {
            int value = forward.value(i) - first;
            if (value >= 0 && value < chosen.length) {
                if (excluded[value]) {
                    return false;
                }
                passes |= chosen[value];
            }
        }
        return passes;
    }
}
