package org.dateline.article;

import java.util.Locale;
import java.util.Optional;

/** What an entity is. */
public enum EntityType {
    PERSON("person"),
    ORGANISATION("org"),
    PLACE("place");

    private final String code;

    EntityType(String code) {
        this.code = code;
    }

    /** The word used in alias files, queries and addresses. */
    public String code() {
        return code;
    }

    /** The type of this code. */
    public static Optional<EntityType> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        for (EntityType type : values()) {
            if (type.code.equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
