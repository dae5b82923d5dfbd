package org.dateline.article;

/**
 * A name as it stands in an article.
 *
 * @param paragraph index into the body; {@link #IN_HEADLINE} for the headline
 * @param start first UTF-16 unit of the name in that paragraph's text
 * @param end unit after the last
 * @param type what is named
 * @param surface the words as they stand, without title or possessive
 * @param entity the canonical name of the entity that it means
 */
public record Mention(int paragraph, int start, int end, EntityType type, String surface, String entity) {
    /** The {@code paragraph} of a mention in the headline. */
    public static final int IN_HEADLINE = -1;

    public Mention {
        if (paragraph < IN_HEADLINE || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "article: mention '%s' at paragraph %d, %d to %d".formatted(surface, paragraph, start, end));
        }
    }
}
