package org.dateline.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one pass over the matching articles counted. */
final class Tally {
    private final Map<Dimension, int[]> values = new EnumMap<>(Dimension.class);
    private final int[] bars;
    private long total;
    private long undated;

    Tally(ReaderFacts facts, Bars timeline) {
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, new int[facts.ordinals(dimension).size()]);
        }
        bars = new int[timeline.size()];
    }

    /** Articles by number of the dimension's value. */
    int[] values(Dimension dimension) {
        return Objects.requireNonNull(values.get(dimension));
    }

    /** Articles by bar of the timeline. */
    int[] bars() {
        return bars;
    }

    /** Articles that match and pass every filter. */
    long total() {
        return total;
    }

    /** Articles of unknown date that pass every filter but that of dates. */
    long undated() {
        return undated;
    }

    void countHit() {
        total++;
    }

    void countUndated() {
        undated++;
    }
}
