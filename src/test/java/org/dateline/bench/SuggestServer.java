package org.dateline.bench;

import io.javalin.Javalin;
import java.nio.file.Path;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.search.Search;

/** Suggestions behind HTTP for the first letters of a query; prints the port. */
public final class SuggestServer {
    private static final int MOST = 8;

    private SuggestServer() {}

    /** The data folder. */
    public static void main(String[] args) {
        ArticleIndex index = ArticleIndex.open(Path.of(args[0]).resolve("lucene"));
        Search search = new Search(index.searchers(), Aliases.NONE);
        search.suggestions("a", 1);
        Javalin web = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get("/search", ctx -> {
                String words = ctx.queryParam("words");
                String typed = words.isEmpty() ? "person 1" : words.substring(0, Math.min(words.length(), 4));
                ctx.result(search.suggestions(typed, MOST).toString());
            });
        });
        System.out.println("port " + web.start().port());
    }
}
