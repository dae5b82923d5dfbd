package org.dateline.search;

import java.util.List;

/**
 * What else could be searched for when little or nothing was found.
 *
 * @param missing words that no article has, as typed
 * @param spellings searches with another spelling of a word, the one that finds most first
 * @param loosenings searches without one of the filters or parts of the query, only when nothing was found; the one that
 *     finds most first
 * @param earlier how many articles had all of it in an earlier version, only when nothing was found
 */
public record Advice(List<String> missing, List<Spelling> spellings, List<Loosening> loosenings, long earlier) {
    /** No advice. */
    public static final Advice NONE = new Advice(List.of(), List.of(), List.of(), 0);

    /**
     * Did you mean this?
     *
     * @param typed a word of the query, or several
     * @param meant words of the index that are like them
     * @param left what else is left out, since nothing is found with it: words, filters
     * @param request the search with the other words
     * @param articles how many articles it finds
     */
    public record Spelling(String typed, String meant, List<String> left, SearchRequest request, long articles) {
        public Spelling {
            left = List.copyOf(left);
        }
    }

    /**
     * Something that can be dropped.
     *
     * @param dropped what, in plain English or as in the query language
     * @param request the search without it
     * @param articles how many articles that finds
     */
    public record Loosening(String dropped, SearchRequest request, long articles) {}

    public Advice {
        missing = List.copyOf(missing);
        spellings = List.copyOf(spellings);
        loosenings = List.copyOf(loosenings);
    }
}
