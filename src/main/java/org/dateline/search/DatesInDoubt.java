package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.dateline.index.DaysMentioned;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/** Finds the articles that speak of a date that can be read in two ways or means no known days. */
final class DatesInDoubt extends Query {
    static final DatesInDoubt QUERY = new DatesInDoubt();

    private static final float COST = 20;

    private DatesInDoubt() {}

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                BinaryDocValues days = leaf.reader().getBinaryDocValues(Fields.DAYS_MENTIONED);
                return days == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                TwoPhaseIterator.asDocIdSetIterator(new InDoubt(days)),
                                score(),
                                scoreMode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private static final class InDoubt extends TwoPhaseIterator {
        private final BinaryDocValues days;

        private InDoubt(BinaryDocValues days) {
            super(days);
            this.days = days;
        }

        @Override
        public boolean matches() throws IOException {
            return DaysMentioned.inDoubt(days.binaryValue());
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "dates in doubt";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other);
    }

    @Override
    public int hashCode() {
        return classHash();
    }
}
