package org.dateline;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    /** So many captures are gone through before the start is said to be over. */
    private static final long AT_START = 512;

    private static final long AT_ONCE = 128;
    private static final Duration MEND_EVERY = Duration.ofSeconds(5);
    /** The first readers after a start are not to wait for the disk. */
    private static final Duration CHECK_AFTER = Duration.ofSeconds(10);

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

    private final DataFolder folder;
    private final Archive archive;
    private final ArticleIndex index;
    private final Ingest ingest;
    private final Function<Reindex.From, Rebuild> rebuilds;
    private final Runnable mending;
    private final ExecutorService working;
    private long mendedAt = System.nanoTime() - MEND_EVERY.toNanos();
    private volatile long begunAt = System.nanoTime();
    private volatile boolean closing;
    private volatile @Nullable Pace filling;
    private volatile @Nullable Rebuild rebuilding;
    private @Nullable CompletableFuture<Long> rebuilt;
    private volatile @Nullable ReindexRequest asked;

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
        this.archive = archive;
        this.index = index;
        this.ingest = ingest;
        this.rebuilds = rebuilds;
        this.mending = mending;
        working = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("reindex").daemon().unstarted(task));
    }

    /** Fills in what is soon filled in; what is left is done from {@link #begin} on. */
    Ingest.CaughtUp fillSome() {
        ingest.compare();
        if (index.lacking().isEmpty()) {
            return new Ingest.CaughtUp(0, List.of());
        }
        Ingest.CaughtUp done = ingest.fill(AT_START);
        ingest.commit();
        return done;
    }

    /** Begins with what a former process left to do, and with a look at every file of the index. */
    void begin() {
        if (!index.lacking().isEmpty()) {
            fillAll();
        }
        if (Files.isDirectory(folder.luceneBeside())) {
            goOnWithWhatWasLeft();
        }
        CompletableFuture.delayedExecutor(CHECK_AFTER.toMillis(), TimeUnit.MILLISECONDS, working)
                .execute(this::check);
    }

    private void goOnWithWhatWasLeft() {
        String words = left();
        for (Reindex.From from : Reindex.From.values()) {
            if (rebuilds.apply(from).remake().words().equals(words)) {
                goOn(from);
                return;
            }
        }
        LOG.info("reindex: an index that was left unfinished was begun by another version; it is deleted");
        Reindex.delete(folder.luceneBeside());
    }

    private void goOn(Reindex.From from) {
        Optional<ReindexRequest> asker = ReindexRequest.left(folder);
        if (asker.isPresent()) {
            make(new ReindexRequest(asker.get().id(), from));
        } else {
            CompletableFuture<Long> unused = rebuild(from);
        }
    }

    private String left() {
        try (ArticleIndex beside = ArticleIndex.openOrAnew(folder.luceneBeside())) {
            return beside.madeFrom();
        }
    }

    private void fillAll() {
        begunAt = System.nanoTime();
        Pace pace = new Pace(false, index.size(), archive.size());
        filling = pace;
        working.execute(() -> fill(pace));
    }

    private void fill(Pace pace) {
        long committed = System.nanoTime();
        try {
            while (!index.lacking().isEmpty() && !closing && !index.broken()) {
                pace.add(ingest.fill(AT_ONCE).captures());
                if (index.lacking().isEmpty() || System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
                    ingest.commit();
                    committed = System.nanoTime();
                }
            }
        } catch (RuntimeException e) {
            LOG.error("index: what it lacks could not be filled in; it is tried again: {}", e.getMessage());
        } finally {
            filling = null;
        }
    }

    private void check() {
        index.check(() -> !closing);
    }

    /** Makes an index from this beside the one that is searched, unless that is going on; completes when it is searched. */
    synchronized CompletableFuture<Long> rebuild(Reindex.From from) {
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
        if (!closing && index.broken() && System.nanoTime() - mendedAt > MEND_EVERY.toNanos()) {
            mendedAt = System.nanoTime();
            mending.run();
            LOG.warn("index: its files failed; it was opened again and is filled from the archive");
            fillAll();
        }
        if (mayFill()) {
            fillAll();
        }
        if (index.searchers().doubtful()) {
            working.execute(this::check);
        }
        ReindexRequest.asked(folder).ifPresent(this::takeUp);
        ReindexRequest going = asked;
        if (going != null) {
            making().ifPresent(making -> going.answer(folder, ReindexRequest.State.GOING, making.figures()));
        }
    }

    /** Whether something is lacking and nothing is done about it, as after a disk was full. */
    private boolean mayFill() {
        return !closing
                && filling == null
                && !index.broken()
                && !index.lacking().isEmpty()
                && System.nanoTime() - begunAt > MEND_EVERY.toNanos();
    }

    private void takeUp(ReindexRequest request) {
        ReindexRequest.clear(folder);
        make(request);
    }

    private void make(ReindexRequest request) {
        asked = request;
        request.answer(folder, ReindexRequest.State.GOING, "taken up");
        CompletableFuture<Long> unused =
                rebuild(request.from()).whenComplete((articles, failure) -> answer(request, articles, failure));
    }

    private void answer(ReindexRequest request, @Nullable Long articles, @Nullable Throwable failure) {
        asked = null;
        if (failure == null) {
            request.answer(folder, ReindexRequest.State.DONE, "%,d articles".formatted(articles));
            return;
        }
        Throwable cause = failure.getCause();
        String why = String.valueOf((cause == null ? failure : cause).getMessage());
        LOG.error("reindex: given up: {}", why);
        request.answer(folder, ReindexRequest.State.FAILED, why);
    }

    /** Waits until what is begun is done; whether the index holds all then, every file of it looked at. */
    boolean awaitWhole() {
        CompletableFuture.runAsync(this::check, working).join();
        return !index.broken() && index.lacking().isEmpty();
    }

    /** How far the index is that is being made; empty when all is done. */
    Optional<Making> making() {
        Pace now = filling;
        Rebuild beside = rebuilding;
        if (now != null) {
            return Optional.of(now.now());
        }
        return beside == null ? Optional.empty() : Optional.of(beside.making());
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
    void stop() {
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
