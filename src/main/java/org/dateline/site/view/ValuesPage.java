package org.dateline.site.view;

import java.util.List;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;

/**
 * All values of one dimension among the results of a search, to look through and to choose several at once.
 *
 * @param label what they are ("People")
 * @param parameter their name in an address
 * @param search the search in words
 * @param back its page
 * @param find what is looked for among them, empty for all
 * @param kept the search without this dimension's choices, as fields
 * @param asked the same with them
 * @param values the values
 * @param cut that there are more, empty when there are not
 * @param posted whether the search stands in no address, and is not to
 */
public record ValuesPage(
        String label,
        String parameter,
        String search,
        String back,
        String find,
        List<Field> kept,
        List<Field> asked,
        List<FacetView.Value> values,
        String cut,
        boolean posted) {
    /** How many values a page lists. */
    public static final int MOST = 300;

    /** The page of these values. */
    public static ValuesPage of(
            SearchRequest request, Dimension dimension, String find, List<Facet.Value> values, boolean posted) {
        List<Field> asked = SearchPage.fields(request);
        return new ValuesPage(
                dimension.label(),
                dimension.parameter(),
                SearchPage.inWords(request),
                Links.search(request),
                find,
                asked.stream()
                        .filter(field -> !field.name().equals(dimension.parameter()))
                        .toList(),
                asked,
                FacetView.values(dimension, values, request),
                values.size() < MOST
                        ? ""
                        : "These are the " + Words.number(MOST) + " that most articles have. Look for others by name.",
                posted);
    }
}
