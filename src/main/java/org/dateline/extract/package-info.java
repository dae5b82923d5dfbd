/**
 * From a page to an article: main text, headline, bylines, date, publisher, credit line.
 *
 * <p>Input is a {@link org.dateline.article.Page} of any bytes; output is an {@link org.dateline.extract.Extraction}: an
 * article with its evidence, or the reason why the page is none. {@link org.dateline.extract.Extractor} is where to
 * start: it picks the reader (HTML, plain text, a JSON line), each reader makes a draft, and the attribution is read from
 * the draft's lines with the table of {@link org.dateline.extract.Publishers}. Nothing here fetches, stores, keeps a
 * clock or knows of other pages; names and dates inside the text are left to annotation, and whether a text was seen
 * before to the archive. No rule names a site or one publisher's template.
 */
@NullMarked
package org.dateline.extract;

import org.jspecify.annotations.NullMarked;
