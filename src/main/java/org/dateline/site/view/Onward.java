package org.dateline.site.view;

import java.util.List;
import java.util.Optional;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;

/**
 * Where a search leads besides its results.
 *
 * @param exports all its articles as a file, a link for each form and, as its note, where it is asked for by a form
 * @param compare its sources side by side, empty where there are fewer than two
 * @param compared the same as a form's hidden fields
 * @param about pages of the names that it is narrowed to
 * @param most how many articles a file holds, in words; empty where that is enough
 */
public record Onward(List<Choice> exports, String compare, List<Field> compared, List<Choice> about, String most) {
    public Onward {
        exports = List.copyOf(exports);
        compared = List.copyOf(compared);
        about = List.copyOf(about);
    }

    static Onward of(SearchResults results, int most) {
        SearchRequest request = results.request();
        Optional<SearchRequest> compare = ComparePage.offered(results);
        return new Onward(
                List.of(
                        export("CSV", "csv", request),
                        export("JSON Lines", "jsonl", request),
                        export("RIS", "ris", request)),
                compare.map(Links::compare).orElse(""),
                compare.map(SearchPage::fields).orElse(List.of()),
                about(request),
                results.total() > most ? "A file ends after " + Words.count(most, "article") + "." : "");
    }

    private static Choice export(String label, String form, SearchRequest request) {
        return new Choice(label, Links.export(form, request), false, "/export." + form);
    }

    private static List<Choice> about(SearchRequest request) {
        return EntityPage.TYPES.keySet().stream()
                .sorted()
                .flatMap(dimension ->
                        request.chosen(dimension).stream().map(name -> Choice.of(name, Links.entity(dimension, name))))
                .toList();
    }
}
