package org.dateline.archive;

import org.dateline.article.Article;
import org.dateline.article.Revision;

/** What became of an article that was given to {@link Archive#keep}. */
public sealed interface Kept {
    /**
     * A text not seen before at its address: the first, or a revision.
     *
     * @param article the article as kept, with its revision number and the instant it was first seen
     */
    record Added(Article article) implements Kept {}

    /**
     * The text of the newest revision again; nothing was written.
     *
     * @param newest that revision
     */
    record Unchanged(Revision newest) implements Kept {}
}
