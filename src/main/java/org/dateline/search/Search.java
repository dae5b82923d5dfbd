package org.dateline.search;

import java.util.Optional;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.index.Searchers;

/** Answers searches over the index. Thread-safe. */
public final class Search {
    /** A search over these articles that also finds the spellings of these names. */
    public Search(Searchers searchers, Aliases aliases) {}

    /** What the request finds. */
    public SearchResults find(SearchRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The article of this id with the words of the query marked (nothing marked for an empty query). */
    public Optional<MarkedArticle> article(ArticleId id, String query) {
        throw new UnsupportedOperationException();
    }

    /** How many articles there are. */
    public long size() {
        throw new UnsupportedOperationException();
    }
}
