package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The first hits in an order, one of each story: the article that leads it when it is a hit, else its first hit. Articles
 * that lead and copies are collected apart, since whether a copy is shown is known only when all hits are.
 */
final class Leading {
    private final Sort order;
    private final int most;
    private final int mostCopies;
    private final Folds folds;
    private final boolean folded;
    private final TopFieldCollector leaders;
    private final @Nullable TopFieldCollector copies;
    private final FixedBitSet led;

    /**
     * @param most how many hits are wanted
     * @param mostCopies how many copies are collected
     * @param after the hit after which those wanted begin, null for the first
     */
    Leading(Sort order, int most, int mostCopies, Folds folds, boolean folded, @Nullable FieldDoc after) {
        this.order = order;
        this.most = most;
        this.mostCopies = mostCopies;
        this.folds = folds;
        this.folded = folded && folds.size() > 0;
        leaders = new TopFieldCollectorManager(order, most, after, Integer.MAX_VALUE).newCollector();
        copies = this.folded
                ? new TopFieldCollectorManager(order, mostCopies, null, Integer.MAX_VALUE).newCollector()
                : null;
        led = new FixedBitSet(Math.max(1, folds.size()));
    }

    boolean scored() {
        return leaders.scoreMode().needsScores();
    }

    /** What takes the hits of a segment. */
    LeafCollector in(LeafReaderContext leaf) throws IOException {
        LeafCollector shown = leaders.getLeafCollector(leaf);
        return copies == null ? shown : new Parted(leaf.docBase, shown, copies.getLeafCollector(leaf));
    }

    private final class Parted implements LeafCollector {
        private final int base;
        private final LeafCollector shown;
        private final LeafCollector perhaps;

        private Parted(int base, LeafCollector shown, LeafCollector perhaps) {
            this.base = base;
            this.shown = shown;
            this.perhaps = perhaps;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            shown.setScorer(scorer);
            perhaps.setScorer(scorer);
        }

        @Override
        public void collect(int article) throws IOException {
            if (folds.copy(base + article)) {
                perhaps.collect(article);
                return;
            }
            int story = folds.story(base + article);
            if (story != Folds.ALONE) {
                led.set(story);
            }
            shown.collect(article);
        }
    }

    /** The hits in order; null when more copies must be collected to know them. */
    @Nullable
    TopDocs hits() throws IOException {
        TopFieldDocs first = leaders.topDocs();
        if (copies == null) {
            return first;
        }
        TopFieldDocs others = copies.topDocs();
        List<ScoreDoc> shown = new ArrayList<>();
        for (ScoreDoc copy : others.scoreDocs) {
            if (!led.getAndSet(folds.story(copy.doc))) {
                shown.add(copy);
            }
        }
        boolean all = others.totalHits.value() <= mostCopies;
        if (!all && shown.size() < most) {
            return null;
        }
        TopFieldDocs led = new TopFieldDocs(others.totalHits, shown.toArray(ScoreDoc[]::new), order.getSort());
        return TopDocs.merge(order, most, new TopFieldDocs[] {first, led});
    }

    /** How many copies to collect when these were too few. */
    int more() {
        return mostCopies > Integer.MAX_VALUE / 8 ? Integer.MAX_VALUE : mostCopies * 8;
    }
}
