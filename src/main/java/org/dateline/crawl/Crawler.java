package org.dateline.crawl;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.store.Database;

/**
 * The crawl itself: asks the frontier what is due, fetches it politely, and hands articles to a sink.
 *
 * <p>The sink is called from several threads at once, never twice at once for pages of one host. An address counts as
 * done only after the sink has returned, so that a process killed at any instant fetches at most the pages in flight
 * again.
 */
public final class Crawler implements AutoCloseable {
    public Crawler(
            CrawlSettings settings,
            Supplier<Seeds> seeds,
            Database database,
            Consumer<Delivery> sink,
            Clock clock,
            Pauses pauses) {}

    /** Looks at every seed that is not paused, and fetches what is new or due, until nothing is due. */
    public void runOnce() {
        throw new UnsupportedOperationException();
    }

    /** Crawls until {@link #close} is called; a changed seed list is followed without a restart. */
    public void run() {
        throw new UnsupportedOperationException();
    }

    /** How the crawl stands. */
    public CrawlStatus status() {
        throw new UnsupportedOperationException();
    }

    /** Stops within 5 s: waits and requests are broken off, a page that the sink is taking is finished. */
    @Override
    public void close() {}
}
