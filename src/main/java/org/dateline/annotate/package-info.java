/**
 * Who, where and when: adds names, dates and a fingerprint to an article.
 *
 * <p>Start at {@link org.dateline.annotate.Annotator}. In: an {@link org.dateline.article.Article} without annotations.
 * Out: the same with {@link org.dateline.article.Annotations}. A tagger finds the spans that are names in one block of
 * text, a linker decides over the whole article whom they mean, a date finder reads the dates that the text speaks of,
 * and a MinHash of word shingles tells copies. Nothing here does input or output once an annotator is built; comparing
 * fingerprints across articles is left to the index, telling the article's own date to the extractor.
 */
@NullMarked
package org.dateline.annotate;

import org.jspecify.annotations.NullMarked;
