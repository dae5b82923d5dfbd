package org.dateline.search;

import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds these documents of one reader. */
final class Documents extends Query {
    private final FixedBitSet documents;

    Documents(FixedBitSet documents) {
        this.documents = Objects.requireNonNull(documents);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet own = of(leaf);
                int many = own.cardinality();
                return many == 0
                        ? null
                        : new DefaultScorerSupplier(
                                new ConstantScoreScorer(score(), mode, new BitSetIterator(own, many)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private FixedBitSet of(LeafReaderContext leaf) {
        int size = leaf.reader().maxDoc();
        FixedBitSet own = new FixedBitSet(size);
        int end = leaf.docBase + size;
        for (int i = next(leaf.docBase); i < end; i = next(i + 1)) {
            own.set(i - leaf.docBase);
        }
        return own;
    }

    private int next(int from) {
        return from < documents.length() ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return documents.cardinality() + " documents";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Documents same && documents.equals(same.documents);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + Arrays.hashCode(documents.getBits());
    }
}
