package org.dateline.article;

import java.util.Collection;
import java.util.List;

/**
 * One entity and its spellings.
 *
 * @param name the canonical name
 * @param type what it is
 * @param others other spellings, without the canonical name
 * @param wikidata Wikidata id such as {@code Q34692}, empty when it is not given
 * @param with canonical names of which an article must name one, by a spelling of its own, for this entity to be meant;
 *     empty for an entity that its spellings always mean
 */
public record Alias(String name, EntityType type, List<String> others, String wikidata, List<String> with) {
    public Alias {
        others = List.copyOf(others);
        with = List.copyOf(with);
        if (name.isBlank()) {
            throw new IllegalArgumentException("aliases: an entity needs a canonical name");
        }
    }

    /** An entity that its spellings always mean. */
    public Alias(String name, EntityType type, List<String> others, String wikidata) {
        this(name, type, others, wikidata, List.of());
    }

    /** Whether its spellings mean it in an article that names these entities. */
    public boolean meantWith(Collection<String> names) {
        return with.isEmpty() || with.stream().anyMatch(names::contains);
    }
}
