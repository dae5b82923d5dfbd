package org.dateline.site.view;

import java.util.List;
import java.util.Optional;
import org.dateline.search.Advice;
import org.dateline.search.SearchRequest;

/**
 * What else could be searched for.
 *
 * @param missing words that no article has
 * @param spellings searches with another spelling, each with how many articles it finds
 * @param loosenings searches without a filter or a part of the query, each with how many articles it finds
 * @param earlier the search in earlier versions too, where that finds something
 */
public record AdviceView(
        List<String> missing, List<Spelling> spellings, List<Choice> loosenings, Optional<Choice> earlier) {

    /**
     * Another spelling.
     *
     * @param typed the word as typed
     * @param meant the word that may be meant
     * @param without what is left out beside, in words; empty for nothing
     */
    public record Spelling(String typed, Choice meant, String without) {}

    /** Whether there is no advice. */
    public boolean empty() {
        return missing.isEmpty() && spellings.isEmpty() && loosenings.isEmpty() && earlier.isEmpty();
    }

    static AdviceView of(Advice advice, SearchRequest request) {
        return new AdviceView(
                advice.missing(),
                advice.spellings().stream().map(AdviceView::spelling).toList(),
                advice.loosenings().stream()
                        .map(loosening -> choice(loosening.dropped(), loosening.request(), loosening.articles()))
                        .toList(),
                advice.earlier() == 0
                        ? Optional.empty()
                        : Optional.of(choice("in earlier versions too", request.withOld(true), advice.earlier())));
    }

    private static Spelling spelling(Advice.Spelling spelling) {
        return new Spelling(
                spelling.typed(),
                choice(spelling.meant(), spelling.request(), spelling.articles()),
                String.join(" and ", spelling.left()));
    }

    private static Choice choice(String label, SearchRequest request, long articles) {
        return new Choice(label, Links.search(request), false, Words.count(articles, "article"));
    }
}
