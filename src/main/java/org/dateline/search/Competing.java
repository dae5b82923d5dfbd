package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/**
 * Passes on only hits whose score may be among the best: all but those that are worse than as many as are wanted. Comparing by
 * the fields of a sort costs several times as much as this.
 */
final class Competing extends FilterLeafCollector {
    private final Best best;
    private Scorable scorer = NOTHING;

    private static final Scorable NOTHING = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };

    /** @param in takes hits in the order of their scores, ties by something else */
    Competing(LeafCollector in, Best best) {
        super(in);
        this.best = best;
    }

    @Override
    public void setScorer(Scorable given) throws IOException {
        scorer = given;
        super.setScorer(given);
    }

    @Override
    public void collect(int article) throws IOException {
        if (best.take(scorer.score())) {
            in.collect(article);
        }
    }

    /** The best scores so far, the worst of them first. */
    static final class Best {
        private final float[] heap;
        private int size;

        /** @param many how many are wanted */
        Best(int many) {
            heap = new float[many];
        }

        /** Notes a score; whether it is no worse than the worst of the best, or there are fewer than are wanted. */
        boolean take(float score) {
            if (size < heap.length) {
                rise(size++, score);
                return true;
            }
            if (score > heap[0]) {
                sink(score);
                return true;
            }
            return score == heap[0];
        }

        private void rise(int from, float score) {
            int at = from;
            while (at > 0 && heap[(at - 1) / 2] > score) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = score;
        }

        private void sink(float score) {
            int at = 0;
            int child = 1;
            while (child < heap.length) {
                if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                    child++;
                }
                if (heap[child] >= score) {
                    break;
                }
                heap[at] = heap[child];
                at = child;
                child = 2 * at + 1;
            }
            heap[at] = score;
        }
    }
}
