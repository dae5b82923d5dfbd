package org.dateline.article;

/**
 * One author.
 *
 * @param name the person's name, or the desk's, without "By"
 */
public record Byline(String name) {
    public Byline {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("article: a byline needs a name");
        }
    }
}
