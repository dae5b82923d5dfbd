package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleJson;
import org.dateline.search.MarkedArticle;
import org.dateline.search.SearchRequest;
import org.dateline.site.view.ArticlePage;

/** The page of an article and its JSON form. */
final class ArticleRoutes {
    private final Library library;
    private final Pages pages;
    private final CrawlDesk crawl;

    ArticleRoutes(Library library, Pages pages, CrawlDesk crawl) {
        this.library = library;
        this.pages = pages;
        this.crawl = crawl;
    }

    /** The article, marked by the search in the address. */
    void page(Context ctx) {
        SearchRequest from = SearchRoutes.request(ctx);
        MarkedArticle article = find(ctx, from.query());
        PageStanding standing =
                crawl.standing().apply(article.article().provenance().capturedUrl());
        ArticlePage page = ArticlePage.of(
                article, library.related().apply(article.article().id()), standing, from, SearchRoutes.posted(ctx));
        pages.show(ctx, "article", "search", article.headline().text(), page, List.of());
    }

    /** The article as it is archived. */
    void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result(ArticleJson.write(article(ctx)));
    }

    /** The article that the path names, as indexed. */
    Article article(Context ctx) {
        return find(ctx, "").article();
    }

    private MarkedArticle find(Context ctx, String query) {
        String id = ctx.pathParam("id");
        if (!ArticleId.isId(id)) {
            throw new NotFoundResponse("An article's address ends in 20 digits and letters from a to f.");
        }
        return library.article()
                .apply(new ArticleId(id), query)
                .orElseThrow(() ->
                        new NotFoundResponse("No article has this address. It may have been in another data folder."));
    }
}
