package org.dateline.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts and checks the values of one dimension in one segment. */
final class ValueCounter {
    private final SortedSetDocValues values;
    private final @Nullable SortedDocValues single;
    private final LongValues numbers;
    private final Counts counts;
    private final boolean[] chosen;
    private final boolean[] excluded;
    private final boolean narrowed;

    ValueCounter(
            LeafReaderContext leaf,
            String field,
            Ordinals ordinals,
            Counts counts,
            Set<String> chosen,
            Set<String> excluded)
            throws IOException {
        this.values = DocValues.getSortedSet(leaf.reader(), field);
        this.single = DocValues.unwrapSingleton(values);
        this.numbers = ordinals.ofSegment(leaf.ord);
        this.counts = counts;
        this.chosen = marked(chosen);
        this.excluded = marked(excluded);
        narrowed = !chosen.isEmpty();
    }

    private boolean[] marked(Set<String> of) throws IOException {
        boolean[] marked = new boolean[of.isEmpty() ? 0 : Math.toIntExact(values.getValueCount())];
        for (String value : of) {
            long own = values.lookupTerm(new BytesRef(value));
            if (own >= 0) {
                marked[(int) own] = true;
            }
        }
        return marked;
    }

    /** Whether the article has one of the chosen values, if any are, and none of the excluded. */
    boolean passes(int article) throws IOException {
        boolean passes = !narrowed;
        if (values.advanceExact(article)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                int own = (int) values.nextOrd();
                if (excluded.length > 0 && excluded[own]) {
                    return false;
                }
                passes |= chosen.length > 0 && chosen[own];
            }
        }
        return passes;
    }

    /** @param story the article's story, {@link Folds#ALONE} for none */
    void count(int article, int story) throws IOException {
        if (single != null) {
            if (single.advanceExact(article)) {
                counts.add((int) numbers.get(single.ordValue()), story);
            }
        } else if (values.advanceExact(article)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts.add((int) numbers.get(values.nextOrd()), story);
            }
        }
    }
}
