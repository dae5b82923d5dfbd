package org.dateline.search;

import java.time.Duration;
import java.util.List;

/**
 * What a search found.
 *
 * @param request what was asked; its further pages are those of the same state of the index
 * @param reading how the query was understood
 * @param total articles found
 * @param stories stories found: the same with copies of one story counted once
 * @param hits those of the asked page, one of each story unless unfolded
 * @param facets one for each dimension that has values, in the order of {@link Dimension}
 * @param timeline the results over time
 * @param advice what else could be searched for when little or nothing was found
 * @param took how long it took
 * @param partial whether the time limit ended the search before all of the index was looked at
 */
public record SearchResults(
        SearchRequest request,
        Reading reading,
        long total,
        long stories,
        List<Hit> hits,
        List<Facet> facets,
        Timeline timeline,
        Advice advice,
        Duration took,
        boolean partial) {
    public SearchResults {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /** Results without copies and advice. */
    public SearchResults(
            SearchRequest request,
            Reading reading,
            long total,
            List<Hit> hits,
            List<Facet> facets,
            Timeline timeline,
            Duration took,
            boolean partial) {
        this(request, reading, total, total, hits, facets, timeline, Advice.NONE, took, partial);
    }

    /** How many hits there are to turn pages in: stories, or articles when unfolded. */
    public long listed() {
        return request.fold() ? stories : total;
    }

    /** How many pages can be turned to. */
    public int pages() {
        long reachable = Math.min(listed(), SearchRequest.DEEPEST);
        return (int) Math.max(1, (reachable + request.size() - 1) / request.size());
    }
}
