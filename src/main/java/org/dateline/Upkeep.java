package org.dateline;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dateline.archive.Archive;
import org.dateline.index.ArticleIndex;
import org.dateline.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index whole while everything else goes on: fills in what a lost or damaged one lacks, makes one anew beside it when
 * that is asked for, and goes on with what a former process left. One thing at a time, on a thread of its own.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration MEND_EVERY = Duration.ofSeconds(5);
    /** The first readers after a start are not to wait for the disk. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final ArticleIndex index;
    private final Function<Reindex.From, Rebuild> rebuilds;
    private final Runnable mending;
    private final ExecutorService working;
    private final Filling filling;
    private final Asked asked;
    private final Checks checks;
    private long mendedAt = System.nanoTime() - MEND_EVERY.toNanos();
    private volatile boolean closing;
    private volatile @Nullable Rebuild rebuilding;
    private @Nullable CompletableFuture<Long> rebuilt;

    /**
     * Upkeep of an index.
     *
     * @param rebuilds makes an index from this
     * @param mending opens the broken index again
     */
    Upkeep(
            DataFolder folder,
            Archive archive,
            ArticleIndex index,
            Ingest ingest,
            Function<Reindex.From, Rebuild> rebuilds,
            Runnable mending) {
        this.folder = folder;
        this.index = index;
        this.rebuilds = rebuilds;
        this.mending = mending;
        working = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("reindex").daemon().unstarted(task));
        filling = new Filling(archive, index, ingest, working, () -> !closing);
        asked = new Asked(folder, this::rebuild, this::progress);
        checks = new Checks(index, working, () -> !closing, System::nanoTime);
    }

    /** Fills in what is soon filled in; what is left is done from {@link #begin} on. */
    Ingest.CaughtUp fillSome() {
        return filling.some();
    }

    /** Begins with what a former process left to do, and with a look at every file of the index. */
    void begin() {
        filling.begin();
        if (!asked.goOn() && Files.isDirectory(folder.luceneBeside())) {
            goOnWithWhatWasLeft();
        }
        CompletableFuture.delayedExecutor(CHECK_AFTER.toMillis(), TimeUnit.MILLISECONDS, working)
                .execute(checks::now);
    }

    private void goOnWithWhatWasLeft() {
        String words = left();
        for (Reindex.From from : Reindex.From.values()) {
            if (rebuilds.apply(from).remake().words().equals(words)) {
                CompletableFuture<Long> unused = rebuild(from);
                return;
            }
        }
        LOG.info("reindex: an index that was left unfinished was begun by another version; it is deleted");
        Reindex.delete(folder.luceneBeside());
    }

    private String left() {
        try (ArticleIndex beside = ArticleIndex.openOrAnew(folder.luceneBeside())) {
            return beside.madeFrom();
        }
    }

    /**
     * Makes an index from this beside the one that is searched, unless that is going on; completes when it is searched, and
     * exceptionally when it was given up for another or because this is closed.
     */
    synchronized CompletableFuture<Long> rebuild(Reindex.From from) {
        if (closing) {
            return CompletableFuture.failedFuture(
                    new CancellationException("reindex: this Dateline is being closed; run dateline reindex again"));
        }
        Rebuild now = rebuilding;
        CompletableFuture<Long> going = rebuilt;
        if (now != null && going != null && now.remake().from() == from && !going.isDone()) {
            return going;
        }
        if (now != null) {
            now.stop();
        }
        Rebuild next = rebuilds.apply(from);
        rebuilding = next;
        CompletableFuture<Long> result = CompletableFuture.supplyAsync(next::run, working);
        rebuilt = result;
        return result.whenComplete((articles, failure) -> ended(next));
    }

    private synchronized void ended(Rebuild rebuild) {
        if (rebuilding == rebuild) {
            rebuilding = null;
        }
    }

    /** Does what is to be done by now: mends a broken index, looks at a doubtful one, takes up what was asked. */
    void look() {
        if (closing) {
            return;
        }
        if (index.broken() && System.nanoTime() - mendedAt > MEND_EVERY.toNanos()) {
            mendedAt = System.nanoTime();
            mending.run();
            LOG.warn("index: its files failed; it was opened again and is filled from the archive");
            filling.begin();
        }
        if (rebuilding == null) {
            filling.look();
        }
        checks.look();
        asked.look();
    }

    /** Waits until what is begun is done; whether the index holds all then, every file of it looked at. */
    boolean awaitWhole() {
        CompletableFuture.runAsync(checks::now, working).join();
        return !index.broken() && index.lacking().isEmpty();
    }

    /** How far the index is that is being made; empty when all is done. */
    Optional<Making> making() {
        return filling.lacking().or(this::progress);
    }

    private Optional<Making> progress() {
        return filling.making().or(() -> Optional.ofNullable(rebuilding).map(Rebuild::making));
    }

    /** How far it is, in a sentence; empty when all is done. */
    String sentence() {
        return making().map(Making::sentence).orElse("");
    }

    /** What readers are to be told; what searches find is only of interest to them while it is not all. */
    String notice() {
        return making().filter(making -> !making.beside())
                .map(Making::sentence)
                .orElse(index.broken() ? Making.BROKEN : "");
    }

    /** Ends what goes on where it is; the next process goes on with it. */
    synchronized void stop() {
        closing = true;
        Rebuild now = rebuilding;
        if (now != null) {
            now.stop();
        }
    }

    @Override
    public void close() {
        stop();
        working.close();
    }
}
