package org.dateline.site;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.dateline.article.ArticleId;
import org.dateline.search.Copy;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.MarkedArticle;
import org.dateline.search.MentionedDates;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Suggestion;

/**
 * What the pages ask of a search.
 *
 * @param find answers a search
 * @param article an article with the words of a query marked
 * @param mentioned the dates that what a search finds speaks of, as if it were not narrowed by them
 * @param related articles of the same matter as one, copies left out
 * @param values the values of a dimension among what a search finds, those with a word that begins so
 * @param suggestions names and headlines for what was typed so far
 * @param size how many articles there are
 */
record Library(
        Function<SearchRequest, SearchResults> find,
        BiFunction<ArticleId, String, Optional<MarkedArticle>> article,
        Function<SearchRequest, MentionedDates> mentioned,
        Function<ArticleId, List<Copy>> related,
        Values values,
        Function<String, List<Suggestion>> suggestions,
        LongSupplier size) {
    private static final int SUGGESTED = 8;
    private static final int RELATED = 8;

    /** Looks through the values of a dimension. */
    @FunctionalInterface
    interface Values {
        List<Facet.Value> of(SearchRequest request, Dimension dimension, String begins, int most);
    }

    static Library of(Search search) {
        return new Library(
                search::find,
                search::article,
                request -> search.mentionedDates(request.withMentions(null), request.mentions()),
                id -> search.related(id, RELATED),
                search::values,
                typed -> search.suggestions(typed, SUGGESTED),
                search::size);
    }
}
