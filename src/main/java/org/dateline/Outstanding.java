package org.dateline;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.dateline.archive.Capture;

/**
 * Captures of this process whose articles could not be kept or indexed, as on a full disk. What came is settled up to the
 * first of them, so that the next start takes them up unless they were gone through before. Thread-safe.
 */
final class Outstanding {
    private final ConcurrentSkipListMap<Long, Capture> captures = new ConcurrentSkipListMap<>();

    void add(Capture capture) {
        captures.put(capture.sequence(), capture);
    }

    void remove(Capture capture) {
        captures.remove(capture.sequence());
    }

    /** Those there are, the oldest first. */
    List<Capture> all() {
        return List.copyOf(captures.values());
    }

    /** The number up to which everything is done of what came up to another number. */
    long before(long last) {
        var first = captures.firstEntry();
        return first == null ? last : Math.min(last, first.getKey() - 1);
    }
}
