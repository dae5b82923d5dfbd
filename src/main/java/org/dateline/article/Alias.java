package org.dateline.article;

import java.util.List;

/**
 * One entity and its spellings.
 *
 * @param name the canonical name
 * @param type what it is
 * @param others other spellings, without the canonical name
 * @param wikidata Wikidata id such as {@code Q34692}, empty when it is not given
 */
public record Alias(String name, EntityType type, List<String> others, String wikidata) {
    public Alias {
        others = List.copyOf(others);
        if (name.isBlank()) {
            throw new IllegalArgumentException("aliases: an entity needs a canonical name");
        }
    }
}
