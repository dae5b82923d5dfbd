package org.dateline.article;

/**
 * An article's kind and why it is taken for it.
 *
 * @param kind the kind
 * @param evidence what says so, for a reader ("disclaimer", "seed option kind=opinion"); empty when the kind is unknown
 */
public record Classification(Kind kind, String evidence) {
    public static final Classification UNKNOWN = new Classification(Kind.UNKNOWN, "");
}
