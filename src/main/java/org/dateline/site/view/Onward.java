package org.dateline.site.view;

import java.util.List;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;

/**
 * Where a search leads besides its results.
 *
 * @param exports all its articles as a file, a link for each form
 * @param compare its sources side by side, empty where there are fewer than two
 * @param about pages of the names that it is narrowed to
 * @param most how many articles a file holds, in words; empty where that is enough
 */
public record Onward(List<Choice> exports, String compare, List<Choice> about, String most) {
    public Onward {
        exports = List.copyOf(exports);
        about = List.copyOf(about);
    }

    static Onward of(SearchResults results, int most) {
        SearchRequest request = results.request();
        return new Onward(
                List.of(
                        Choice.of("CSV", Links.export("csv", request)),
                        Choice.of("JSON Lines", Links.export("jsonl", request)),
                        Choice.of("RIS", Links.export("ris", request))),
                ComparePage.offered(results),
                about(request),
                results.total() > most ? "A file ends after " + Words.count(most, "article") + "." : "");
    }

    private static List<Choice> about(SearchRequest request) {
        return EntityPage.TYPES.keySet().stream()
                .sorted()
                .flatMap(dimension ->
                        request.chosen(dimension).stream().map(name -> Choice.of(name, Links.entity(dimension, name))))
                .toList();
    }
}
