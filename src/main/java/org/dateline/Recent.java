package org.dateline;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is found out again when it is asked for and older than a few seconds. Thread-safe. */
final class Recent<T> implements Supplier<T> {
    private static final long FRESH = Duration.ofSeconds(3).toNanos();

    private final Supplier<T> source;
    private @Nullable T value;
    private long at;

    Recent(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known != null && System.nanoTime() - at < FRESH) {
            return known;
        }
        T found = source.get();
        value = found;
        at = System.nanoTime();
        return found;
    }
}
