package org.dateline.index;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Lays corrections that articles still wait for over searchers, once for each refresh. Thread-safe. */
final class ShownNames {
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable AsCorrected names;
    private volatile @Nullable Seen seen;

    /**
     * A searcher that shows names as corrected, to be used again for the same reader and the same corrections.
     *
     * @param over the reader that it stands over
     * @param how the corrections
     * @param searcher the searcher
     */
    private record Seen(IndexReader over, AsCorrected how, IndexSearcher searcher) {
        boolean is(IndexReader reader, AsCorrected names) {
            return over.equals(reader) && how.equals(names);
        }
    }

    /** Shows names like this from now on; null as they are written. */
    void show(@Nullable AsCorrected corrected) {
        names = corrected;
        seen = null;
    }

    /** This searcher, or one that stands over it. */
    IndexSearcher over(IndexSearcher written) throws IOException {
        AsCorrected how = names;
        if (how == null) {
            return written;
        }
        making.lock();
        try {
            Seen last = seen;
            if (last == null || !last.is(written.getIndexReader(), how)) {
                DirectoryReader reader = (DirectoryReader) written.getIndexReader();
                last = new Seen(reader, how, new IndexSearcher(CorrectedReader.of(reader, how)));
                seen = last;
            }
            return last.searcher();
        } finally {
            making.unlock();
        }
    }
}
