package org.dateline.site;

import io.javalin.http.Context;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Sort;
import org.dateline.site.view.SearchPage;

/** The search page and its JSON form. */
final class SearchRoutes {
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
        SearchPage page =
                SearchPage.of(results, forms.token(ctx), library.size().getAsLong(), ExportRoutes.MOST);
        pages.show(ctx, "search", "search", title, page, page.feeds());
    }
}
