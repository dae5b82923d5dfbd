package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.saved.Addresses;
import org.dateline.saved.Feed;
import org.dateline.saved.FeedFormat;
import org.dateline.saved.FeedOptions;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearches;
import org.dateline.search.SearchRequest;
import org.dateline.site.view.Links;
import org.dateline.site.view.SearchPage;

/** Searches as feeds: any by its address, saved ones by their private address. */
final class FeedRoutes {
    private final Following following;
    private final SavedSearches saved;
    private final Predicate<String> active;
    private final Base base;
    private final FeedStates states;

    FeedRoutes(Following following, SavedSearches saved, Predicate<String> active, Base base) {
        this.following = following;
        this.saved = saved;
        this.active = active;
        this.base = base;
        states = new FeedStates(following::state);
    }

    /** The feed of the search in the address. */
    void search(Context ctx) {
        FeedFormat format = format(ctx.pathParam("form"));
        SearchRequest request = SearchRoutes.request(ctx);
        FeedOptions options = options(ctx);
        Addresses addresses = addresses(ctx, Links.search(request), Links.feed(format, request, options));
        String title = "Dateline: " + SearchPage.inWords(request);
        answer(ctx, format, addresses, () -> following.feed(request, options, title, addresses));
    }

    /** The feed of a saved search. */
    void saved(Context ctx) {
        String file = ctx.pathParam("file");
        int dot = file.lastIndexOf('.');
        FeedFormat format = format(file.substring(dot + 1));
        SavedSearch search = found(file.substring(0, Math.max(0, dot)));
        FeedOptions options = search.about().options().and(options(ctx));
        Addresses addresses = addresses(ctx, Links.search(search.request()), ctx.path());
        answer(ctx, format, addresses, () -> following.feed(search, options, addresses));
    }

    private SavedSearch found(String token) {
        SavedSearch search = saved.find(token).orElseThrow(() -> {
            if (saved.gone(token)) {
                throw new GoneResponse("This saved search was deleted, or its feed has another address now.");
            }
            return new NotFoundResponse("No saved search has this address.");
        });
        if (!active.test(search.owner())) {
            throw new ForbiddenResponse("The account that this belongs to is disabled.");
        }
        return search;
    }

    private static FeedOptions options(Context ctx) {
        return FeedOptions.ofParameters(
                Parameters.of(ctx.req().getQueryString()).values());
    }

    private static FeedFormat format(String extension) {
        return FeedFormat.of(extension)
                .orElseThrow(() -> new NotFoundResponse("A feed's address ends in .rss, .atom or .json."));
    }

    /** A feed calls itself as it was asked for, and is named as we would ask for it. */
    private Addresses addresses(Context ctx, String page, String name) {
        URI site = base.of(ctx);
        String query = ctx.req().getQueryString();
        String asked = ctx.path() + (query == null ? "" : "?" + query);
        String formless = name.replaceFirst("\\.(rss|atom|json)(?=\\?|$)", "");
        return new Addresses(site, Base.resolved(site, asked, name), site.resolve(page), formless.substring(1));
    }

    private void answer(Context ctx, FeedFormat format, Addresses addresses, Supplier<Feed> feed) {
        Shield.AMONG_OTHERS.forEach(ctx::header);
        ctx.contentType(format.mediaType())
                .header("Cache-Control", "private, max-age=300")
                .header("Vary", "Accept-Encoding");
        FeedStates.Known known = states.of(addresses.self() + " " + addresses.base(), feed);
        if (!Conditional.unchanged(ctx, known.etag(), known.updated())) {
            Feed made = known.made().orElseGet(feed);
            Conditional.name(ctx, made.etag(), made.updated());
            ctx.result(format.write(made));
        }
    }
}
