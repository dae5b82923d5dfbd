package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Finds the hits and counts every dimension in one pass over the articles that match the words; several passes when parts of
 * the index are searched at once.
 *
 * <p>An article that passes every filter is a hit and counts everywhere. One that fails the filter of a single
 * dimension counts for that dimension alone, because it would be a hit were the dimension not narrowed (drill-sideways).
 * The publication date is such a dimension.
 */
final class Counting implements CollectorManager<Counting.Pass, Tally> {
    private final ReaderFacts facts;
    private final SearchRequest request;
    private final @Nullable DateFilter date;
    private final Bars bars;
    private final Slots slots;
    private final Leading hits;

    /** @param hits where the hits go */
    Counting(ReaderFacts facts, SearchRequest request, Bars bars, Leading hits) {
        this.facts = facts;
        this.request = request;
        this.date = request.date();
        this.bars = bars;
        this.slots = new Slots(facts.size(), bars.size());
        this.hits = hits;
    }

    @Override
    public Pass newCollector() {
        return new Pass(hits.part());
    }

    @Override
    public Tally reduce(Collection<Pass> passes) {
        int[] counts = new int[slots.size()];
        Repeats repeats = new Repeats();
        for (Pass pass : passes) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += pass.counts[i];
            }
            repeats.add(pass.repeats);
        }
        return new Tally(facts, slots, counts, repeats.counted(facts, slots));
    }

    /** A pass over the index, or over some of its segments. */
    final class Pass implements Collector {
        private final Leading.Part found;
        private final int[] counts = new int[slots.size()];
        private final Repeats repeats = new Repeats();

        private Pass(Leading.Part found) {
            this.found = found;
        }

        @Override
        public ScoreMode scoreMode() {
            return found.scored() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new Segment(leaf, this);
        }
    }

    private final class Segment implements LeafCollector {
        private static final int START = 256;

        private final LeafReaderContext leaf;
        private final Numbered values;
        private final LeafCollector found;
        private final int[] counts;
        private final Repeats repeats;
        private final List<Chosen> narrowed = new ArrayList<>();
        private final DateCounter dates;
        private int[] articles = new int[START];
        private int size;

        private Segment(LeafReaderContext leaf, Pass pass) throws IOException {
            this.leaf = leaf;
            values = facts.values(leaf.ord);
            found = pass.found.in(leaf);
            counts = pass.counts;
            repeats = pass.repeats;
            dates = new DateCounter(leaf.reader(), values.forward(), bars, date, slots);
            for (Dimension dimension : Dimension.values()) {
                Set<String> chosen = request.chosen(dimension);
                Set<String> excluded = request.excluded(dimension);
                if (!chosen.isEmpty() || !excluded.isEmpty()) {
                    narrowed.add(new Chosen(leaf.reader(), values.forward(), dimension, chosen, excluded));
                }
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            found.setScorer(scorer);
        }

        @Override
        public void collect(int article) throws IOException {
            boolean dateFails = date != null && !dates.passes(article);
            Dimension failed = null;
            for (Chosen each : narrowed) {
                if (!each.passes(article)) {
                    if (failed != null || dateFails) {
                        return;
                    }
                    failed = each.dimension();
                }
            }
            if (failed != null) {
                miss(article, failed);
            } else if (dateFails) {
                missByDate(article);
            } else {
                if (size == articles.length) {
                    articles = Arrays.copyOf(articles, size * 2);
                }
                articles[size++] = article;
                found.collect(article);
            }
        }

        private int story(int article) {
            return facts.folds().story(leaf.docBase + article);
        }

        private void miss(int article, Dimension dimension) {
            values.count(article, dimension, counts);
            int story = story(article);
            if (story != Folds.ALONE) {
                repeats.miss(story, leaf.ord, article, dimension);
            }
        }

        private void missByDate(int article) throws IOException {
            int slot = dates.slot(article);
            int story = story(article);
            if (slot >= 0) {
                counts[slot]++;
                if (story != Folds.ALONE) {
                    repeats.missByDate(story, leaf.ord, article, slot);
                }
            }
        }

        /** Counts the hits, once they are all there. */
        @Override
        public void finish() throws IOException {
            values.count(articles, size, counts);
            counts[slots.all()] += size;
            DateCounter again = new DateCounter(leaf.reader(), values.forward(), bars, date, slots);
            for (int i = 0; i < size; i++) {
                int slot = again.slot(articles[i]);
                if (slot >= 0) {
                    counts[slot]++;
                }
                int story = story(articles[i]);
                if (story != Folds.ALONE) {
                    repeats.hit(story, leaf.ord, articles[i], slot);
                }
            }
            size = 0;
        }
    }
}
