package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.dateline.saved.Opml;
import org.dateline.saved.SavedSearches;
import org.dateline.search.SearchRequest;
import org.dateline.site.view.SavedPage;
import org.dateline.site.view.SearchPage;

/** Saving searches, listing and deleting them. */
final class SavedRoutes {
    private final SavedSearches saved;
    private final Pages pages;
    private final FormToken form;
    private final Base base;

    SavedRoutes(SavedSearches saved, Pages pages, FormToken form, Base base) {
        this.saved = saved;
        this.pages = pages;
        this.form = form;
        this.base = base;
    }

    /** The list. */
    void list(Context ctx) {
        pages.show(ctx, "saved", "saved", "Saved searches", SavedPage.of(saved.list(), form.value()), List.of());
    }

    /** The list for a feed reader. */
    void opml(Context ctx) {
        ctx.contentType("text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"dateline.opml\"")
                .result(Opml.write(saved.list(), base.of(ctx)));
    }

    /** Saves the search of the form. */
    void save(Context ctx) {
        Parameters sent = form.sent(ctx);
        SearchRequest request = SearchRequest.ofParameters(
                Parameters.of(sent.first("search").orElse("")).values());
        String name = sent.first("name").filter(typed -> !typed.isBlank()).orElseGet(() -> SearchPage.inWords(request));
        saved.save(name, request);
        ctx.redirect("/saved", HttpStatus.SEE_OTHER);
    }

    /** Deletes the search of the form. */
    void delete(Context ctx) {
        Parameters sent = form.sent(ctx);
        if (!saved.delete(sent.first("token").orElse(""))) {
            throw new NotFoundResponse("This saved search was deleted already.");
        }
        ctx.redirect("/saved", HttpStatus.SEE_OTHER);
    }
}
