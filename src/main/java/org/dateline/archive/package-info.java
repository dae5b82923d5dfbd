/**
 * What was captured, kept for good: WARC files, the index of what lies where in them, and each article's history.
 *
 * <p>In come {@link org.dateline.article.Page pages}, fetched or read from files by {@link
 * org.dateline.archive.Imports}; {@link org.dateline.archive.Archive#append} writes them as WARC 1.1 records (ISO
 * 28500:2017) and answers with the {@link org.dateline.archive.Capture}. Extracted articles come back to {@link
 * org.dateline.archive.Archive#keep}, which decides whether the text is new and writes it beside its capture as a
 * {@code conversion} record. The files are the truth: the two tables of the database can be made again from them, and
 * are, when they are lost.
 *
 * <p>Order of durability: the record is forced to disk, then its row is committed. Whatever lies after the last row is
 * read again at start-up, and a record torn by a kill is cut off. Fetching is left to {@code crawl}, reading text out of
 * pages to {@code extract}, searching to {@code index}.
 */
@NullMarked
package org.dateline.archive;

import org.jspecify.annotations.NullMarked;
