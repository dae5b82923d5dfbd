package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.DateFilter;
import org.dateline.search.MentionedDates;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param query what was typed
 * @param kept filters and order that a new query keeps
 * @param date the dates asked for, as in the address; empty for all
 * @param reading how the query was understood
 * @param total how many articles were found, in words
 * @param shown which of them the page shows, in words
 * @param folding the way to copies each for itself, or back; null where there are none
 * @param versions the way to what articles said in earlier versions too, or back
 * @param none whether nothing was found
 * @param advice what else could be searched for
 * @param fresh whether there is no article at all yet
 * @param chips the active filters, each a link that removes it
 * @param clear the search without filters
 * @param timeline when the results were published
 * @param mentioned what dates they speak of
 * @param facets results by dimension
 * @param sorts the orders
 * @param hits the results
 * @param pager the other pages
 * @param feeds the search as feeds
 * @param save what the form that saves this search sends
 * @param name a name for it
 * @param posted whether the search stands in no address, and is not to
 * @param onward where the search leads besides its results
 */
public record SearchPage(
        String query,
        List<Field> kept,
        String date,
        ReadingView reading,
        String total,
        String shown,
        @Nullable Choice folding,
        Choice versions,
        boolean none,
        AdviceView advice,
        boolean fresh,
        List<Choice> chips,
        String clear,
        TimelineView timeline,
        MentionedView mentioned,
        List<FacetView> facets,
        List<Choice> sorts,
        List<HitView> hits,
        Pager pager,
        List<FeedLink> feeds,
        List<Field> save,
        String name,
        boolean posted,
        Onward onward) {
    private static final int LONGEST_NAME = 100;

    /**
     * The page of these results.
     *
     * @param formToken what proves that a form came from our page
     * @param articles how many articles there are in all
     * @param mentioned the dates that the results speak of, null where they were not counted
     * @param overMentioned whether they are asked for as a timeline
     * @param most how many articles a file holds
     */
    public static SearchPage of(
            SearchResults results,
            String formToken,
            long articles,
            @Nullable MentionedDates mentioned,
            boolean overMentioned,
            int most) {
        SearchRequest request = results.request();
        return new SearchPage(
                request.query(),
                fields(request.withQuery("")),
                request.dateFilter().map(DateFilter::text).orElse(""),
                ReadingView.of(results.reading(), request, notes(results)),
                total(results),
                shown(results),
                folding(results),
                versions(request),
                results.total() == 0,
                AdviceView.of(results.advice(), request),
                articles == 0,
                Chips.of(request),
                Links.search(request.unfiltered()),
                TimelineView.of(results.timeline(), request),
                MentionedView.of(mentioned, request, overMentioned),
                results.facets().stream()
                        .map(facet -> FacetView.of(facet, request))
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                sorts(request),
                results.hits().stream().map(hit -> HitView.of(hit, request)).toList(),
                Pager.of(results),
                Links.feeds(request),
                List.of(
                        new Field("form", formToken),
                        new Field("search", request.withPage(1).toQueryString())),
                name(request),
                false,
                Onward.of(results, most));
    }

    /** This page for a search that stands in no address, and is not to. */
    public SearchPage posted(boolean really) {
        return new SearchPage(
                query, kept, date, reading, total, shown, folding, versions, none, advice, fresh, chips, clear,
                timeline, mentioned, facets, sorts, hits, pager, feeds, save, name, really, onward);
    }

    /** The search as a form's hidden fields. */
    static List<Field> fields(SearchRequest request) {
        return request.withPage(1).parameters().stream()
                .map(parameter -> new Field(parameter.name(), parameter.value()))
                .toList();
    }

    private static List<String> notes(SearchResults results) {
        List<String> notes = new ArrayList<>(results.reading().notes());
        if (results.partial()) {
            notes.add("The search took too long and was ended early: there may be more articles than are shown.");
        }
        return List.copyOf(notes);
    }

    static String total(SearchResults results) {
        String articles = results.total() == 0 ? "No article" : Words.count(results.total(), "article");
        return results.stories() == results.total()
                ? articles
                : articles + " in " + Words.number(results.stories())
                        + (results.stories() == 1 ? " story" : " stories");
    }

    private static @Nullable Choice folding(SearchResults results) {
        SearchRequest request = results.request();
        boolean copies = results.stories() < results.total();
        return copies || !request.fold()
                ? Choice.of(
                        request.fold() ? "Show copies too" : "One article of each story",
                        Links.search(request.withFold(!request.fold())))
                : null;
    }

    private static Choice versions(SearchRequest request) {
        return Choice.of(
                request.old() ? "Present versions only" : "Search earlier versions too",
                Links.search(request.withOld(!request.old())));
    }

    private static String shown(SearchResults results) {
        if (results.hits().isEmpty() || results.listed() <= results.hits().size()) {
            return "";
        }
        long first = (long) (results.request().page() - 1) * results.request().size() + 1;
        return Words.number(first) + "–" + Words.number(first + results.hits().size() - 1) + " shown";
    }

    private static List<Choice> sorts(SearchRequest request) {
        List<Choice> sorts = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            boolean chosen = sort == request.sort();
            boolean ranked = sort == Sort.RELEVANCE || sort == Sort.RECENT;
            if (!ranked || chosen || !request.query().isEmpty()) {
                sorts.add(new Choice(sort.label(), Links.search(request.withSort(sort)), chosen, ""));
            }
        }
        return List.copyOf(sorts);
    }

    /** A search in a few words: what was typed and the filters. */
    public static String inWords(SearchRequest request) {
        List<String> parts = new ArrayList<>();
        if (!request.query().isEmpty()) {
            parts.add(request.query());
        }
        Chips.of(request).forEach(chip -> parts.add(Chips.inWords(chip)));
        return parts.isEmpty() ? "All articles" : String.join(", ", parts);
    }

    private static String name(SearchRequest request) {
        String name = inWords(request);
        int end = Math.min(name.length(), LONGEST_NAME);
        return name.substring(0, end > 0 && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }
}
