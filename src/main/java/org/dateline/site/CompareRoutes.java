package org.dateline.site;

import io.javalin.http.Context;
import java.util.List;
import org.dateline.search.Dimension;
import org.dateline.search.Matter;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.site.view.ComparePage;

/** The coverage of some sources side by side. */
final class CompareRoutes {
    private static final int PASSAGES = 5;
    private static final int OWN = 8;

    private final Search search;
    private final Pages pages;

    CompareRoutes(Search search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    /** The sources and the search that the address names. */
    void page(Context ctx) {
        SearchRequest request = SearchRoutes.request(ctx).withFold(true);
        SearchResults all = search.find(ComparePage.everywhere(request).withSize(1));
        List<SearchRequest> columns = ComparePage.sources(request).stream()
                .map(source -> ComparePage.of(request, source).withSize(PASSAGES))
                .toList();
        List<SearchResults> each = columns.stream().map(search::find).toList();
        List<Matter> matters = search.matters(columns, OWN);
        ComparePage page = ComparePage.of(request, all, each, matters);
        pages.show(ctx, "compare", "search", SearchRoutes.posted(ctx) ? "Compare" : title(request), page, List.of());
    }

    private static String title(SearchRequest request) {
        String sources = String.join(" and ", request.chosen(Dimension.SOURCE));
        String what = request.query().isEmpty() ? "Compare" : "Compare: " + request.query();
        return sources.isEmpty() ? what : what + ", " + sources;
    }
}
