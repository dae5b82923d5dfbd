package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.dateline.site.change.Comparison;
import org.dateline.site.view.CapturedView;
import org.dateline.site.view.RevisionsPage;

/** What changed in an article, and the pages that its versions were taken from, as text that can do nothing. */
final class RevisionRoutes {
    private final Stacks stacks;
    private final Function<Context, Article> find;
    private final CrawlDesk crawl;
    private final Pages pages;

    /** @param find the article that a request's path names */
    RevisionRoutes(Stacks stacks, Function<Context, Article> find, CrawlDesk crawl, Pages pages) {
        this.stacks = stacks;
        this.find = find;
        this.crawl = crawl;
        this.pages = pages;
    }

    /** The versions, and what changed to the one that {@code to=} names, else to the last. */
    void page(Context ctx) {
        Article article = find.apply(ctx);
        List<Revision> revisions = stacks.revisions().apply(article.id());
        PageStanding standing = crawl.standing().apply(article.provenance().capturedUrl());
        RevisionsPage page = RevisionsPage.of(
                article,
                standing,
                revisions,
                pair(revisions, chosen(ctx, revisions)).orElse(null));
        pages.show(
                ctx,
                "revisions",
                "search",
                "How it changed: " + article.headline().text(),
                page,
                List.of());
    }

    private static int chosen(Context ctx, List<Revision> revisions) {
        String to = Parameters.of(ctx.req().getQueryString()).first("to").orElse("");
        for (int i = 1; i < revisions.size(); i++) {
            if (is(revisions.get(i), to)) {
                return i;
            }
        }
        return revisions.size() - 1;
    }

    private Optional<RevisionsPage.Pair> pair(List<Revision> revisions, int after) {
        if (after < 1) {
            return Optional.empty();
        }
        Revision older = revisions.get(after - 1);
        Revision newer = revisions.get(after);
        return stacks.version()
                .apply(older)
                .flatMap(before -> stacks.version()
                        .apply(newer)
                        .map(now -> new RevisionsPage.Pair(older, newer, Comparison.of(before, now))));
    }

    /** The page of the present version, or of the one that {@code version=} names; {@code as=source} with its markup. */
    void captured(Context ctx) {
        Article article = find.apply(ctx);
        Parameters asked = Parameters.of(ctx.req().getQueryString());
        boolean source = asked.first("as").orElse("").equals("source");
        Article version = version(article, asked.first("version").orElse(""));
        PageStanding standing = crawl.standing().apply(article.provenance().capturedUrl());
        CapturedPage page = stacks.captured()
                .apply(version.provenance().capture())
                .orElseThrow(() -> new NotFoundResponse("The archive does not hold the page of this article."));
        pages.show(
                ctx,
                "captured",
                "search",
                "As captured: " + version.headline().text(),
                CapturedView.of(version, article.revision(), page, standing, source),
                List.of());
    }

    private Article version(Article article, String wanted) {
        if (wanted.isEmpty() || wanted.equals(String.valueOf(article.revision()))) {
            return article;
        }
        List<Revision> revisions = stacks.revisions().apply(article.id());
        return revisions.stream()
                .filter(revision -> is(revision, wanted))
                .findFirst()
                .flatMap(stacks.version())
                .orElseThrow(() -> new NotFoundResponse("The article has no version of this number."));
    }

    private static boolean is(Revision revision, String wanted) {
        return wanted.equals(String.valueOf(revision.number()));
    }
}
