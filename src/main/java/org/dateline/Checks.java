package org.dateline;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.dateline.index.ArticleIndex;

/**
 * Looks through every file of the index when a search failed as it may over damaged ones. One look at a time, and after one
 * that found nothing no other for some minutes: a search that fails for its own reason would have the disk read all day.
 */
final class Checks {
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final ArticleIndex index;
    private final Executor working;
    private final BooleanSupplier wanted;
    private final LongSupplier nanos;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean doubtful;
    private volatile long goodUntil;

    /**
     * Checks of an index.
     *
     * @param working does them
     * @param wanted asked now and then whether to go on
     * @param nanos a time that only goes forward, in nanoseconds
     */
    Checks(ArticleIndex index, Executor working, BooleanSupplier wanted, LongSupplier nanos) {
        this.index = index;
        this.working = working;
        this.wanted = wanted;
        this.nanos = nanos;
        goodUntil = nanos.getAsLong();
    }

    /** Has the index looked through where there is doubt. */
    void look() {
        doubtful |= index.searchers().doubtful();
        boolean due = doubtful && !index.broken() && nanos.getAsLong() - goodUntil >= 0;
        if (due && waiting.compareAndSet(false, true)) {
            doubtful = false;
            working.execute(this::waited);
        }
    }

    private void waited() {
        try {
            now();
        } finally {
            waiting.set(false);
        }
    }

    /** Looks through the index, which is broken after where a file is wrong. */
    void now() {
        Rounds.once("index: its files could not be looked through", () -> {
            index.check(wanted);
            if (!index.broken()) {
                goodUntil = nanos.getAsLong() + PAUSE.toNanos();
            }
        });
    }
}
