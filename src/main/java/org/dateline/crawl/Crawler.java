package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crawl itself: asks the frontier what is due, fetches it politely, and hands articles to a sink. One virtual thread
 * for each host that has something due.
 *
 * <p>The sink is called from several threads at once, but never twice at once for pages of one host. An address counts
 * as done only after the sink has returned, so that a process killed at any instant fetches at most the pages in flight
 * again. What the sink throws is logged and the page tried again later.
 */
public final class Crawler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final CrawlSettings settings;
    private final Supplier<Seeds> supplier;
    private final Database database;
    private final Clock clock;
    private final Frontier frontier;
    private final Visits visits;
    private final Waiting waiting;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Thread> active = new HashMap<>();
    private final Queue<String> ready = new ArrayDeque<>();
    private boolean running;
    private @Nullable RuntimeException broken;

    private volatile Seeds seeds = Seeds.NONE;
    private volatile Map<NormalizedUrl, Seed> followed = Map.of();

    /**
     * A crawler that has not begun.
     *
     * @param seeds read at each start and every few seconds while running; a change is followed
     * @param sink takes the articles
     */
    public Crawler(
            CrawlSettings settings, Supplier<Seeds> seeds, Database database, Sink sink, Clock clock, Pauses pauses) {
        this.settings = settings;
        this.supplier = seeds;
        this.database = database;
        this.clock = clock;
        this.waiting = new Waiting(pauses);
        this.frontier = new Frontier(database);
        Gates gates = new Gates(clock, waiting);
        Fetcher fetcher = new Fetcher(settings, new AddressGuard(settings), clock);
        RobotsFiles robots = new RobotsFiles(settings, fetcher, gates, clock, database);
        this.visits = new Visits(
                settings,
                new Courier(settings, fetcher, robots, gates, clock),
                frontier,
                new Traps(database),
                sink,
                clock);
    }

    /**
     * Looks at every seed that is not paused, and fetches what is new or due, each address once, until nothing is due.
     * Waits for retries that are due within two minutes.
     */
    public void runOnce() {
        crawl(true);
    }

    /** Crawls until {@link #close} is called; a changed seed list is followed without a restart. */
    public void run() {
        crawl(false);
    }

    private void crawl(boolean once) {
        begin();
        try {
            Instant began = clock.instant();
            follow();
            if (once) {
                frontier.pollAll(began);
            }
            while (!waiting.stopped()) {
                Instant now = clock.instant();
                boolean busy = startWorkers(now, once ? began : now.plusMillis(1));
                if (busy) {
                    awaitWorker();
                } else if (once && !awaitRetry(now)) {
                    return;
                } else if (!once) {
                    waiting.pause(TICK);
                }
                if (!once) {
                    follow();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("crawl: stopped");
        } finally {
            end();
        }
    }

    private void follow() {
        Seeds now = supplier.get();
        if (now.equals(seeds) && !followed.isEmpty()) {
            return;
        }
        now.problems().forEach(problem -> LOG.warn("{}", problem.message()));
        frontier.follow(now.active(), clock.instant());
        seeds = now;
        followed = now.active().stream().collect(Collectors.toUnmodifiableMap(Seed::url, seed -> seed));
    }

    /** Starts a thread for each host that has work and none yet; whether any thread is at work. */
    private boolean startWorkers(Instant now, Instant runBegan) {
        if (ready.isEmpty()) {
            ready.addAll(frontier.hosts(now, runBegan));
        }
        lock.lock();
        try {
            if (broken != null) {
                throw broken;
            }
            while (active.size() < settings.threads() && !ready.isEmpty() && !waiting.stopped()) {
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

    private void awaitWorker() throws InterruptedException {
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

    /** Waits for the next retry if it is near; whether there was one. */
    private boolean awaitRetry(Instant now) throws InterruptedException {
        Optional<Instant> retry = frontier.nextRetry(now.plus(PATIENCE));
        if (retry.isPresent() && retry.get().isAfter(now)) {
            waiting.pause(Duration.between(now, retry.get()));
        }
        return retry.isPresent();
    }

    private void work(String host, Instant runBegan) {
        try {
            while (!waiting.stopped()) {
                Optional<Due> due = frontier.next(host, clock.instant(), runBegan);
                Seed seed = due.isEmpty() ? null : followed.get(due.get().seed());
                if (due.isEmpty() || seed == null) {
                    return;
                }
                visits.visit(due.get(), seed);
            }
        } catch (InterruptedException e) {
            LOG.debug("crawl: {} broken off", host);
        } catch (RuntimeException e) {
            breakOff(e);
        } finally {
            left(host);
        }
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

    /** How the crawl stands. */
    public CrawlStatus status() {
        Seeds now = seeds.equals(Seeds.NONE) ? supplier.get() : seeds;
        return StatusReader.read(database, now, clock.instant(), activeHosts());
    }

    private int activeHosts() {
        lock.lock();
        try {
            return active.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops within 5 s: waits and requests are broken off, a page that the sink is taking is finished. Afterwards the
     * sink isn't called any more, unless it took longer than that.
     */
    @Override
    public void close() {
        waiting.stop();
        long deadline = System.nanoTime() + STOP.toNanos();
        lock.lock();
        try {
            changed.signalAll();
            while (running || !active.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    LOG.warn("crawl: stopping, but {} pages are still being taken", active.size());
                    return;
                }
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        lock.lock();
        try {
            if (running) {
                throw new IllegalStateException("crawl: this crawler is running already");
            }
            running = true;
            broken = null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the threads that are left, when the run ends by an error. */
    private void end() {
        lock.lock();
        try {
            while (!active.isEmpty() && !waiting.stopped()) {
                changed.awaitUninterruptibly();
            }
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
