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
 */
public record FacetView(String id, String label, List<Value> values, String more) {
    /**
     * One value.
     *
     * @param label its words
     * @param count how many articles have it, in words
     * @param href the search with the value added or taken away
     * @param chosen whether the search is narrowed by it
     * @param width the bar's width, a percentage of the widest
     */
    public record Value(String label, String count, String href, boolean chosen, String width) {}

    static FacetView of(Facet facet, SearchRequest request) {
        Dimension dimension = facet.dimension();
        long most = facet.values().stream().mapToLong(Facet.Value::count).max().orElse(1);
        List<Value> values = facet.values().stream()
                .filter(value -> value.count() > 0 || value.chosen())
                .map(value -> new Value(
                        label(dimension, value.value()),
                        Words.number(value.count()),
                        Links.search(request.toggled(dimension, value.value())),
                        value.chosen(),
                        value.count() * 100 / Math.max(1, most) + "%"))
                .toList();
        return new FacetView(
                "facet-" + dimension.parameter(),
                dimension.label(),
                values,
                facet.more() == 0 ? "" : Words.number(facet.more()) + " more");
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
