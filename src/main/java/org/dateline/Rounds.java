package org.dateline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again, each on a thread of its own; what fails once is tried again the next time. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    /** One round. */
    @FunctionalInterface
    interface Round {
        void run() throws InterruptedException;
    }

    /**
     * Begins with this after a while and then keeps that while between the rounds.
     *
     * @param name of the thread, and what failed, in logs: {@code stage: what}
     */
    void every(Duration pause, String name, String failed, Round round) {
        every(pause, name, failed, round, () -> {});
    }

    /** The same with something that is done once, before all. */
    void every(Duration pause, String name, String failed, Round round, Round first) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
        threads.add(thread);
        thread.execute(() -> once(failed, first));
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> once(failed, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * One round now, on this thread. An error is no end of all rounds either: a fault of the disk under a mapped file comes
     * as one.
     */
    static void once(String failed, Round round) {
        try {
            round.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("{} ({}); it is tried again", failed, e.getClass().getSimpleName());
            LOG.debug("{}", failed, e);
        }
    }

    /** Ends the rounds, those under way by an interrupt. */
    void stop() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }

    /** Ends the rounds, those under way in their own time. */
    @Override
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdown);
        threads.forEach(ScheduledExecutorService::close);
    }
}
