package org.dateline.search;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the facts of readers that are open, and the names of the newest. Thread-safe.
 *
 * <p>Names take longest to work out. They are worked out anew when the time since is twenty times what it took, so that at
 * most a twentieth of one processor goes there; until then a name of a new article is not suggested.
 */
final class Readers {
    private static final int PATIENCE = 20;
    /** The names of so many articles are worked out within a search that needs them; those of more were, or are not used. */
    private static final int SOON = 20_000;

    /** So large a part of the heap may be taken by the facts of readers that someone may turn pages in. */
    private static final int PART = 8;

    private final FactsKept facts = new FactsKept(Runtime.getRuntime().maxMemory() / PART);
    /** Those of the last reader that shows names otherwise than they are written. */
    private volatile @Nullable ReaderFacts corrected;

    private final ForwardIndexes forward = new ForwardIndexes();
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Names names;
    private volatile long namedAt;
    private volatile long namingTook;

    /** The facts of a reader, worked out at once when that was not done before it was shown. */
    ReaderFacts of(IndexReader reader) throws IOException {
        ReaderFacts known = known(reader);
        if (known != null) {
            return known;
        }
        making.lock();
        try {
            known = known(reader);
            if (known == null) {
                known = ReaderFacts.of(reader, forward);
                keep(reader, known);
            }
            return known;
        } finally {
            making.unlock();
        }
    }

    private @Nullable ReaderFacts known(IndexReader reader) {
        ReaderFacts last = corrected;
        return last != null && last.areOf(reader) ? last : facts.of(ReaderFacts.key(reader));
    }

    private void keep(IndexReader reader, ReaderFacts made) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (helper == null) {
            corrected = made;
        } else {
            corrected = null;
            facts.keep(helper, made);
        }
    }

    /** Makes everything ready for a reader that no one searches in yet. */
    void warm(IndexReader reader) throws IOException {
        ReaderFacts made = of(reader);
        Tally all = Finding.countAll(new IndexSearcher(reader), made);
        if (names == null || System.nanoTime() - namedAt >= PATIENCE * namingTook) {
            name(made, all);
        }
        Objects.requireNonNull(names).starts();
    }

    /** The names of the index where a search need not wait for them, else null. */
    @Nullable
    Names namesAtHand(IndexSearcher searcher) throws IOException {
        Names known = names;
        boolean few = searcher.getIndexReader().numDocs() <= SOON;
        return known == null && few ? names(searcher) : known;
    }

    /** The names of the index as of a short while ago. */
    Names names(IndexSearcher searcher) throws IOException {
        Names known = names;
        if (known != null) {
            return known;
        }
        making.lock();
        try {
            known = names;
            if (known == null) {
                ReaderFacts made = of(searcher.getIndexReader());
                known = name(made, Finding.countAll(new IndexSearcher(searcher.getIndexReader()), made));
            }
            return known;
        } finally {
            making.unlock();
        }
    }

    private Names name(ReaderFacts made, Tally all) throws IOException {
        long start = System.nanoTime();
        Names fresh = Names.of(made, all);
        names = fresh;
        namedAt = System.nanoTime();
        namingTook = namedAt - start;
        return fresh;
    }
}
