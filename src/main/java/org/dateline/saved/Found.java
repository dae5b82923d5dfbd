package org.dateline.saved;

import java.time.Instant;
import org.dateline.search.Find;

/**
 * Something that a search found, as its feed tells it.
 *
 * @param find the article as it is now
 * @param revision which text of the article was found
 * @param first whether it is told as the article itself; else as a later text of one that was told before
 * @param seen when this text was first fetched
 */
public record Found(Find find, int revision, boolean first, Instant seen) {
    /** The article itself, told by when it was first seen. */
    static Found article(Find find) {
        return new Found(find, find.hit().revision(), true, find.hit().firstSeenAt());
    }

    /** The article's present text, told by when that was first seen. */
    static Found revision(Find find) {
        int number = find.hit().revision();
        return new Found(find, number, number == 1, find.article().fetchedAt());
    }
}
