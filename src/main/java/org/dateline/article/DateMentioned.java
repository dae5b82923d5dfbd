package org.dateline.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that the text speaks of; never the article's own.
 *
 * @param paragraph index into the body; {@link Mention#IN_HEADLINE} for the headline
 * @param start first UTF-16 unit of the words in that paragraph's text
 * @param end unit after the last
 * @param surface the words as they stand ("last Friday", "11/09")
 * @param reading how they were understood
 * @param from first day meant, null unless resolved
 * @param to last day meant, inclusive, null unless resolved
 */
public record DateMentioned(
        int paragraph,
        int start,
        int end,
        String surface,
        Reading reading,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** How words for a date were understood. */
    public enum Reading {
        RESOLVED,
        AMBIGUOUS,
        UNRESOLVED
    }

    public DateMentioned {
        if ((reading == Reading.RESOLVED) != (from != null && to != null)) {
            throw new IllegalArgumentException(
                    "article: date '" + surface + "' is " + reading + ", " + from + " to " + to);
        }
    }
}
