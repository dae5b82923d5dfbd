package org.dateline.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.site.view.FeedLink;
import org.dateline.site.view.Frame;

/** Prints a page's values through its template. */
final class Pages {
    private static final String PACKAGE = "org.dateline.site.templates";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    private final Assets assets;
    private final Forms forms;
    private final Supplier<String> notice;

    /** @param notice what every page says above all else, empty for nothing */
    Pages(Assets assets, Forms forms, Supplier<String> notice) {
        this.assets = assets;
        this.forms = forms;
        this.notice = notice;
    }

    /**
     * Answers with a page.
     *
     * @param name its template, without the ending
     * @param section its entry in the menu
     * @param title its title
     * @param page what it shows
     * @param feeds feeds to announce
     */
    void show(Context ctx, String name, String section, String title, Object page, List<FeedLink> feeds) {
        String visitor = Visitor.of(ctx).name();
        ctx.contentType("text/html; charset=utf-8")
                .result(print(name, section, title, page, feeds, visitor, forms.token(ctx), SearchRoutes.posted(ctx)));
    }

    private String print(
            String name,
            String section,
            String title,
            Object page,
            List<FeedLink> feeds,
            String visitor,
            String form,
            boolean posted) {
        Frame frame = new Frame(
                title,
                section,
                assets.address("dateline.css"),
                assets.address("dateline.js"),
                assets.address("icon.svg"),
                feeds,
                visitor,
                form,
                notice.get(),
                posted);
        StringOutput output = new StringOutput(32_768);
        engine.render(name + ".jte", Map.of("frame", frame, "page", page), output);
        return output.toString();
    }
}
