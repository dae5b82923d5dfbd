package org.dateline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the articles of a search speak of.
 *
 * @param names people, organisations and places, the most frequent first
 * @param days days that their texts mention, the most frequent first
 */
public record Matter(Map<Dimension, List<Facet.Value>> names, List<Day> days) {
    /**
     * A day that is mentioned.
     *
     * @param articles in how many articles
     */
    public record Day(LocalDate day, int articles) {}

    public Matter {
        names = Map.copyOf(names);
        days = List.copyOf(days);
    }

    /** The names of one dimension. */
    public List<Facet.Value> names(Dimension dimension) {
        return names.getOrDefault(dimension, List.of());
    }
}
