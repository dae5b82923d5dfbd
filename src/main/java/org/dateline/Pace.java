package org.dateline;

import java.util.concurrent.atomic.AtomicLong;

/** Counts articles as they are made into an index. Thread-safe. */
final class Pace {
    private final boolean beside;
    private final long total;
    private final long before;
    private final long start = System.nanoTime();
    private final AtomicLong made = new AtomicLong();

    /**
     * A count that begins now.
     *
     * @param before articles that are in the index already
     */
    Pace(boolean beside, long before, long total) {
        this.beside = beside;
        this.before = before;
        this.total = total;
    }

    void add(long articles) {
        made.addAndGet(articles);
    }

    Making now() {
        long count = made.get();
        return new Making(beside, before + count, total, count * 1e9 / (System.nanoTime() - start));
    }
}
