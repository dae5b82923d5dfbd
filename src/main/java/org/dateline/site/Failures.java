package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import java.util.List;
import java.util.Map;
import org.dateline.site.view.ErrorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that are errors: in plain words, without a trace of the program's insides. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    /** A request that cannot be met, with the words of whoever refused it. */
    void refused(HttpResponseException refusal, Context ctx) {
        String allowed = refusal.getDetails().get("availableMethods");
        if (allowed != null) {
            ctx.header("Allow", allowed);
        }
        boolean ours = !(refusal instanceof EndpointNotFound) && allowed == null;
        answer(ctx, refusal.getStatus(), ours ? String.valueOf(refusal.getMessage()) : "");
    }

    /** Something that we did not foresee. Neither the address nor the failure's words are logged: they hold what was searched. */
    void failed(Exception failure, Context ctx) {
        LOG.error("site: a page could not be made", wordless(failure));
        answer(ctx, 500, "");
    }

    /** What happened and where, without the words that it said. */
    static Throwable wordless(Throwable failure) {
        Throwable cause = failure.getCause();
        Throwable bare =
                new IllegalStateException(failure.getClass().getName(), cause == null ? null : wordless(cause));
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private void answer(Context ctx, int status, String detail) {
        ErrorPage page = ErrorPage.of(status, detail);
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        if (Door.forPrograms(ctx)) {
            ctx.contentType("application/problem+json; charset=utf-8")
                    .result(Json.write(Map.of(
                            "title",
                            page.title(),
                            "status",
                            status,
                            "detail",
                            (page.meaning() + " " + page.wayOut()).strip())));
        } else {
            pages.show(ctx, "error", "", page.title(), page, List.of());
        }
    }
}
