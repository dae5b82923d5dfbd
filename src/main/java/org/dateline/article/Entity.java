package org.dateline.article;

import java.util.List;

/**
 * Someone or something that an article names, however often and however spelled.
 *
 * @param type what it is
 * @param name the canonical name
 * @param mentions how often the article names it
 * @param surfaces the spellings in the article, most frequent first
 */
public record Entity(EntityType type, String name, int mentions, List<String> surfaces) {
    public Entity {
        surfaces = List.copyOf(surfaces);
    }
}
