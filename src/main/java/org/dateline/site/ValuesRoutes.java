package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;
import org.dateline.site.view.ValuesPage;

/** The page on which all values of a dimension can be looked through. */
final class ValuesRoutes {
    private final Library library;
    private final Pages pages;

    ValuesRoutes(Library library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /** The values among what the address finds, those that begin with what is looked for. */
    void page(Context ctx) {
        Dimension dimension = Dimension.of(ctx.pathParam("dimension"))
                .orElseThrow(() -> new NotFoundResponse("Results are not listed by this."));
        SearchRequest request = SearchRoutes.request(ctx);
        String find = Parameters.asked(ctx).first("find").orElse("").strip();
        List<Facet.Value> values = library.values().of(request, dimension, find, ValuesPage.MOST);
        pages.show(
                ctx,
                "values",
                "search",
                dimension.label(),
                ValuesPage.of(request, dimension, find, values, SearchRoutes.posted(ctx)),
                List.of());
    }
}
