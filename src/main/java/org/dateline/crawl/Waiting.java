package org.dateline.crawl;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The moments in which a thread of the crawler may be interrupted: while it waits its turn or for an answer, never while
 * the sink works, for an interrupt there would close the sink's files.
 */
final class Waiting {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Thread> threads = new HashSet<>();
    private final Pauses pauses;
    private boolean stopped;

    /** Something that may be broken off. */
    @FunctionalInterface
    interface Breakable<T> {
        T run() throws InterruptedException;
    }

    Waiting(Pauses pauses) {
        this.pauses = pauses;
    }

    /** Waits. @throws InterruptedException when the crawl is stopped */
    void pause(Duration length) throws InterruptedException {
        during(() -> {
            pauses.pause(length);
            return true;
        });
    }

    /** Runs what may be broken off. @throws InterruptedException when the crawl is stopped */
    <T> T during(Breakable<T> work) throws InterruptedException {
        enter();
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            if (stopped) {
                throw new InterruptedException("crawl: stopped");
            }
            threads.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            threads.remove(Thread.currentThread());
            if (stopped) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean stopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            threads.forEach(Thread::interrupt);
        } finally {
            lock.unlock();
        }
    }
}
