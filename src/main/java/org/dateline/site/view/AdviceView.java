package org.dateline.site.view;

import java.util.List;
import org.dateline.search.Advice;
import org.dateline.search.SearchRequest;

/**
 * What else could be searched for.
 *
 * @param missing words that no article has
 * @param spellings searches with another spelling, each with how many articles it finds
 * @param loosenings searches without a filter or a part of the query, each with how many articles it finds
 * @param all the search without any filter, empty where it has none
 */
public record AdviceView(List<String> missing, List<Spelling> spellings, List<Choice> loosenings, String all) {

    /**
     * Another spelling.
     *
     * @param typed the word as typed
     * @param meant the word that may be meant
     */
    public record Spelling(String typed, Choice meant) {}

    /** Whether there is no advice. */
    public boolean empty() {
        return missing.isEmpty() && spellings.isEmpty() && loosenings.isEmpty() && all.isEmpty();
    }

    static AdviceView of(Advice advice, SearchRequest request) {
        boolean filtered = !request.unfiltered().equals(request.withPage(1).at(0));
        return new AdviceView(
                advice.missing(),
                advice.spellings().stream()
                        .map(spelling -> new Spelling(
                                spelling.typed(), choice(spelling.meant(), spelling.request(), spelling.articles())))
                        .toList(),
                advice.loosenings().stream()
                        .map(loosening -> choice(loosening.dropped(), loosening.request(), loosening.articles()))
                        .toList(),
                filtered ? Links.search(request.unfiltered()) : "");
    }

    private static Choice choice(String label, SearchRequest request, long articles) {
        return new Choice(label, Links.search(request), false, Words.count(articles, "article"));
    }
}
