/**
 * Searches that are kept, and searches as feeds.
 *
 * <p>{@link org.dateline.saved.SavedSearches} keeps them in the database; {@link org.dateline.saved.Feed} is a search's
 * newest finds in the order in which we first saw them, written as RSS 2.0, Atom 1.0 or JSON Feed 1.1 by
 * {@link org.dateline.saved.FeedFormat}; {@link org.dateline.saved.Opml} lists saved searches for a feed reader. HTTP
 * (status, caching headers) is left to {@code site}.
 */
@NullMarked
package org.dateline.saved;

import org.jspecify.annotations.NullMarked;
