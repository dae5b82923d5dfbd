package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;

/**
 * The ways to the other pages of results.
 *
 * @param previous address of the page before, empty on the first
 * @param next address of the page after, empty on the last
 * @param pages pages near this one, the first and the last; an empty label stands for those left out
 * @param note that pages end before the results do, empty when they do not
 */
public record Pager(String previous, String next, List<Choice> pages, String note) {
    private static final int NEAR = 2;

    static Pager of(SearchResults results) {
        SearchRequest request = results.request();
        int last = results.pages();
        int page = Math.min(request.page(), last);
        List<Choice> pages = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page) <= NEAR) {
                pages.add(new Choice(Words.number(number), Links.search(request.withPage(number)), number == page, ""));
            } else if (!pages.getLast().label().isEmpty()) {
                pages.add(Choice.of("", ""));
            }
        }
        return new Pager(
                request.page() > 1 ? Links.search(request.withPage(Math.min(last, request.page() - 1))) : "",
                page < last && request.page() <= last ? Links.search(request.withPage(page + 1)) : "",
                List.copyOf(pages),
                page == last && results.total() > SearchRequest.DEEPEST
                        ? "Pages end after " + Words.number(SearchRequest.DEEPEST)
                                + " articles. Narrow the search by date or source to see the rest."
                        : "");
    }
}
