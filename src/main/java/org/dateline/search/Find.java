package org.dateline.search;

import org.dateline.article.Article;

/**
 * One article found, with everything that is known of it.
 *
 * @param hit as a page of results shows it
 * @param article the article as indexed
 */
public record Find(Hit hit, Article article) {}
