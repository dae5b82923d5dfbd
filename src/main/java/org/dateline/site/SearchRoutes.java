package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.dateline.search.MentionedDates;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Sort;
import org.dateline.site.view.SearchPage;
import org.dateline.site.view.Suggested;
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

    /** Names and headlines that may be meant by what was typed so far, as JSON; posted, so that it stands in no address. */
    void suggest(Context ctx) {
        String typed = Parameters.asked(ctx).first("q").orElse("");
        ctx.contentType("application/json; charset=utf-8")
                .result(Json.write(library.suggestions().apply(typed).stream()
                        .map(Suggested::of)
                        .toList()));
    }

    /** The same as JSON. */
    void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8")
                .result(Json.write(ApiResults.of(library.find().apply(request(ctx)))));
    }

    static SearchRequest request(Context ctx) {
        return SearchRequest.ofParameters(Parameters.asked(ctx).values());
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
                        ExportRoutes.MOST)
                .posted(posted(ctx));
        pages.show(ctx, "search", "search", title, page, page.feeds());
    }

    /** Whether a page was asked for without its search standing in an address. */
    static boolean posted(Context ctx) {
        return ctx.method().equals(HandlerType.POST);
    }

    private @Nullable MentionedDates mentioned(SearchResults results, boolean asked) {
        boolean wanted = asked || results.request().mentions() != null || results.total() <= MOST_COUNTED_UNASKED;
        return wanted ? library.mentioned().apply(results.request()) : null;
    }
}
