package org.dateline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.dateline.archive.Archive;
import org.dateline.index.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what the index lacks into it, a stretch at a time, while everything else goes on. */
final class Filling {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    /** So many captures are gone through before the start is said to be over. */
    private static final long AT_START = 512;

    private static final long AT_ONCE = 128;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final Archive archive;
    private final ArticleIndex index;
    private final Ingest ingest;
    private final Executor working;
    private final BooleanSupplier wanted;
    private final AtomicReference<@Nullable Pace> going = new AtomicReference<>();
    private volatile long endedAt = System.nanoTime() - AGAIN_AFTER.toNanos();

    /**
     * Filling of an index.
     *
     * @param working does it
     * @param wanted asked now and then whether to go on
     */
    Filling(Archive archive, ArticleIndex index, Ingest ingest, Executor working, BooleanSupplier wanted) {
        this.archive = archive;
        this.index = index;
        this.ingest = ingest;
        this.working = working;
        this.wanted = wanted;
    }

    /** Fills in what is soon filled in, before this returns. */
    Ingest.CaughtUp some() {
        if (index.lacking().isEmpty()) {
            return new Ingest.CaughtUp(0, List.of());
        }
        Ingest.CaughtUp done = ingest.fill(AT_START);
        ingest.commit();
        return done;
    }

    /** Begins where anything is lacking. */
    void begin() {
        if (!index.lacking().isEmpty()) {
            Pace pace = unfinished();
            going.set(pace);
            working.execute(() -> fill(pace));
        }
    }

    /** Begins again where it was given up some seconds ago. */
    void look() {
        if (going.get() == null && !index.broken() && System.nanoTime() - endedAt > AGAIN_AFTER.toNanos()) {
            begin();
        }
    }

    private Pace unfinished() {
        return new Pace(false, index.size(), archive.size());
    }

    private void fill(Pace pace) {
        try {
            fillAll(pace);
        } catch (RuntimeException | Error e) {
            LOG.error("index: what it lacks could not be filled in; it is tried again", e);
        } finally {
            endedAt = System.nanoTime();
            going.compareAndSet(pace, null);
        }
    }

    private void fillAll(Pace pace) {
        long committed = System.nanoTime();
        while (!index.lacking().isEmpty() && wanted.getAsBoolean() && !index.broken()) {
            pace.add(ingest.fill(AT_ONCE).captures());
            if (index.lacking().isEmpty() || System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
                ingest.commit();
                committed = System.nanoTime();
            }
        }
    }

    /** How far it is; empty when nothing is being filled in. */
    Optional<Making> making() {
        return Optional.ofNullable(going.get()).map(Pace::now);
    }

    /** How much is there of an index that lacks something, whether it is being filled in or not; empty for a whole one. */
    Optional<Making> lacking() {
        return making().or(() -> index.lacking().isEmpty()
                ? Optional.empty()
                : Optional.of(unfinished().now()));
    }
}
