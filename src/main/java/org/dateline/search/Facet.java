package org.dateline.search;

import java.util.List;

/**
 * The values of one dimension among the results, counted as if nothing were chosen in this dimension
 * (drill-sideways), so that a reader sees what choosing another value would add.
 *
 * @param dimension which
 * @param values most frequent first; chosen values are always there, even at zero
 * @param more how many further values there are
 */
public record Facet(Dimension dimension, List<Value> values, int more) {
    /**
     * One value.
     *
     * @param value as in the index and the address
     * @param count articles that have it
     * @param chosen whether the search is narrowed by it
     * @param stories stories of which an article has it
     */
    public record Value(String value, long count, boolean chosen, long stories) {
        /** A value of articles without copies. */
        public Value(String value, long count, boolean chosen) {
            this(value, count, chosen, count);
        }
    }

    public Facet {
        values = List.copyOf(values);
    }
}
