package org.dateline.site;

import io.javalin.http.Context;
import java.util.Optional;
import org.dateline.search.MentionedDates;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Sort;
import org.dateline.site.view.SearchPage;
import org.jspecify.annotations.Nullable;

/** The search page and its JSON form. */
final class SearchRoutes {
    /** Dates mentioned are counted article by article; so many cost no more than a few milliseconds. */
    private static final long MOST_COUNTED_UNASKED = 5_000;

    private final Library library;
    private final Pages pages;
    private final Forms forms;

    SearchRoutes(Library library, Pages pages, Forms forms) {
        this.library = library;
        this.pages = pages;
        this.forms = forms;
    }

    /** The latest articles. */
    void front(Context ctx) {
        show(ctx, SearchRequest.of("").withSort(Sort.NEWEST), "");
    }

    /** What the address asks for. */
    void search(Context ctx) {
        SearchRequest request = request(ctx);
        show(ctx, request, request.query().isEmpty() ? "Articles" : request.query());
    }

    /** The same as JSON. */
    void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8")
                .result(Json.write(ApiResults.of(library.find().apply(request(ctx)))));
    }

    static SearchRequest request(Context ctx) {
        return SearchRequest.ofParameters(
                Parameters.of(ctx.req().getQueryString()).values());
    }

    private void show(Context ctx, SearchRequest request, String title) {
        SearchResults results = library.find().apply(request);
        boolean over = Parameters.of(ctx.req().getQueryString()).first("over").equals(Optional.of("mentioned"));
        SearchPage page = SearchPage.of(
                results,
                forms.token(ctx),
                library.size().getAsLong(),
                mentioned(results, over),
                over,
                ExportRoutes.MOST);
        pages.show(ctx, "search", "search", title, page, page.feeds());
    }

    private @Nullable MentionedDates mentioned(SearchResults results, boolean asked) {
        boolean wanted = asked || results.request().mentions() != null || results.total() <= MOST_COUNTED_UNASKED;
        return wanted ? library.mentioned().apply(results.request()) : null;
    }
}
