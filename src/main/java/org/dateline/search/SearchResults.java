package org.dateline.search;

import java.time.Duration;
import java.util.List;

/**
 * What a search found.
 *
 * @param request what was asked
 * @param reading how the query was understood
 * @param total articles found
 * @param hits those of the asked page
 * @param facets one for each dimension that has values, in the order of {@link Dimension}
 * @param timeline the results over time
 * @param took how long it took
 * @param partial whether the time limit ended the search before all of the index was looked at
 */
public record SearchResults(
        SearchRequest request,
        Reading reading,
        long total,
        List<Hit> hits,
        List<Facet> facets,
        Timeline timeline,
        Duration took,
        boolean partial) {
    public SearchResults {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** How many pages can be turned to. */
    public int pages() {
        long reachable = Math.min(total, SearchRequest.DEEPEST);
        return (int) Math.max(1, (reachable + request.size() - 1) / request.size());
    }
}
