package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Hands out searchers over what was refreshed last, and over what a reader still turns pages in. Thread-safe. */
public final class Searchers implements AutoCloseable {
    private static final double KEPT_SECONDS = 300;

    private final Path lucene;
    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
    private final @Nullable Directory directory;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable SearcherManager newest;
    private volatile @Nullable AsCorrected shown;
    private volatile @Nullable Seen seen;
    private volatile Warming warming = reader -> {};

    /** What is made ready for a reader before anyone searches in it. */
    @FunctionalInterface
    public interface Warming {
        void of(IndexReader reader) throws IOException;
    }

    /** Something done with a searcher that must not be kept after. */
    @FunctionalInterface
    public interface Use<T extends @org.jspecify.annotations.Nullable Object> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private Searchers(Path lucene, @Nullable Directory directory) {
        this.lucene = lucene;
        this.directory = directory;
    }

    static Searchers over(IndexWriter writer, Path lucene) throws IOException {
        Searchers searchers = new Searchers(lucene, null);
        searchers.newest = new SearcherManager(writer, searchers.warmed());
        return searchers;
    }

    private SearcherFactory warmed() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) throws IOException {
                warming.of(reader);
                return new IndexSearcher(reader);
            }
        };
    }

    /**
     * From now on makes this ready for every reader that a refresh opens, on the refreshing thread: searches go on in the
     * reader before it until then. Nothing is made ready for {@link #openForReading}, whose process ends soon.
     */
    public void beforeShowing(Warming first) {
        warming = first;
    }

    /**
     * Searchers over the last commit of an index that another process may be writing; each use sees the newest commit.
     * An index that is not there yet counts as empty.
     */
    public static Searchers openForReading(Path lucene) {
        try {
            return new Searchers(lucene, FSDirectory.open(lucene));
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /**
     * Runs this on the newest searcher.
     *
     * @throws SchemaChanged when the index was written under another schema
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T use(Use<T> use) {
        try {
            SearcherManager manager = current();
            if (manager == null) {
                return use.with(new IndexSearcher(new MultiReader()));
            }
            IndexSearcher searcher = manager.acquire();
            try {
                return use.with(seen(searcher));
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    void show(@Nullable AsCorrected names) {
        shown = names;
        seen = null;
    }

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

    private IndexSearcher seen(IndexSearcher written) throws IOException {
        AsCorrected names = shown;
        if (names == null) {
            return written;
        }
        opening.lock();
        try {
            Seen last = seen;
            if (last == null || !last.is(written.getIndexReader(), names)) {
                DirectoryReader reader = (DirectoryReader) written.getIndexReader();
                last = new Seen(reader, names, new IndexSearcher(CorrectedReader.of(reader, names)));
                seen = last;
            }
            return last.searcher();
        } finally {
            opening.unlock();
        }
    }

    /**
     * Runs this on the searcher that was {@linkplain #keep kept} under this number, or on the newest when it is no longer
     * kept: after five minutes, or another start of the program.
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T use(long moment, Use<T> use) {
        try {
            IndexSearcher searcher = moment == 0 ? null : kept.acquire(moment);
            if (searcher == null) {
                return use(use);
            }
            try {
                return use.with(searcher);
            } finally {
                kept.release(searcher);
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** Keeps this searcher for a while; the number to use it by, 0 when it can't be kept. */
    public long keep(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        return reader instanceof DirectoryReader && !(reader instanceof CorrectedReader) ? kept.record(searcher) : 0;
    }

    void refresh() throws IOException {
        SearcherManager manager = newest;
        if (manager != null) {
            manager.maybeRefreshBlocking();
            kept.prune(new SearcherLifetimeManager.PruneByAge(KEPT_SECONDS));
        }
    }

    private @Nullable SearcherManager current() throws IOException {
        Directory readOnly = directory;
        if (readOnly == null) {
            return newest;
        }
        opening.lock();
        try {
            if (newest == null && DirectoryReader.indexExists(readOnly)) {
                newest = opened(readOnly);
            }
        } finally {
            opening.unlock();
        }
        SearcherManager manager = newest;
        if (manager != null) {
            manager.maybeRefresh();
        }
        return manager;
    }

    private static SearcherManager opened(Directory directory) throws IOException {
        SearcherManager manager = new SearcherManager(directory, null);
        IndexSearcher searcher = manager.acquire();
        try {
            ArticleIndex.checkSchema(((DirectoryReader) searcher.getIndexReader())
                    .getIndexCommit()
                    .getUserData());
        } catch (SchemaChanged e) {
            manager.close();
            throw e;
        } finally {
            manager.release(searcher);
        }
        return manager;
    }

    private static IndexException failed(Path lucene, IOException e) {
        return new IndexException(
                "index: " + lucene + ": " + e.getMessage() + "; if it is damaged, run dateline reindex", e);
    }

    @Override
    public void close() {
        opening.lock();
        try {
            kept.close();
            if (newest != null) {
                newest.close();
            }
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        } finally {
            opening.unlock();
        }
    }
}
