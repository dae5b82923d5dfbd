package org.dateline.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds and ranks as another query does, and marks nothing. */
final class Unmarked extends Query {
    private final Query ranked;

    Unmarked(Query ranked) {
        this.ranked = Objects.requireNonNull(ranked);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, ranked.createWeight(searcher, mode, boost)) {
            @Override
            public @Nullable Matches matches(LeafReaderContext leaf, int article) throws IOException {
                return super.matches(leaf, article) == null ? null : MatchesUtils.MATCH_WITH_NO_TERMS;
            }
        };
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = ranked.rewrite(searcher);
        return rewritten.equals(ranked) ? this : new Unmarked(rewritten);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        ranked.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return ranked.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unmarked unmarked && ranked.equals(unmarked.ranked);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + ranked.hashCode();
    }
}
