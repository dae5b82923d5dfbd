package org.dateline.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dateline.saved.Feed;
import org.jspecify.annotations.Nullable;

/**
 * The tags of feeds that were asked for lately, good for as long as nothing changed that any feed is made of; so a reader
 * that has a feed already is told so without a search. Thread-safe.
 */
final class FeedStates {
    private static final int MOST = 10_000;

    private final Supplier<Object> now;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, State> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable Object of;

    /** @param now a value that stays equal as long as every feed stays the same */
    FeedStates(Supplier<Object> now) {
        this.now = now;
    }

    private record State(String etag, Instant updated) {}

    /**
     * A feed's entity tag, and when it was last changed.
     *
     * @param feed the feed, where it had to be made to know; else null
     */
    record Known(String etag, Instant updated, @Nullable Feed feed) {
        Optional<Feed> made() {
            return Optional.ofNullable(feed);
        }
    }

    /** What is known of the feed under this name. */
    Known of(String name, Supplier<Feed> feed) {
        Object current = now.get();
        State state = known(name, current);
        if (state != null) {
            return new Known(state.etag, state.updated, null);
        }
        Feed made = feed.get();
        keep(name, new State(made.etag(), made.updated()), current);
        return new Known(made.etag(), made.updated(), made);
    }

    private @Nullable State known(String name, Object current) {
        turn.lock();
        try {
            if (!current.equals(of)) {
                known.clear();
                of = current;
            }
            return known.get(name);
        } finally {
            turn.unlock();
        }
    }

    private void keep(String name, State state, Object current) {
        turn.lock();
        try {
            if (current.equals(of)) {
                known.put(name, state);
            }
        } finally {
            turn.unlock();
        }
    }
}
