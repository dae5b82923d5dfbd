package org.dateline.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one pass over the matching articles counted. */
final class Tally {
    private final Map<Dimension, Counts> values = new EnumMap<>(Dimension.class);
    private final Counts bars;
    private final Counts all = new Counts(1);
    private final Counts undated = new Counts(1);

    Tally(ReaderFacts facts, Bars timeline) {
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, new Counts(facts.ordinals(dimension).size()));
        }
        bars = new Counts(timeline.size());
    }

    /** By number of the dimension's value. */
    Counts values(Dimension dimension) {
        return Objects.requireNonNull(values.get(dimension));
    }

    /** By bar of the timeline. */
    Counts bars() {
        return bars;
    }

    /** Articles that match and pass every filter. */
    long total() {
        return all.articles(0);
    }

    /** Stories that such an article is of. */
    long stories() {
        return all.stories(0);
    }

    /** Articles of unknown date that pass every filter but that of dates. */
    long undated() {
        return undated.articles(0);
    }

    void countHit(int story) {
        all.add(0, story);
    }

    void countUndated(int story) {
        undated.add(0, story);
    }

    /** Lets go of what only counting needs. */
    void settle() {
        values.values().forEach(Counts::settle);
        bars.settle();
        all.settle();
        undated.settle();
    }
}
