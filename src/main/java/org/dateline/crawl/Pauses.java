package org.dateline.crawl;

import java.time.Duration;

/** How the crawler waits between requests; a test hands in one that only moves its clock. */
@FunctionalInterface
public interface Pauses {
    /** Waits in real time. */
    Pauses REAL = Thread::sleep;

    void pause(Duration length) throws InterruptedException;
}
