package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out searchers over what was refreshed last, and over what a reader still turns pages in. Thread-safe. */
public final class Searchers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Searchers.class);
    private static final double KEPT_SECONDS = 300;
    /** So many are kept at most: where something comes every moment, for less long. */
    private static final int MOST_KEPT = 300;

    private final Path lucene;
    private volatile SearcherLifetimeManager kept = new SearcherLifetimeManager();
    private final @Nullable Directory directory;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable SearcherManager newest;
    private final ShownNames shown = new ShownNames();
    private volatile Warming warming = reader -> {};
    private volatile @Nullable Consumer<Throwable> damaged;
    private volatile boolean doubtful;

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

    /** Goes on over another writer; searchers that are kept are let go, because a new index counts its moments anew. */
    void begin(IndexWriter writer) throws IOException {
        SearcherManager before = newest;
        SearcherLifetimeManager keptBefore = kept;
        newest = new SearcherManager(writer, warmed());
        kept = new SearcherLifetimeManager();
        if (before != null) {
            before.close();
        }
        keptBefore.close();
    }

    /** From now on tells of damaged files, instead of failing the search that met them: that one finds nothing. */
    void whenDamaged(Consumer<Throwable> told) {
        damaged = told;
    }

    /** Whether a search failed as it may over damaged files, since this was last asked. */
    public boolean doubtful() {
        boolean was = doubtful;
        doubtful = false;
        return was;
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
            return onNewest(use);
        } catch (IOException e) {
            return met(e, use);
        } catch (RuntimeException | InternalError e) {
            doubtful |= Damage.maybe(e);
            throw e;
        }
    }

    /**
     * The same for those who write down what they find: over damaged files it fails, after it told of them.
     *
     * @throws IndexException over damaged files
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T useWhole(Use<T> use) {
        try {
            return onNewest(use);
        } catch (IOException e) {
            told(e);
            throw failed(lucene, e);
        } catch (RuntimeException | InternalError e) {
            doubtful |= Damage.maybe(e);
            throw e;
        }
    }

    /** Tells of damaged files where someone wants to know; whether this failure is of those. */
    private boolean told(IOException failure) {
        Consumer<Throwable> told = damaged;
        if (told == null || !Damage.is(failure)) {
            return false;
        }
        told.accept(failure);
        return true;
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T onNewest(Use<T> use) throws IOException {
        SearcherManager manager = current();
        if (manager == null) {
            return use.with(new IndexSearcher(new MultiReader()));
        }
        IndexSearcher searcher = acquired(manager);
        try {
            return use.with(shown.over(searcher));
        } finally {
            searcher.getIndexReader().decRef();
        }
    }

    /** A searcher of this manager, or of the one that has come in its place. */
    private IndexSearcher acquired(SearcherManager manager) throws IOException {
        SearcherManager asked = manager;
        while (true) {
            try {
                return asked.acquire();
            } catch (AlreadyClosedException e) {
                SearcherManager next = newest;
                if (next == null || next == asked) {
                    throw e;
                }
                asked = next;
            }
        }
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T met(IOException failure, Use<T> use) {
        if (!told(failure)) {
            throw failed(lucene, failure);
        }
        try {
            return use.with(new IndexSearcher(new MultiReader()));
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    void show(@Nullable AsCorrected names) {
        shown.show(names);
    }

    /**
     * Runs this on the searcher that was {@linkplain #keep kept} under this number, or on the newest when it is no longer
     * kept: after five minutes, or another start of the program.
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T use(long moment, Use<T> use) {
        SearcherLifetimeManager keeper = kept;
        IndexSearcher searcher = moment == 0 ? null : acquired(keeper, moment);
        if (searcher == null) {
            return use(use);
        }
        try {
            return use.with(searcher);
        } catch (IOException e) {
            return met(e, use);
        } finally {
            release(keeper, searcher);
        }
    }

    private static @Nullable IndexSearcher acquired(SearcherLifetimeManager keeper, long moment) {
        try {
            return keeper.acquire(moment);
        } catch (AlreadyClosedException e) {
            return null;
        }
    }

    private void release(SearcherLifetimeManager keeper, IndexSearcher searcher) {
        try {
            keeper.release(searcher);
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** Keeps this searcher for a while; the number to use it by, 0 when it can't be kept. */
    public long keep(IndexSearcher searcher) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        if (!(reader instanceof DirectoryReader) || reader instanceof CorrectedReader) {
            return 0;
        }
        try {
            return kept.record(searcher);
        } catch (AlreadyClosedException | IllegalArgumentException e) {
            LOG.debug("index: a search from before the index was opened anew is not kept", e);
            return 0;
        }
    }

    void refresh() throws IOException {
        SearcherManager manager = newest;
        if (manager != null) {
            manager.maybeRefreshBlocking();
            kept.prune(tooOldOrMany());
        }
    }

    /** Is asked of each that is kept, the newest first. */
    private static SearcherLifetimeManager.Pruner tooOldOrMany() {
        AtomicInteger asked = new AtomicInteger();
        return (age, searcher) -> age > KEPT_SECONDS || asked.getAndIncrement() >= MOST_KEPT;
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
            Writing.checkSchema(((DirectoryReader) searcher.getIndexReader())
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
                "index: " + lucene + ": " + e.getMessage()
                        + "; look at free space on its disk; if it is damaged, run dateline reindex",
                e);
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
