package org.dateline.site.view;

import java.util.List;
import java.util.Locale;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;

/**
 * The values of one dimension as a list of links.
 *
 * @param id name of the list within the page
 * @param label its heading
 * @param values the values
 * @param more how many values are not listed, in words; empty for none
 * @param all the page with all values
 */
public record FacetView(String id, String label, List<Value> values, String more, String all) {
    /**
     * One value.
     *
     * @param name as in the address
     * @param label its words
     * @param count how many articles have it, in words
     * @param href the search with the value added or taken away
     * @param chosen whether the search is narrowed by it
     * @param width the bar's width, a percentage of the widest
     * @param exclude the search without articles that have it, or with them again; empty where that is not offered
     * @param excluded whether articles that have it are left out
     */
    public record Value(
            String name,
            String label,
            String count,
            String href,
            boolean chosen,
            String width,
            String exclude,
            boolean excluded) {}

    static FacetView of(Facet facet, SearchRequest request) {
        Dimension dimension = facet.dimension();
        return new FacetView(
                "facet-" + dimension.parameter(),
                dimension.label(),
                values(dimension, facet.values(), request),
                facet.more() == 0 ? "" : Words.number(facet.more()) + " more",
                Links.values(dimension, request));
    }

    static List<Value> values(Dimension dimension, List<Facet.Value> values, SearchRequest request) {
        long most = values.stream().mapToLong(Facet.Value::count).max().orElse(1);
        return values.stream()
                .filter(value -> value.count() > 0 || value.chosen())
                .map(value -> value(dimension, value, most, request))
                .toList();
    }

    private static Value value(Dimension dimension, Facet.Value value, long most, SearchRequest request) {
        boolean excluded = request.excluded(dimension).contains(value.value());
        SearchRequest exclusion = request.toggledExclusion(dimension, value.value());
        return new Value(
                value.value(),
                label(dimension, value.value()),
                Words.number(value.count()),
                Links.search(
                        excluded
                                ? exclusion.toggled(dimension, value.value())
                                : request.toggled(dimension, value.value())),
                value.chosen(),
                value.count() * 100 / Math.max(1, most) + "%",
                Links.search(value.chosen() ? exclusion.toggled(dimension, value.value()) : exclusion),
                excluded);
    }

    /** A value in words: languages by their names. */
    static String label(Dimension dimension, String value) {
        if (dimension != Dimension.LANGUAGE) {
            return value;
        }
        String name = Locale.forLanguageTag(value).getDisplayName(Locale.UK);
        return value.equals("und") || name.isEmpty() ? "unknown" : name;
    }
}
