package org.dateline.search;

import java.util.Optional;
import org.dateline.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Something to search for or to read, offered while someone types.
 *
 * @param text what to show: a name, or a headline
 * @param request the search that choosing it means
 * @param dimension what a name is the name of; null for a headline
 * @param articles how many articles name it, as of a short while ago; 1 for a headline
 * @param article the article of a headline; null for a name
 */
public record Suggestion(
        String text,
        SearchRequest request,
        @Nullable Dimension dimension,
        long articles,
        @Nullable ArticleId article) {
    /** The article of a headline. */
    public Optional<ArticleId> ofArticle() {
        return Optional.ofNullable(article);
    }
}
