package org.dateline;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.dateline.index.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Goes through captures a part at a time, in order, and reads the next part on a thread of its own while the one before is
 * worked with; no more than two parts are held. Closing it waits for what is being read.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("reindex-read").daemon().unstarted(task));
    private final long atOnce;
    private final Function<Stretch, T> reading;
    private Stretch left;
    private @Nullable Future<T> next;

    /**
     * Begins to read.
     *
     * @param atOnce numbers of captures in a part
     * @param reading reads a part; called for one after the other
     */
    ReadAhead(Stretch captures, long atOnce, Function<Stretch, T> reading) {
        this.left = captures;
        this.atOnce = atOnce;
        this.reading = reading;
        next = begin();
    }

    private @Nullable Future<T> begin() {
        if (left.isEmpty()) {
            return null;
        }
        Stretch some = left.first(atOnce);
        left = left.from(some.through());
        return thread.submit(() -> reading.apply(some));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The next part, waited for; what reading it threw is thrown here. */
    @Override
    public T next() {
        Future<T> now = next;
        if (now == null) {
            throw new NoSuchElementException();
        }
        T part = read(now);
        next = begin();
        return part;
    }

    private static <T> T read(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reindex: interrupted", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
