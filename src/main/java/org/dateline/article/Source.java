package org.dateline.article;

import java.util.Objects;

/**
 * A publisher: of the page (source) or of the first publication (origin).
 *
 * @param name the publisher's name as a reader knows it, never blank
 * @param code a short form such as {@code VOA}, empty when there is none
 */
public record Source(String name, String code) {
    /** Stands for a publisher that nothing tells, as of a text file without an address. */
    public static final Source UNKNOWN = new Source("Unknown source", "");

    public Source {
        name = name.strip();
        code = code.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("article: a source needs a name");
        }
    }

    /** A source with a name and no code. */
    public static Source named(String name) {
        return new Source(name, "");
    }

    /** Whether the publisher is known at all. */
    public boolean known() {
        return !Objects.equals(this, UNKNOWN);
    }
}
