package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.Reading;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Sort;

/**
 * The search page.
 *
 * @param query what was typed
 * @param kept filters and order that a new query keeps
 * @param date the dates asked for, as in the address; empty for all
 * @param reading how the query was understood, in a sentence; empty when nothing was typed
 * @param asTyped ways to search one spelling alone
 * @param notes what was ignored or capped
 * @param total how many articles were found, in words
 * @param shown which of them the page shows, in words
 * @param none whether nothing was found
 * @param fresh whether there is no article at all yet
 * @param chips the active filters, each a link that removes it
 * @param clear the search without filters
 * @param timeline results over time
 * @param facets results by dimension
 * @param sorts the orders
 * @param hits the results
 * @param pager the other pages
 * @param feeds the search as feeds
 * @param save what the form that saves this search sends
 * @param name a name for it
 * @param onward where the search leads besides its results
 */
public record SearchPage(
        String query,
        List<Field> kept,
        String date,
        String reading,
        List<Choice> asTyped,
        List<String> notes,
        String total,
        String shown,
        boolean none,
        boolean fresh,
        List<Choice> chips,
        String clear,
        TimelineView timeline,
        List<FacetView> facets,
        List<Choice> sorts,
        List<HitView> hits,
        Pager pager,
        List<FeedLink> feeds,
        List<Field> save,
        String name,
        Onward onward) {
    private static final int LONGEST_NAME = 100;

    /**
     * The page of these results.
     *
     * @param formToken what proves that a form came from our page
     * @param articles how many articles there are in all
     * @param most how many articles a file holds
     */
    public static SearchPage of(SearchResults results, String formToken, long articles, int most) {
        SearchRequest request = results.request();
        Reading reading = results.reading();
        return new SearchPage(
                request.query(),
                kept(request),
                request.dateFilter().map(DateFilter::text).orElse(""),
                request.query().isEmpty() ? "" : Words.isolated(reading.sentence()),
                asTyped(request, reading),
                notes(results),
                total(results),
                shown(results),
                results.total() == 0,
                articles == 0,
                chips(request),
                Links.search(Links.unfiltered(request)),
                TimelineView.of(results.timeline(), request),
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
                Onward.of(results, most));
    }

    private static List<Field> kept(SearchRequest request) {
        List<Field> kept = new ArrayList<>();
        request.chosen()
                .forEach((dimension, values) ->
                        values.forEach(value -> kept.add(new Field(dimension.parameter(), value))));
        request.dateFilter().ifPresent(date -> kept.add(new Field("date", date.text())));
        if (request.sort() != Sort.RELEVANCE) {
            kept.add(new Field("sort", request.sort().parameter()));
        }
        return List.copyOf(kept);
    }

    private static List<Choice> asTyped(SearchRequest request, Reading reading) {
        List<Choice> choices = new ArrayList<>();
        for (Reading.Variants variants : reading.variants()) {
            String typed = variants.typed().replace("\"", "");
            String quoted = '"' + typed + '"';
            String from = request.query().contains(quoted) ? quoted : typed;
            int at = request.query().indexOf(from);
            if (at >= 0 && !variants.also().isEmpty()) {
                String query = request.query().substring(0, at)
                        + '='
                        + quoted
                        + request.query().substring(at + from.length());
                choices.add(Choice.of("Only “" + typed + "” as typed", Links.search(request.withQuery(query))));
            }
        }
        return List.copyOf(choices);
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

    private static String shown(SearchResults results) {
        if (results.hits().isEmpty() || results.listed() <= results.hits().size()) {
            return "";
        }
        long first = (long) (results.request().page() - 1) * results.request().size() + 1;
        return Words.number(first) + "–" + Words.number(first + results.hits().size() - 1) + " shown";
    }

    private static List<Choice> chips(SearchRequest request) {
        List<Choice> chips = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (String value : request.chosen(dimension)) {
                chips.add(new Choice(
                        FacetView.label(dimension, value),
                        Links.search(request.toggled(dimension, value)),
                        true,
                        dimension.label()));
            }
        }
        request.dateFilter()
                .ifPresent(date ->
                        chips.add(new Choice(inWords(date), Links.search(request.withDate(null)), true, "Published")));
        return List.copyOf(chips);
    }

    private static String inWords(DateFilter date) {
        String text = date.text();
        return switch (text.contains("..") ? 0 : text.length()) {
            case 0 ->
                text.replaceFirst("^\\.\\.", "until ")
                        .replaceFirst("\\.\\.$", " or later")
                        .replace("..", " to ");
            case 10 -> Words.day(date.from());
            case 7 -> date.undated() ? "date unknown" : Words.month(date.from());
            default -> text;
        };
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
        chips(request).forEach(chip -> parts.add(chip.label()));
        return parts.isEmpty() ? "All articles" : String.join(", ", parts);
    }

    private static String name(SearchRequest request) {
        String name = inWords(request);
        int end = Math.min(name.length(), LONGEST_NAME);
        return name.substring(0, end > 0 && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }
}
