package org.dateline.article;

/**
 * What whoever gave us the page says of it: the options of a seed line or of an import.
 *
 * @param source the publisher, or {@link Source#UNKNOWN} when it was not said
 * @param kind the kind that the publisher's articles have, or {@link Kind#UNKNOWN}
 * @param language BCP 47 tag, empty when it was not said
 */
public record Hints(Source source, Kind kind, String language) {
    public static final Hints NONE = new Hints(Source.UNKNOWN, Kind.UNKNOWN, "");

    /** Hints that tell the publisher alone. */
    public static Hints of(Source source) {
        return new Hints(source, Kind.UNKNOWN, "");
    }
}
