package org.dateline.extract;

import org.dateline.article.Article;

/** What came of a page. */
public sealed interface Extraction {
    /**
     * The page is an article.
     *
     * @param article the article, not yet annotated
     */
    record Extracted(Article article) implements Extraction {}

    /**
     * The page is something else, or nothing that can be read.
     *
     * @param reason why, for a reader of the status page ("list of links", "no text")
     */
    record NotAnArticle(String reason) implements Extraction {}
}
