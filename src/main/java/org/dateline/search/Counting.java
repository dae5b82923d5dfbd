package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hits and counts every dimension in one pass over the articles that match the words.
 *
 * <p>An article that passes every filter is a hit and counts everywhere. One that fails the filter of a single
 * dimension counts for that dimension alone, because it would be a hit were the dimension not narrowed (drill-sideways).
 * The publication date is such a dimension.
 */
final class Counting implements CollectorManager<Counting.Pass, TopFieldDocs> {
    private final ReaderFacts facts;
    private final Map<Dimension, Set<String>> chosen;
    private final @Nullable DateFilter date;
    private final Bars bars;
    private final Tally tally;
    private final TopFieldCollectorManager top;

    Counting(ReaderFacts facts, SearchRequest request, Bars bars, Tally tally, TopFieldCollectorManager top) {
        this.facts = facts;
        this.chosen = request.chosen();
        this.date = request.date();
        this.bars = bars;
        this.tally = tally;
        this.top = top;
    }

    @Override
    public Pass newCollector() {
        return new Pass(top.newCollector());
    }

    @Override
    public TopFieldDocs reduce(Collection<Pass> passes) throws IOException {
        return top.reduce(passes.stream().map(pass -> pass.hits).toList());
    }

    /** One thread's pass; the search is single-threaded, so that there is one. */
    final class Pass implements Collector {
        private final TopFieldCollector hits;

        private Pass(TopFieldCollector hits) {
            this.hits = hits;
        }

        @Override
        public ScoreMode scoreMode() {
            return hits.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            List<ValueCounter> narrowed = new ArrayList<>();
            List<ValueCounter> open = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                Set<String> values = chosen.getOrDefault(dimension, Set.of());
                (values.isEmpty() ? open : narrowed)
                        .add(new ValueCounter(
                                leaf,
                                ReaderFacts.field(dimension),
                                facts.ordinals(dimension),
                                tally.values(dimension),
                                values));
            }
            return new Segment(
                    hits.getLeafCollector(leaf),
                    narrowed.toArray(ValueCounter[]::new),
                    open.toArray(ValueCounter[]::new),
                    new DateCounter(leaf.reader(), bars, date, tally));
        }
    }

    private final class Segment implements LeafCollector {
        private final LeafCollector hits;
        private final ValueCounter[] narrowed;
        private final ValueCounter[] open;
        private final DateCounter dates;

        private Segment(LeafCollector hits, ValueCounter[] narrowed, ValueCounter[] open, DateCounter dates) {
            this.hits = hits;
            this.narrowed = narrowed;
            this.open = open;
            this.dates = dates;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
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
            if (failed != null) {
                failed.count(article);
            } else if (dateFails) {
                dates.count(article);
            } else {
                hit(article);
            }
        }

        private void hit(int article) throws IOException {
            tally.countHit();
            hits.collect(article);
            for (ValueCounter values : narrowed) {
                values.count(article);
            }
            for (ValueCounter values : open) {
                values.count(article);
            }
            dates.count(article);
        }
    }
}
