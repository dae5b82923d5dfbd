package org.dateline.article;

import java.util.Objects;

/**
 * A name as it stands in an article.
 *
 * @param paragraph index into the body; {@link #IN_HEADLINE} for the headline
 * @param start first UTF-16 unit of the name in that paragraph's text
 * @param end unit after the last
 * @param type what is named
 * @param surface the words as they stand, without title or possessive
 * @param entity the canonical name of the entity that it means
 * @param evidence why it means that entity, a few words; empty where it is merely the name as written
 */
public record Mention(
        int paragraph, int start, int end, EntityType type, String surface, String entity, String evidence) {
    /** The {@code paragraph} of a mention in the headline. */
    public static final int IN_HEADLINE = -1;
    /** How the evidence of a surname begins; the full name follows. */
    public static final String SURNAME_OF = "surname of ";
    /** How the evidence of an acronym begins; the name that the text gives with it follows. */
    public static final String ACRONYM_OF = "acronym of ";
    /** How the evidence of a name begins that was found by a spelling of the user's. */
    public static final String LISTED = "listed in your aliases.txt";

    public Mention {
        evidence = Objects.requireNonNullElse(evidence, "");
        if (paragraph < IN_HEADLINE || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "article: mention '%s' at paragraph %d, %d to %d".formatted(surface, paragraph, start, end));
        }
    }

    /** This mention meaning another entity. */
    public Mention meaning(EntityType newType, String newEntity, String newEvidence) {
        return new Mention(paragraph, start, end, newType, surface, newEntity, newEvidence);
    }
}
