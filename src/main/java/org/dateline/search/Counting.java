package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hits and counts every dimension in one pass over the articles that match the words.
 *
 * <p>An article that passes every filter is a hit and counts everywhere. One that fails the filter of a single
 * dimension counts for that dimension alone, because it would be a hit were the dimension not narrowed (drill-sideways).
 * The publication date is such a dimension.
 */
final class Counting implements CollectorManager<Counting.Pass, Leading> {
    private final ReaderFacts facts;
    private final SearchRequest request;
    private final @Nullable DateFilter date;
    private final Bars bars;
    private final Tally tally;
    private final Leading hits;

    /** @param hits where the hits go */
    Counting(ReaderFacts facts, SearchRequest request, Bars bars, Tally tally, Leading hits) {
        this.facts = facts;
        this.request = request;
        this.date = request.date();
        this.bars = bars;
        this.tally = tally;
        this.hits = hits;
    }

    /** One pass; the search is single-threaded, so that there is one. */
    @Override
    public Pass newCollector() {
        return new Pass();
    }

    @Override
    public Leading reduce(Collection<Pass> passes) {
        tally.settle();
        return hits;
    }

    /** A pass over the index. */
    final class Pass implements Collector {
        @Override
        public ScoreMode scoreMode() {
            return hits.scored() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            List<ValueCounter> narrowed = new ArrayList<>();
            List<ValueCounter> open = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                Set<String> chosen = request.chosen(dimension);
                Set<String> excluded = request.excluded(dimension);
                (chosen.isEmpty() && excluded.isEmpty() ? open : narrowed)
                        .add(new ValueCounter(
                                leaf,
                                ReaderFacts.field(dimension),
                                facts.ordinals(dimension),
                                tally.values(dimension),
                                chosen,
                                excluded));
            }
            return new Segment(
                    leaf.docBase,
                    hits.in(leaf),
                    narrowed.toArray(ValueCounter[]::new),
                    open.toArray(ValueCounter[]::new),
                    new DateCounter(leaf.reader(), bars, date, tally));
        }
    }

    private final class Segment implements LeafCollector {
        private final int base;
        private final LeafCollector found;
        private final ValueCounter[] narrowed;
        private final ValueCounter[] open;
        private final DateCounter dates;

        private Segment(
                int base, LeafCollector found, ValueCounter[] narrowed, ValueCounter[] open, DateCounter dates) {
            this.base = base;
            this.found = found;
            this.narrowed = narrowed;
            this.open = open;
            this.dates = dates;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            found.setScorer(scorer);
        }

        @Override
        public void collect(int article) throws IOException {
            boolean dateFails = date != null && !dates.passes(article);
            ValueCounter failed = null;
            for (ValueCounter values : narrowed) {
                if (!values.passes(article)) {
                    if (failed != null || dateFails) {
                        return;
                    }
                    failed = values;
                }
            }
            int story = facts.folds().story(base + article);
            if (failed != null) {
                failed.count(article, story);
            } else if (dateFails) {
                dates.count(article, story);
            } else {
                hit(article, story);
            }
        }

        private void hit(int article, int story) throws IOException {
            tally.countHit(story);
            found.collect(article);
            for (ValueCounter values : narrowed) {
                values.count(article, story);
            }
            for (ValueCounter values : open) {
                values.count(article, story);
            }
            dates.count(article, story);
        }
    }
}
