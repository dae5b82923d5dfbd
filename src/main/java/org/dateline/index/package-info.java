/**
 * Writing articles into Lucene.
 *
 * <p>{@link org.dateline.index.ArticleIndex} puts, replaces and commits; {@link org.dateline.index.Fields} is the only
 * place where field names and types are written down; {@link org.dateline.index.Searchers} hands out searchers over what
 * was refreshed last, to the process that writes and to others that only read. The index is derived: it can be deleted
 * and made again from the archive. Understanding queries is left to {@code search}.
 */
@NullMarked
package org.dateline.index;

import org.jspecify.annotations.NullMarked;
