package org.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches parts of a large index at once, so that one search uses every processor that has nothing else to do; the calling
 * thread does what no other one takes up.
 */
final class WideSearcher extends IndexSearcher {
    /** Parts at most. */
    private static final int MOST = 4;
    /** A part of fewer documents is not worth handing on. */
    private static final int WORTH = 10_000;

    private final int most;
    private final int worth;

    WideSearcher(IndexReader reader) {
        this(reader, Math.min(MOST, Runtime.getRuntime().availableProcessors()), WORTH);
    }

    /**
     * @param most how many parts at most
     * @param worth documents that a part should have
     */
    WideSearcher(IndexReader reader, int most, int worth) {
        super(reader, ForkJoinPool.commonPool());
        this.most = most;
        this.worth = worth;
    }

    /** Whole segments in parts of about the same size. */
    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        int documents = leaves.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
        int many = Math.clamp(documents / worth, 1, Math.max(1, Math.min(most, leaves.size())));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            parts.add(new Part());
        }
        leaves.stream()
                .sorted(Comparator.<LeafReaderContext>comparingInt(
                                leaf -> leaf.reader().maxDoc())
                        .reversed())
                .forEach(leaf -> parts.stream()
                        .min(Comparator.comparingInt(part -> part.documents))
                        .orElseThrow()
                        .add(leaf));
        return parts.stream().map(part -> new LeafSlice(part.leaves)).toArray(LeafSlice[]::new);
    }

    private static final class Part {
        private final List<LeafReaderContextPartition> leaves = new ArrayList<>();
        private int documents;

        void add(LeafReaderContext leaf) {
            leaves.add(LeafReaderContextPartition.createForEntireSegment(leaf));
            documents += leaf.reader().maxDoc();
        }
    }
}
