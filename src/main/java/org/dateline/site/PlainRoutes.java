package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.site.view.HelpPage;
import org.dateline.site.view.SourcesPage;

/** Sources, help, and the small files that browsers and machines ask for. */
final class PlainRoutes {
    private final Pages pages;
    private final Supplier<Status> status;
    private final Clock clock;
    private final Base base;

    PlainRoutes(Pages pages, Supplier<Status> status, Clock clock, Base base) {
        this.pages = pages;
        this.status = status;
        this.clock = clock;
        this.base = base;
    }

    void sources(Context ctx) {
        pages.show(ctx, "sources", "sources", "Sources", SourcesPage.of(status.get(), clock.instant()), List.of());
    }

    /** Sources and status are one page. */
    void status(Context ctx) {
        ctx.redirect("/sources", HttpStatus.MOVED_PERMANENTLY);
    }

    void help(Context ctx) {
        pages.show(ctx, "help", "help", "How to search", HelpPage.PAGE, List.of());
    }

    void health(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result(Json.write(Map.of("status", "ok")));
    }

    /** Nothing here is for the engines of others. */
    void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: /\n");
    }

    /** The description by which a browser offers to search here (OpenSearch 1.1). */
    void openSearch(Context ctx) {
        ctx.contentType("application/opensearchdescription+xml; charset=utf-8")
                .result("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>Dateline</ShortName>
                          <Description>Policy news, searched here</Description>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Image width="16" height="16" type="image/svg+xml">%1$sstatic/icon.svg</Image>
                          <Url type="text/html" template="%1$ssearch?q={searchTerms}"/>
                          <Url type="application/rss+xml" template="%1$sfeed.rss?q={searchTerms}"/>
                          <Url type="application/atom+xml" template="%1$sfeed.atom?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """.formatted(escaped(base.of(ctx).toString())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
