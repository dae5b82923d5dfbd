package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dateline.site.view.HelpPage;
import org.dateline.site.view.SourcesPage;

/** Sources, help, and the small files that browsers and machines ask for. */
final class PlainRoutes {
    private final Pages pages;
    private final CrawlDesk crawl;
    private final Forms forms;
    private final Clock clock;
    private final Base base;

    PlainRoutes(Pages pages, CrawlDesk crawl, Forms forms, Clock clock, Base base) {
        this.pages = pages;
        this.crawl = crawl;
        this.forms = forms;
        this.clock = clock;
        this.base = base;
    }

    void sources(Context ctx) {
        SourcesPage page = SourcesPage.of(crawl.status().get(), forms.token(ctx), clock.instant());
        pages.show(ctx, "sources", "sources", "Sources", page, List.of());
    }

    /** Tries again what failed of the source that the form names. */
    void retry(Context ctx) {
        Optional<URI> seed = seed(forms.own(ctx).first("source").orElse(""));
        if (seed.isEmpty() || !crawl.retry().test(seed.get())) {
            throw new NotFoundResponse("No line of the seeds file that is crawled has this address.");
        }
        ctx.redirect("/sources", HttpStatus.SEE_OTHER);
    }

    private static Optional<URI> seed(String typed) {
        try {
            return Optional.of(new URI(typed));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Sources and status are one page. */
    void status(Context ctx) {
        ctx.redirect("/sources", HttpStatus.MOVED_PERMANENTLY);
    }

    void help(Context ctx) {
        pages.show(ctx, "help", "help", "How to search", HelpPage.PAGE, List.of());
    }

    /** Nothing here is for the engines of others; where none can come, nothing has to be forbidden. */
    static void robots(Context ctx, boolean alone) {
        ctx.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow:" + (alone ? "\n" : " /\n"));
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
