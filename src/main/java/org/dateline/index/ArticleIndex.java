package org.dateline.index;

import java.nio.file.Path;
import org.dateline.article.Article;

/** The Lucene index of articles, one document each. Thread-safe. */
public final class ArticleIndex implements AutoCloseable {
    /** Opens the index, making it when there is none. */
    public static ArticleIndex open(Path lucene) {
        throw new UnsupportedOperationException();
    }

    /** Adds the article, or replaces the one of the same id. */
    public void put(Article article) {
        throw new UnsupportedOperationException();
    }

    /** Makes everything put so far durable and remembers up to which capture the index is complete. */
    public void commit(long throughSequence) {
        throw new UnsupportedOperationException();
    }

    /** The number given to the last commit; 0 for a new index. */
    public long committedThrough() {
        throw new UnsupportedOperationException();
    }

    /** Makes everything put so far visible to searchers. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    /** Searchers over this index, closed with it. */
    public Searchers searchers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
