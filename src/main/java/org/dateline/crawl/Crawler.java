package org.dateline.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.dateline.store.StoreException;
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

    private final Supplier<Seeds> supplier;
    private final Database database;
    private final Clock clock;
    private final CrawlTables tables;
    private final Courier courier;
    private final Workers workers;
    private final Waiting waiting;
    private final Standstill standstill = new Standstill();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean running;

    private volatile Seeds seeds = Seeds.NONE;
    private volatile Sites sites = Sites.NONE;
    private volatile Map<NormalizedUrl, Seed> followed = Map.of();

    /**
     * A crawler that has not begun.
     *
     * @param seeds read at each start and every few seconds while running; a change is followed
     * @param sink takes the articles
     */
    public Crawler(
            CrawlSettings settings, Supplier<Seeds> seeds, Database database, Sink sink, Clock clock, Pauses pauses) {
        this(settings, seeds, database, sink, clock, pauses, Optional.empty());
    }

    private Crawler(
            CrawlSettings settings,
            Supplier<Seeds> seeds,
            Database database,
            Sink sink,
            Clock clock,
            Pauses pauses,
            Optional<Consumer<Planned>> told) {
        this.supplier = seeds;
        this.database = database;
        this.clock = clock;
        this.waiting = new Waiting(pauses);
        this.tables = CrawlTables.of(database);
        this.courier = Courier.of(settings, waiting, clock, database);
        Visits visits = new Visits(settings, courier, tables, sink, () -> sites, clock);
        Visitor visitor = told.isPresent() ? new Rehearsal(visits, courier, tables, told.get(), clock) : visits;
        this.workers = new Workers(
                tables, visitor, courier, url -> followed.get(url), sink::refusal, settings.threads(), waiting, clock);
    }

    /**
     * A crawler that fetches robots.txt files, feeds, sitemaps and sections alone and tells of each article's page
     * whether it would be fetched and why.
     *
     * @param copy a copy of the database, which is written to
     * @param told called from several threads, one at a time
     */
    public static Crawler rehearsing(
            CrawlSettings settings,
            Supplier<Seeds> seeds,
            Database copy,
            Consumer<Planned> told,
            Clock clock,
            Pauses pauses) {
        ReentrantLock telling = new ReentrantLock();
        Consumer<Planned> inTurn = planned -> {
            telling.lock();
            try {
                told.accept(planned);
            } finally {
                telling.unlock();
            }
        };
        return new Crawler(settings, seeds, copy, delivery -> Sink.Brought.NOTHING, clock, pauses, Optional.of(inTurn));
    }

    /**
     * Looks at every seed that is not paused, and fetches what is new or due, each address once, until nothing is due.
     * Waits for retries that are due within two minutes.
     *
     * @throws StoreException when nothing can be kept; the next crawl fetches what was left
     */
    public void runOnce() {
        crawl(true);
    }

    /**
     * Crawls until {@link #close} is called; a changed seed list is followed without a restart. While nothing can be kept, as
     * on a full disk, it fetches nothing and says why; it goes on by itself.
     */
    public void run() {
        crawl(false);
    }

    private void crawl(boolean once) {
        begin();
        try {
            Instant began = clock.instant();
            if (once) {
                follow();
                tables.roster().pollAll(began);
            }
            boolean more = true;
            while (more && !waiting.stopped()) {
                more = once ? goOn(began) : goOnForever();
            }
        } catch (InterruptedException e) {
            LOG.debug("crawl: stopped");
        } finally {
            end();
        }
    }

    /** Whether there is more to do in a crawl that began then. */
    private boolean goOn(Instant began) throws InterruptedException {
        Instant now = clock.instant();
        if (workers.start(now, began)) {
            workers.awaitOne();
            return true;
        }
        return awaitRetry(now);
    }

    private boolean goOnForever() throws InterruptedException {
        try {
            follow();
            if (workers.start(clock.instant(), Outcome.NEVER)) {
                workers.awaitOne();
            } else {
                waiting.pause(TICK);
            }
            standstill.over(workers.visits());
        } catch (StoreException e) {
            standstill.because(e, workers.visits());
            waiting.pause(TICK);
            workers.reset();
        }
        return true;
    }

    private void follow() {
        Seeds now = supplier.get();
        if (now.equals(seeds) && !followed.isEmpty()) {
            return;
        }
        now.problems().forEach(problem -> LOG.warn("{}", problem.message()));
        tables.roster().follow(now.active(), clock.instant());
        seeds = now;
        sites = Sites.of(now);
        followed = now.active().stream().collect(Collectors.toUnmodifiableMap(Seed::url, seed -> seed));
    }

    /** Waits for the next retry if it is near; whether there was one. */
    private boolean awaitRetry(Instant now) throws InterruptedException {
        Optional<Instant> retry = tables.frontier().nextRetry(now.plus(PATIENCE));
        if (retry.isPresent() && retry.get().isAfter(now)) {
            waiting.pause(Duration.between(now, retry.get()));
        }
        return retry.isPresent();
    }

    /**
     * Makes what failed of a source, and its feeds, sitemaps and sections, due now, whatever rest its hosts have.
     *
     * @param seed the address of its line
     * @return whether there is such a line that is not paused
     */
    public boolean retry(URI seed) {
        Optional<Seed> line = NormalizedUrl.of(seed)
                .flatMap(url -> supplier.get().active().stream()
                        .filter(each -> each.url().equals(url))
                        .findFirst());
        line.ifPresent(found -> {
            tables.roster().authorities(found.url()).forEach(courier::retry);
            tables.roster().retry(found.url(), clock.instant());
            LOG.info("crawl: everything of {} that failed is tried again", found.url());
        });
        return line.isPresent();
    }

    /** How the crawl stands. */
    public CrawlStatus status() {
        Seeds now = seeds.equals(Seeds.NONE) ? supplier.get() : seeds;
        return StatusReader.read(database, now, clock.instant(), workers.hosts());
    }

    /** Why nothing is fetched at present, though the crawl runs; empty while it goes on. */
    public String standstill() {
        return standstill.why();
    }

    /**
     * Stops within 5 s: waits and requests are broken off, a page that the sink is taking is finished. Afterwards the
     * sink isn't called any more, unless it took longer than that.
     */
    @Override
    public void close() {
        waiting.stop();
        long deadline = System.nanoTime() + STOP.toNanos();
        try {
            int left = workers.awaitNone(deadline);
            if (left > 0) {
                LOG.warn("crawl: stopping, but {} pages are still being taken", left);
            }
            awaitEnd(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(long deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (running && left > 0) {
                left = changed.awaitNanos(left);
            }
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
            workers.reset();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        workers.awaitAll();
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
