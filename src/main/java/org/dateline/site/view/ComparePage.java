package org.dateline.site.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.Matter;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;

/**
 * The coverage of two to five sources side by side.
 *
 * @param query what was typed
 * @param kept filters that a new query keeps, the sources among them
 * @param reading how the query was understood, empty when nothing was typed
 * @param note what to say before the columns, empty for nothing
 * @param columns one for each source; none while there are fewer than two
 * @param strips their articles over time
 * @param add other sources with the number of their articles, each a link that adds it
 * @param back the search without the comparison
 */
public record ComparePage(
        String query,
        List<Field> kept,
        String reading,
        String note,
        List<Column> columns,
        Strips strips,
        List<Choice> add,
        Choice back) {
    /** Fewest and most sources that are compared. */
    public static final int FEWEST = 2;

    public static final int MOST = 5;

    /**
     * One source.
     *
     * @param id name of the column within the page
     * @param source the publisher's name
     * @param total how many articles, in words
     * @param href the search for them
     * @param remove the comparison without it, empty where too few would be left
     * @param hits its first articles
     * @param own what it alone speaks of
     */
    public record Column(
            String id, String source, String total, String href, String remove, List<HitView> hits, List<Own> own) {}

    /**
     * What one source alone speaks of.
     *
     * @param label "People"
     * @param values each with a search for it and the number of articles
     */
    public record Own(String label, List<Choice> values) {}

    /** The sources that a request compares: the first of those that it chooses. */
    public static List<String> sources(SearchRequest request) {
        return request.chosen(Dimension.SOURCE).stream().limit(MOST).toList();
    }

    /** What one column asks for: the search in one source alone. */
    public static SearchRequest of(SearchRequest request, String source) {
        SearchRequest bare = everywhere(request);
        return bare.toggled(Dimension.SOURCE, source);
    }

    /** The same search in all sources. */
    public static SearchRequest everywhere(SearchRequest request) {
        SearchRequest bare = request.withPage(1);
        for (String source : request.chosen(Dimension.SOURCE)) {
            bare = bare.toggled(Dimension.SOURCE, source);
        }
        return bare;
    }

    /** The comparison of these sources for a search. */
    public static String address(SearchRequest request, List<String> sources) {
        return Links.compare(chosen(request, sources));
    }

    private static SearchRequest chosen(SearchRequest request, List<String> sources) {
        SearchRequest chosen = everywhere(request);
        for (String source : sources) {
            chosen = chosen.toggled(Dimension.SOURCE, source);
        }
        return chosen;
    }

    /**
     * The page.
     *
     * @param request what is asked for
     * @param all the search in all sources
     * @param each what was found in each source that is compared
     * @param matters what each alone speaks of
     */
    public static ComparePage of(
            SearchRequest request, SearchResults all, List<SearchResults> each, List<Matter> matters) {
        List<String> sources = sources(request);
        boolean enough = sources.size() >= FEWEST;
        List<Strips.Line> lines = IntStream.range(0, each.size())
                .mapToObj(i -> new Strips.Line(
                        sources.get(i), of(request, sources.get(i)), each.get(i).timeline()))
                .toList();
        return new ComparePage(
                request.query(),
                SearchPage.fields(request.withQuery("")),
                request.query().isEmpty() ? "" : Words.isolated(all.reading().sentence()),
                note(request),
                enough
                        ? IntStream.range(0, each.size())
                                .mapToObj(i -> column(request, i, each.get(i), matters.get(i)))
                                .toList()
                        : List.of(),
                Strips.of(enough ? lines : List.of(), request, Links::compare),
                sources.size() >= MOST ? List.of() : more(request, all),
                Choice.of(Words.count(all.total(), "article") + " in all sources", Links.search(everywhere(request))));
    }

    private static String note(SearchRequest request) {
        int chosen = request.chosen(Dimension.SOURCE).size();
        if (chosen > MOST) {
            return "Of " + Words.number(chosen) + " sources the first five are compared.";
        }
        return switch (chosen) {
            case 0 -> "Choose two to five sources to see what each of them says.";
            case 1 -> "Choose at least one source more.";
            default -> "";
        };
    }

    private static Column column(SearchRequest request, int number, SearchResults results, Matter matter) {
        List<String> sources = sources(request);
        String source = sources.get(number);
        List<String> others =
                sources.stream().filter(other -> !other.equals(source)).toList();
        SearchRequest own = of(request, source);
        return new Column(
                "column-" + (number + 1),
                source,
                SearchPage.total(results),
                Links.search(own),
                others.size() < FEWEST ? "" : address(request, others),
                results.hits().stream().map(hit -> HitView.of(hit, own)).toList(),
                Stream.concat(names(matter, own), days(matter, own))
                        .filter(values -> !values.values().isEmpty())
                        .toList());
    }

    private static Stream<Own> names(Matter matter, SearchRequest own) {
        return Stream.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)
                .map(dimension -> new Own(
                        dimension.label(),
                        matter.names(dimension).stream()
                                .map(value -> new Choice(
                                        value.value(),
                                        Links.search(own.toggled(dimension, value.value())),
                                        false,
                                        Words.number(value.count())))
                                .toList()));
    }

    private static Stream<Own> days(Matter matter, SearchRequest own) {
        return Stream.of(new Own(
                "Dates",
                matter.days().stream()
                        .map(day -> new Choice(
                                Words.day(day.day()),
                                Links.search(own.withMentions(
                                        new DateFilter(day.day().toString()))),
                                false,
                                Words.number(day.articles())))
                        .toList()));
    }

    private static List<Choice> more(SearchRequest request, SearchResults all) {
        Set<String> chosen = new LinkedHashSet<>(sources(request));
        return all.facets().stream()
                .filter(facet -> facet.dimension() == Dimension.SOURCE)
                .map(Facet::values)
                .flatMap(List::stream)
                .filter(value -> value.count() > 0 && !chosen.contains(value.value()))
                .map(value -> new Choice(
                        value.value(),
                        address(
                                request,
                                Stream.concat(chosen.stream(), Stream.of(value.value()))
                                        .toList()),
                        false,
                        Words.number(value.count())))
                .toList();
    }

    /** The way from a list of results to a comparison of its sources: those chosen, else the most frequent; or nothing. */
    static Optional<SearchRequest> offered(SearchResults results) {
        SearchRequest request = results.request();
        List<String> chosen = sources(request);
        List<String> sources = chosen.size() >= FEWEST
                ? chosen
                : results.facets().stream()
                        .filter(facet -> facet.dimension() == Dimension.SOURCE)
                        .flatMap(facet -> Stream.concat(
                                chosen.stream(), facet.values().stream().map(Facet.Value::value)))
                        .distinct()
                        .limit(3)
                        .toList();
        return sources.size() < FEWEST ? Optional.empty() : Optional.of(chosen(request, sources));
    }
}
