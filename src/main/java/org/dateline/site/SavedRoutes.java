package org.dateline.site;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.dateline.saved.FeedOptions;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearch.Push;
import org.dateline.saved.SavedSearches;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;
import org.dateline.site.view.EditPage;
import org.dateline.site.view.Links;
import org.dateline.site.view.SavedPage;
import org.dateline.site.view.SearchPage;

/** Saving searches, listing, changing and deleting them: each visitor's own alone. */
final class SavedRoutes {
    private final SavedSearches saved;
    private final Following following;
    private final Pages pages;
    private final Forms forms;

    SavedRoutes(SavedSearches saved, Following following, Pages pages, Forms forms) {
        this.saved = saved;
        this.following = following;
        this.pages = pages;
        this.forms = forms;
    }

    /** The list. */
    void list(Context ctx) {
        int page = Parameters.of(ctx.req().getQueryString())
                .first("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        SavedPage shown = SavedPage.of(saved.list(Visitor.of(ctx).owner()), page, following::counts, forms.token(ctx));
        pages.show(ctx, "saved", "saved", "Saved searches", shown, List.of());
    }

    /** The form that changes one. */
    void edit(Context ctx) {
        SavedSearch search = own(ctx);
        pages.show(
                ctx,
                "edit",
                "saved",
                "Change a saved search",
                EditPage.of(search, saved.secret(search), forms.token(ctx)),
                List.of());
    }

    /** Its search page, what came last on top; from now on that counts as seen. */
    void open(Context ctx) {
        SavedSearch search = own(ctx);
        saved.looked(search.owner(), search.id());
        ctx.redirect(Links.search(search.request().withSort(Sort.FIRST_SEEN)), HttpStatus.SEE_OTHER);
    }

    /** Saves the search of the form. */
    void save(Context ctx) {
        Parameters sent = forms.own(ctx);
        SearchRequest request = request(sent.first("search").orElse(""));
        saved.save(Visitor.of(ctx).owner(), About.of(name(sent, request), request));
        back(ctx);
    }

    /** Changes one as the form says. */
    void change(Context ctx) {
        Parameters sent = forms.own(ctx);
        SavedSearch search = own(ctx);
        SearchRequest request = request(sent.first("search").orElse(""))
                .withQuery(sent.first("query").orElse(""));
        Push push = new Push(
                sent.first("webhook").orElse("").strip(),
                sent.first("mail").orElse("").strip());
        About about = new About(
                name(sent, request),
                sent.first("note").orElse(""),
                request,
                FeedOptions.ofParameters(sent.values()),
                search.about().paused(),
                push);
        try {
            saved.edit(search.owner(), search.id(), about);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        back(ctx);
    }

    /** Lets nothing new come, or lets it come again. */
    void pause(Context ctx) {
        forms.own(ctx);
        SavedSearch search = own(ctx);
        boolean paused = !search.about().paused();
        saved.edit(search.owner(), search.id(), search.about().withPaused(paused));
        back(ctx);
    }

    /** Keeps it once more. */
    void copy(Context ctx) {
        forms.own(ctx);
        SavedSearch search = own(ctx);
        saved.copy(search.owner(), search.id());
        back(ctx);
    }

    /** Gives its feed another address. */
    void renew(Context ctx) {
        forms.own(ctx);
        SavedSearch search = own(ctx);
        saved.renew(search.owner(), search.id());
        back(ctx);
    }

    /** Deletes it. */
    void delete(Context ctx) {
        forms.own(ctx);
        SavedSearch search = own(ctx);
        saved.delete(search.owner(), search.id());
        back(ctx);
    }

    private SavedSearch own(Context ctx) {
        String id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> saved.find(Visitor.of(ctx).owner(), Long.parseLong(text)))
                .orElseThrow(() -> new NotFoundResponse("There is no such saved search, or it was deleted."));
    }

    private static SearchRequest request(String search) {
        return SearchRequest.ofParameters(Parameters.of(search).values());
    }

    private static String name(Parameters sent, SearchRequest request) {
        return sent.first("name").filter(typed -> !typed.isBlank()).orElseGet(() -> SearchPage.inWords(request));
    }

    private static void back(Context ctx) {
        ctx.redirect("/saved", HttpStatus.SEE_OTHER);
    }
}
