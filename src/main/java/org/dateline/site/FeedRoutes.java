package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import org.dateline.saved.Feed;
import org.dateline.saved.FeedFormat;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.site.view.Links;
import org.dateline.site.view.SearchPage;

/** Searches as feeds: any by its address, saved ones by their private address. */
final class FeedRoutes {
    private final Search search;
    private final SavedSearches saved;
    private final Base base;

    FeedRoutes(Search search, SavedSearches saved, Base base) {
        this.search = search;
        this.saved = saved;
        this.base = base;
    }

    /** The feed of the search in the address. */
    void search(Context ctx) {
        SearchRequest request = SearchRoutes.request(ctx);
        FeedFormat format = format(ctx.pathParam("form"));
        answer(ctx, format, request, "Dateline: " + SearchPage.inWords(request), Links.feed(format, request));
    }

    /** The feed of a saved search. */
    void saved(Context ctx) {
        String file = ctx.pathParam("file");
        int dot = file.lastIndexOf('.');
        FeedFormat format = format(file.substring(dot + 1));
        SavedSearch found = saved.find(file.substring(0, Math.max(0, dot)))
                .orElseThrow(() -> new NotFoundResponse("No saved search has this address; it may have been deleted."));
        answer(ctx, format, found.request(), found.name(), "/saved/" + found.token() + "." + format.extension());
    }

    private static FeedFormat format(String extension) {
        return FeedFormat.of(extension)
                .orElseThrow(() -> new NotFoundResponse("A feed's address ends in .rss, .atom or .json."));
    }

    private void answer(Context ctx, FeedFormat format, SearchRequest request, String title, String path) {
        URI site = base.of(ctx);
        Feed feed = Feed.of(search, request, title, site.resolve(path), site.resolve(Links.search(request)), site);
        ctx.contentType(format.mediaType()).header("Cache-Control", "private, max-age=300");
        if (!Conditional.unchanged(ctx, feed.etag(), feed.updated())) {
            ctx.result(format.write(feed));
        }
    }
}
