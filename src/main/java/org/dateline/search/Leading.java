package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The first hits in an order, one of each story: the article that leads it when it is a hit, else its first hit. Whether a
 * copy is shown is known only when all hits are. So copies are noted as they come, and those whose story nothing leads,
 * which are few, are put in order after.
 */
final class Leading {
    private final Sort order;
    private final int most;
    private final Folds folds;
    private final int documents;
    private final boolean folded;
    private final boolean ranked;
    private final TopFieldCollectorManager leaders;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param most how many hits are wanted
     * @param documents how many documents there are
     * @param after the hit after which those wanted begin, null for the first
     */
    Leading(Sort order, int most, Folds folds, int documents, boolean folded, @Nullable FieldDoc after) {
        this.order = order;
        this.most = most;
        this.folds = folds;
        this.documents = documents;
        this.folded = folded && folds.size() > 0;
        ranked = after == null && order.getSort()[0].getType() == SortField.Type.SCORE;
        leaders = new TopFieldCollectorManager(order, most, after, Integer.MAX_VALUE);
    }

    /** What takes the hits of one pass; all are made before the first is used. */
    Part part() {
        Part part = new Part(leaders.newCollector(), folded ? documents : 1, Math.max(1, folds.size()));
        parts.add(part);
        return part;
    }

    /** The hits of one pass. */
    final class Part {
        private final TopFieldCollector leaders;
        private final Competing.Best best = new Competing.Best(most);
        private final FixedBitSet copies;
        private final FixedBitSet led;

        private Part(TopFieldCollector leaders, int documents, int stories) {
            this.leaders = leaders;
            copies = new FixedBitSet(documents);
            led = new FixedBitSet(stories);
        }

        boolean scored() {
            return leaders.scoreMode().needsScores();
        }

        /** What takes the hits of a segment. */
        LeafCollector in(LeafReaderContext leaf) throws IOException {
            LeafCollector top = leaders.getLeafCollector(leaf);
            LeafCollector shown = ranked ? new Competing(top, best) : top;
            return folded ? new Parted(leaf.docBase, shown, this) : shown;
        }
    }

    private final class Parted implements LeafCollector {
        private final int base;
        private final LeafCollector shown;
        private final FixedBitSet copies;
        private final FixedBitSet led;

        private Parted(int base, LeafCollector shown, Part part) {
            this.base = base;
            this.shown = shown;
            copies = part.copies;
            led = part.led;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            shown.setScorer(scorer);
        }

        @Override
        public void collect(int article) throws IOException {
            if (folds.copy(base + article)) {
                copies.set(base + article);
                return;
            }
            int story = folds.story(base + article);
            if (story != Folds.ALONE) {
                led.set(story);
            }
            shown.collect(article);
        }
    }

    /** The hits of this query in order, after it was searched for. */
    TopDocs hits(IndexSearcher searcher, Query query) throws IOException {
        TopFieldDocs first =
                leaders.reduce(parts.stream().map(part -> part.leaders).toList());
        if (!folded) {
            return first;
        }
        FixedBitSet led = new FixedBitSet(Math.max(1, folds.size()));
        parts.forEach(part -> led.or(part.led));
        FixedBitSet unled = unled(led);
        int many = unled.cardinality();
        if (many == 0) {
            return first;
        }
        Query found = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new Documents(unled), Occur.FILTER)
                .build();
        TopFieldDocs others =
                searcher.search(found, new TopFieldCollectorManager(order, many, null, Integer.MAX_VALUE));
        TopFieldDocs firsts = new TopFieldDocs(others.totalHits, firstOfEach(others.scoreDocs, led), order.getSort());
        return TopDocs.merge(order, most, new TopFieldDocs[] {first, firsts});
    }

    private FixedBitSet unled(FixedBitSet led) {
        FixedBitSet copies = new FixedBitSet(documents);
        parts.forEach(part -> copies.or(part.copies));
        for (int i = next(copies, 0); i != DocIdSetIterator.NO_MORE_DOCS; i = next(copies, i + 1)) {
            if (led.get(folds.story(i))) {
                copies.clear(i);
            }
        }
        return copies;
    }

    private static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private ScoreDoc[] firstOfEach(ScoreDoc[] copies, FixedBitSet led) {
        List<ScoreDoc> firsts = new ArrayList<>();
        for (ScoreDoc copy : copies) {
            if (firsts.size() < most && !led.getAndSet(folds.story(copy.doc))) {
                firsts.add(copy);
            }
        }
        return firsts.toArray(ScoreDoc[]::new);
    }
}
