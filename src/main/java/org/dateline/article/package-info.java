/**
 * The nouns of Dateline, as immutable values that every stage shares.
 *
 * <p>A {@link org.dateline.article.Page} is what was fetched or imported; an {@link org.dateline.article.Article} is the
 * story taken out of it, later with its {@link org.dateline.article.Annotations}. {@link org.dateline.article.Aliases}
 * holds the spellings of names, {@link org.dateline.article.NormalizedUrl} and {@link org.dateline.article.ArticleId} say
 * when two pages are the same article, and {@link org.dateline.article.ArticleJson} is the one written form of an
 * article. Values check themselves at the door; nothing here does input, output or waiting.
 */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
