package org.dateline.search;

import java.util.Optional;

/** What results can be narrowed by, with the name that the page's address and the query language use. */
public enum Dimension {
    SOURCE("source", "Source"),
    ORIGIN("origin", "First published by"),
    PERSON("person", "People"),
    ORGANISATION("org", "Organisations"),
    PLACE("place", "Places"),
    KIND("kind", "Kind"),
    LANGUAGE("lang", "Language");

    private final String parameter;
    private final String label;

    Dimension(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    /** The name in addresses and queries. */
    public String parameter() {
        return parameter;
    }

    /** The name on the page. */
    public String label() {
        return label;
    }

    /** Its place in the order of the page, from 0. */
    @SuppressWarnings("EnumOrdinal") // numbers nothing that is kept
    int number() {
        return ordinal();
    }

    /** The dimension of this parameter name. */
    public static Optional<Dimension> of(String parameter) {
        for (Dimension dimension : values()) {
            if (dimension.parameter.equals(parameter)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
