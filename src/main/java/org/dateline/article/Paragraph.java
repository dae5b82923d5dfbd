package org.dateline.article;

/**
 * One block of an article's body.
 *
 * @param role what part it plays
 * @param text its words, no line breaks but inside a table's rows; never blank
 */
public record Paragraph(Role role, String text) {
    /** The part that a paragraph plays in the body. */
    public enum Role {
        TEXT,
        HEADING,
        QUOTE,
        LIST_ITEM,
        CAPTION,
        TABLE,
        EMBED
    }

    public Paragraph {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("article: a paragraph needs words");
        }
    }

    /** A paragraph of running text. */
    public static Paragraph of(String text) {
        return new Paragraph(Role.TEXT, text);
    }
}
