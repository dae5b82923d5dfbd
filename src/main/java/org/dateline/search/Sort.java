package org.dateline.search;

import java.util.Locale;
import java.util.Optional;

/** In which order hits come; articles of unknown date are last by date either way. */
public enum Sort {
    RELEVANCE("Relevance"),
    RECENT("Relevance, newer first"),
    NEWEST("Newest"),
    OLDEST("Oldest"),
    FIRST_SEEN("First seen");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    /** The name on the page. */
    public String label() {
        return label;
    }

    /** The name in addresses: {@code relevance}, {@code recent}, {@code newest}, {@code oldest}, {@code first-seen}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order of this parameter. */
    public static Optional<Sort> of(String parameter) {
        for (Sort sort : values()) {
            if (sort.parameter().equals(parameter)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
