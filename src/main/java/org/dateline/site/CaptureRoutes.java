package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.dateline.site.view.CapturedView;

/** The pages that articles were taken from, as text that can do nothing. */
final class CaptureRoutes {
    private final Stacks stacks;
    private final Function<Context, Article> find;
    private final CrawlDesk crawl;
    private final Pages pages;

    /** @param find the article that a request's path names */
    CaptureRoutes(Stacks stacks, Function<Context, Article> find, CrawlDesk crawl, Pages pages) {
        this.stacks = stacks;
        this.find = find;
        this.crawl = crawl;
        this.pages = pages;
    }

    /** The page of the present version, or of the one that {@code version=} names; {@code as=source} with its markup. */
    void page(Context ctx) {
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
                .filter(revision -> wanted.equals(String.valueOf(revision.number())))
                .findFirst()
                .flatMap(stacks.version())
                .orElseThrow(() -> new NotFoundResponse("The article has no version of this number."));
    }
}
