package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds and counts in one state of the index.
 *
 * @param searcher where, with its time limit
 * @param facts what is known of it
 */
record Finding(IndexSearcher searcher, ReaderFacts facts) {
    /**
     * What was found.
     *
     * @param tally the counts
     * @param hits the first in order
     */
    record Found(Tally tally, TopDocs hits) {}

    /** The counts of all articles, counted at the first call. */
    static Tally countAll(IndexSearcher searcher, ReaderFacts facts) throws IOException {
        Tally known = facts.ofAll();
        if (known != null) {
            return known;
        }
        Tally tally = new Finding(searcher, facts)
                .found(SearchRequest.of("").withSort(Sort.FIRST_SEEN).withSize(1), Translator.Translated.ALL, 1, null)
                .tally();
        if (!searcher.timedOut()) {
            facts.keepOfAll(tally);
        }
        return tally;
    }

    /** The first hits of all articles, whose counts are known. */
    Found all(SearchRequest request, int most) throws IOException {
        Tally tally = countAll(searcher, facts);
        org.apache.lucene.search.Sort order = Order.of(request.sort(), false);
        org.apache.lucene.search.Query all = Translator.Translated.ALL.matched();
        return new Found(
                tally,
                request.fold() && facts.folds().size() > 0
                        ? searcher.search(all, new WithoutCopies(new TopFieldCollectorManager(order, most, null, 1)))
                        : searcher.search(all, most, order));
    }

    /**
     * The first hits of a query.
     *
     * @param after the hit after which they begin, for articles each for itself
     */
    Found found(SearchRequest request, Translator.Translated query, int most, @Nullable FieldDoc after)
            throws IOException {
        Bars bars = Bars.of(request.date());
        Leading leading = new Leading(
                Order.of(request.sort(), query.ranked()),
                most,
                facts.folds(),
                searcher.getIndexReader().maxDoc(),
                request.fold(),
                after);
        Tally tally = searcher.search(query.scored(), new Counting(facts, request, bars, leading));
        return new Found(tally, leading.hits(searcher, query.scored()));
    }

    /** How many articles a query finds. */
    long count(SearchRequest request, Translator.Translated query) throws IOException {
        return found(request, query, 1, null).tally().total();
    }

    /** Leaves copies out before they are compared. */
    private final class WithoutCopies implements CollectorManager<Collector, TopDocs> {
        private final TopFieldCollectorManager top;
        private final List<TopFieldCollector> parts = new ArrayList<>();

        private WithoutCopies(TopFieldCollectorManager top) {
            this.top = top;
        }

        @Override
        public Collector newCollector() {
            TopFieldCollector collector = top.newCollector();
            parts.add(collector);
            return new Collector() {
                @Override
                public ScoreMode scoreMode() {
                    return collector.scoreMode();
                }

                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
                    return new Led(collector.getLeafCollector(leaf), leaf.docBase);
                }
            };
        }

        @Override
        public TopDocs reduce(Collection<Collector> collectors) throws IOException {
            return top.reduce(parts);
        }
    }

    private final class Led extends FilterLeafCollector {
        private final int base;

        private Led(LeafCollector in, int base) {
            super(in);
            this.base = base;
        }

        @Override
        public void collect(int article) throws IOException {
            if (!facts.folds().copy(base + article)) {
                in.collect(article);
            }
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
            return in.competitiveIterator();
        }
    }
}
