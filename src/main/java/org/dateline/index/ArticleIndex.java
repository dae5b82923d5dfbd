package org.dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.CorrectionsChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index of articles, one document each. Thread-safe.
 *
 * <p>What is put is visible after {@link #refresh} and durable after {@link #commit}; a process that dies in between
 * loses what was put since, and {@link #committedThrough} tells from where to put again. An index whose files fail while it is
 * open is {@link #broken} until it is {@linkplain #mend mended}: it answers as if it were empty, and takes nothing.
 */
public final class ArticleIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleIndex.class);

    private final Path lucene;
    private final Searchers searchers;
    private volatile long refreshedAt = System.nanoTime();
    private final AtomicLong commits = new AtomicLong();
    /** Read: works with the writer. Write: puts another content or another writer in its place. */
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();

    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private volatile Writing writing;
    private volatile Held held;
    private volatile boolean closed;

    private ArticleIndex(Path lucene, Writing writing, Held held) throws IOException {
        this.lucene = lucene;
        this.writing = writing;
        this.held = held;
        this.searchers = Searchers.over(writing.writer(), lucene);
        searchers.whenDamaged(failure -> broken.compareAndSet(null, failure));
    }

    /**
     * Opens the index, making it when there is none.
     *
     * @throws SchemaChanged when it was written under another schema; the folder is to be deleted and made anew
     * @throws IndexException when it is damaged, can't be written, or another process writes it
     */
    public static ArticleIndex open(Path lucene) {
        try {
            return opened(lucene);
        } catch (LockObtainFailedException e) {
            throw new IndexException(
                    "index: another process writes " + lucene + "; stop it, or choose another folder with --data", e);
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** The same, but an index of another schema or Lucene, or a damaged one, is deleted and an empty one opened. */
    public static ArticleIndex openOrAnew(Path lucene) {
        try {
            return open(lucene);
        } catch (RuntimeException e) {
            if (e instanceof IndexException && !Damage.is(e)) {
                throw e;
            }
            LOG.warn("{}; it is made anew", e.getMessage());
            empty(lucene);
            return open(lucene);
        }
    }

    private static ArticleIndex opened(Path lucene) throws IOException {
        Held held = Writing.committed(lucene);
        Writing writing = Writing.open(lucene);
        ArticleIndex index = over(lucene, writing, held);
        try {
            if (held.equals(Held.NOTHING)) {
                index.commit(0);
            }
            return index;
        } catch (RuntimeException | Error e) {
            index.giveBack();
            throw e;
        }
    }

    private static ArticleIndex over(Path lucene, Writing writing, Held held) throws IOException {
        try {
            return new ArticleIndex(lucene, writing, held);
        } catch (IOException | RuntimeException | Error e) {
            writing.abandon();
            throw e;
        }
    }

    private static void empty(Path lucene) {
        try {
            Files.createDirectories(lucene);
            try (var files = Files.newDirectoryStream(lucene)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    private interface Step {
        void with(Writing writing) throws IOException;
    }

    private void write(Step step) {
        Lock using = changing.readLock();
        using.lock();
        try {
            step.with(writing);
        } catch (IOException | AlreadyClosedException | InternalError e) {
            throw trouble(e);
        } finally {
            using.unlock();
        }
    }

    private IndexException trouble(Throwable seen) {
        Throwable reason = writing.reason(seen);
        if (!closed && (Damage.is(reason) || !writing.isOpen())) {
            broken.compareAndSet(null, reason);
        }
        return failed(lucene, reason);
    }

    /** Adds the article, or replaces the one of the same id. */
    public void put(Article article) {
        put(article, Uncorrected.NONE);
    }

    /** The same for an article whose names may be corrected another way later. */
    public void put(Article article, Uncorrected names) {
        put(article, names, List.of());
    }

    /**
     * The same for an article that said something else before.
     *
     * @param earlier earlier versions of it that can be searched too, oldest first
     */
    public void put(Article article, Uncorrected names, List<Article> earlier) {
        write(now -> now.put(searchers, article, names, earlier));
    }

    /**
     * Says that very many articles are to be put in a row: more of them wait in memory until they are written, in an eighth of
     * the heap and no more than 256 MB, and a commit writes them on all processors.
     */
    public void takesMany() {
        write(Writing::takesMany);
    }

    /** Makes everything put so far durable and remembers up to which capture the index is complete. */
    public void commit(long throughSequence) {
        write(now -> {
            committing.lock();
            try {
                Held fresh = held.withThrough(throughSequence);
                now.commit(fresh);
                commits.incrementAndGet();
                held = fresh;
            } finally {
                committing.unlock();
            }
        });
    }

    /** The number given to the last commit; 0 for a new index. */
    public long committedThrough() {
        return held.through();
    }

    /** Captures up to that number whose articles are still to be put; none for a whole index. */
    public Stretch lacking() {
        return held.lacking();
    }

    /** Writes down, with the next commit, which captures' articles are still to be put. */
    public void lacks(Stretch captures) {
        note(now -> now.withLacking(captures.isEmpty() ? Stretch.NONE : captures));
    }

    /** What {@link #madeFrom(String)} was given. */
    public String madeFrom() {
        return held.made();
    }

    /** Writes down, with the next commit, what the articles are made from; the same words mean the same articles. */
    public void madeFrom(String words) {
        note(now -> now.withMade(words));
    }

    private void note(UnaryOperator<Held> more) {
        committing.lock();
        try {
            held = more.apply(held);
        } finally {
            committing.unlock();
        }
    }

    /** What {@link #correctedBy} was given last, before the index was opened or since; empty for nothing. */
    public String corrections() {
        return held.corrections();
    }

    /** Writes down, with the next commit, which of the user's corrections the articles have gone through. */
    public void correctedBy(String text) {
        note(now -> now.withCorrections(text));
    }

    /** How many articles are visible. */
    public long size() {
        return searchers.use(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** The people that the visible articles were put with. */
    public List<String> people() {
        return searchers.use(searcher -> new Naming(searcher).people());
    }

    /** The visible articles that this change can touch, in the order of their ids. */
    public List<ArticleId> touched(CorrectionsChange change) {
        return searchers.use(searcher -> new Naming(searcher).articles(change));
    }

    /** Lets searchers show names as corrected from now on, whatever articles are written with; null as they are written. */
    public void show(@Nullable AsCorrected names) {
        searchers.show(names);
    }

    /** Makes everything put so far visible to searchers. */
    public void refresh() {
        write(now -> {
            now.flush();
            searchers.refresh();
            refreshedAt = System.nanoTime();
        });
    }

    /** Searchers over this index, closed with it. */
    public Searchers searchers() {
        return searchers;
    }

    /** How it does now. */
    public IndexState state() {
        return searchers.use(searcher -> new IndexState(
                !broken(),
                searcher.getIndexReader().leaves().size(),
                searcher.getIndexReader().numDeletedDocs(),
                commits.get(),
                Duration.ofNanos(System.nanoTime() - refreshedAt)));
    }

    /**
     * Puts everything that another index holds in the place of what this one holds, visible and durable at once; searches go
     * on in what was there before. The other is closed; when that fails nothing has changed. When anything else fails this index
     * is broken.
     */
    public void become(ArticleIndex fresh) {
        fresh.close();
        Lock alone = changing.writeLock();
        alone.lock();
        try {
            writing.become(fresh.lucene, fresh.writing);
            held = fresh.held.withMade("");
            writing.commit(held);
            searchers.refresh();
        } catch (IOException | RuntimeException e) {
            broken.compareAndSet(null, writing.reason(e));
            throw failed(lucene, e);
        } finally {
            alone.unlock();
        }
    }

    /**
     * Reads every file through and compares it with its checksum; an index with a wrong one is {@link #broken} after.
     *
     * @param wanted asked now and then whether to go on
     */
    public void check(BooleanSupplier wanted) {
        try {
            readThrough(wanted);
        } catch (InternalError e) {
            broken.compareAndSet(null, new CorruptIndexException("a file is cut off", lucene.toString(), e));
        }
    }

    private void readThrough(BooleanSupplier wanted) {
        searchers.use(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (wanted.getAsBoolean()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        });
    }

    /** Whether its files have failed. */
    public boolean broken() {
        return broken.get() != null;
    }

    /**
     * Opens a broken index again: as it was committed last, or empty where its files are damaged. Nothing is to be put
     * meanwhile.
     *
     * @param through up to which capture it lacks then what it had not committed
     * @throws IndexException when that is not possible now; it stays broken
     */
    public void mend(long through) {
        Lock alone = changing.writeLock();
        alone.lock();
        try {
            Throwable reason = broken.get();
            if (reason == null || closed) {
                return;
            }
            writing.abandon();
            reopen(Damage.is(reason));
            lacks(held.lacking().and(new Stretch(held.through(), through)));
            broken.set(null);
        } catch (IOException e) {
            throw failed(lucene, e);
        } finally {
            alone.unlock();
        }
    }

    private void reopen(boolean damaged) throws IOException {
        if (damaged) {
            empty(lucene);
        }
        Writing again = null;
        try {
            Held before = Writing.committed(lucene);
            again = Writing.open(lucene);
            searchers.begin(again.writer());
            if (before.equals(Held.NOTHING)) {
                again.commit(before);
            }
            writing = again;
            held = before;
        } catch (IOException | RuntimeException e) {
            if (again != null) {
                again.abandon();
            }
            if (damaged || !Damage.is(e)) {
                throw e;
            }
            reopen(true);
        }
    }

    private static IndexException failed(Path lucene, Throwable e) {
        return new IndexException(
                "index: " + lucene + ": " + e.getMessage()
                        + "; look at free space on its disk; if it is damaged, run dateline reindex",
                e);
    }

    /**
     * Commits what was put, under the last number given, and lets go of the folder, also when the commit fails.
     *
     * @throws IndexException when what was put since the last commit is lost
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            if (writing.isOpen()) {
                commit(held.through());
            }
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        closed = true;
        try {
            searchers.close();
        } finally {
            writing.abandon();
        }
    }
}
