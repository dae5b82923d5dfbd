/**
 * From what a person typed to what she sees: query language, hits with marked passages, facets, timeline.
 *
 * <p>{@link org.dateline.search.Search} takes a {@link org.dateline.search.SearchRequest} and returns
 * {@link org.dateline.search.SearchResults}; the request is also the page's address and back. The query text becomes a
 * sealed {@link org.dateline.search.Query} tree that knows nothing of Lucene, so that another engine could stand behind
 * it; neither the tree nor a result holds a Lucene type. How results look is left to the site, what is indexed to
 * {@code index}.
 */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
