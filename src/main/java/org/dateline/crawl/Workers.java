package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One virtual thread for each host that has something due. A thread that waits for its host's gap holds nothing; no more
 * than a set number fetch and hand on at once.
 */
final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int MOST_HOSTS = 4_000;

    /** A gap that a robots.txt asks for and a thread waits out; for a longer one the host rests. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(10);

    private final Frontier frontier;
    private final Rests rests;
    private final Visitor visitor;
    private final Courier courier;
    private final Function<NormalizedUrl, @Nullable Seed> seeds;
    private final Supplier<Optional<String>> refusal;
    private final Waiting waiting;
    private final Clock clock;
    private final Semaphore atOnce;
    private final AtomicLong visits = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Thread> active = new HashMap<>();
    private final Queue<String> ready = new ArrayDeque<>();
    private @Nullable RuntimeException broken;

    Workers(
            CrawlTables tables,
            Visitor visitor,
            Courier courier,
            Function<NormalizedUrl, @Nullable Seed> seeds,
            Supplier<Optional<String>> refusal,
            int atOnce,
            Waiting waiting,
            Clock clock) {
        this.frontier = tables.frontier();
        this.rests = tables.rests();
        this.visitor = visitor;
        this.courier = courier;
        this.seeds = seeds;
        this.refusal = refusal;
        this.atOnce = new Semaphore(atOnce);
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Starts a thread for each host that has work and none yet; whether any thread is at work.
     *
     * @throws RuntimeException what broke a thread off
     */
    boolean start(Instant now, Instant runBegan) {
        if (ready.isEmpty()) {
            ready.addAll(frontier.hosts(now, runBegan));
        }
        lock.lock();
        try {
            if (broken != null) {
                throw broken;
            }
            while (active.size() < MOST_HOSTS && !ready.isEmpty() && !waiting.stopped()) {
                String host = ready.remove();
                if (!active.containsKey(host)) {
                    active.put(host, Thread.ofVirtual().name("crawl " + host).start(() -> work(host, runBegan)));
                }
            }
            return !active.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void work(String host, Instant runBegan) {
        try {
            while (!waiting.stopped()) {
                Optional<Due> due = frontier.next(host, clock.instant(), runBegan);
                Seed seed = due.isEmpty() ? null : seeds.apply(due.get().seed());
                if (due.isEmpty() || seed == null) {
                    return;
                }
                NormalizedUrl url = due.get().url();
                if (!courier.knows(url)) {
                    permitted(() -> courier.rules(url));
                }
                if (rests(url)) {
                    return;
                }
                permitted(() -> visited(due.get(), seed));
            }
        } catch (InterruptedException e) {
            LOG.debug("crawl: {} broken off", host);
        } catch (RuntimeException e) {
            breakOff(e);
        } catch (Error e) {
            breakOff(new IllegalStateException("crawl: " + host + " was broken off: " + e, e));
        } finally {
            left(host);
        }
    }

    private boolean visited(Due due, Seed seed) throws InterruptedException {
        refusal.get().ifPresent(why -> {
            throw new StoreException("crawl: " + why);
        });
        visitor.visit(due, seed);
        visits.incrementAndGet();
        return true;
    }

    private <T> void permitted(Waiting.Breakable<T> work) throws InterruptedException {
        waiting.during(() -> {
            atOnce.acquire();
            return true;
        });
        try {
            work.run();
        } finally {
            atOnce.release();
        }
    }

    /** Waits until the host may be asked again; whether that is so long that it rests instead. */
    private boolean rests(NormalizedUrl url) throws InterruptedException {
        Duration left = courier.left(url);
        if (left.compareTo(LONGEST_GAP) > 0) {
            rests.until(
                    url.authority(),
                    clock.instant().plus(left),
                    "its robots.txt asks for a Crawl-delay of more than " + LONGEST_GAP.toMinutes() + " minutes");
            return true;
        }
        if (left.isPositive()) {
            waiting.pause(left);
        }
        return false;
    }

    private void left(String host) {
        lock.lock();
        try {
            active.remove(host);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void breakOff(RuntimeException e) {
        lock.lock();
        try {
            broken = waiting.stopped() ? broken : e;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what broke an earlier run off. */
    void reset() {
        lock.lock();
        try {
            broken = null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a thread has ended, a second at most. */
    void awaitOne() throws InterruptedException {
        lock.lock();
        try {
            int before = active.size();
            long left = TimeUnit.SECONDS.toNanos(1);
            while (left > 0 && !active.isEmpty() && active.size() >= before && !waiting.stopped()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the threads that are left, unless the crawl is stopped, which waits for them itself. */
    void awaitAll() {
        lock.lock();
        try {
            while (!active.isEmpty() && !waiting.stopped()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no thread is at work, to a deadline of {@link System#nanoTime}; how many still are. */
    int awaitNone(long deadline) throws InterruptedException {
        lock.lock();
        try {
            changed.signalAll();
            long left = deadline - System.nanoTime();
            while (left > 0 && !active.isEmpty()) {
                left = changed.awaitNanos(left);
            }
            return active.size();
        } finally {
            lock.unlock();
        }
    }

    /** Visits that came to their end, whatever was answered. */
    long visits() {
        return visits.get();
    }

    /** Hosts that have a thread. */
    int hosts() {
        lock.lock();
        try {
            return active.size();
        } finally {
            lock.unlock();
        }
    }
}
