package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Hands out searchers over what was refreshed last. Thread-safe. */
public final class Searchers implements AutoCloseable {
    private final Path lucene;
    private final @Nullable Directory directory;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable SearcherManager newest;
    private volatile @Nullable AsCorrected shown;
    private volatile @Nullable Seen seen;

    /** Something done with a searcher that must not be kept after. */
    @FunctionalInterface
    public interface Use<T extends @org.jspecify.annotations.Nullable Object> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private Searchers(Path lucene, @Nullable Directory directory, @Nullable SearcherManager newest) {
        this.lucene = lucene;
        this.directory = directory;
        this.newest = newest;
    }

    static Searchers over(IndexWriter writer, Path lucene) throws IOException {
        return new Searchers(lucene, null, new SearcherManager(writer, null));
    }

    /**
     * Searchers over the last commit of an index that another process may be writing; each use sees the newest commit.
     * An index that is not there yet counts as empty.
     */
    public static Searchers openForReading(Path lucene) {
        try {
            return new Searchers(lucene, FSDirectory.open(lucene), null);
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

    void refresh() throws IOException {
        SearcherManager manager = newest;
        if (manager != null) {
            manager.maybeRefreshBlocking();
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
