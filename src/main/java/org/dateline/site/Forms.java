package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/** Tells forms that were sent from our own pages from all others. */
final class Forms {
    private final FormToken token;

    Forms(FormToken token) {
        this.token = token;
    }

    /** What a form on a page for this visitor has to hold. */
    String token(Context ctx) {
        return token.value(Visitor.of(ctx).session());
    }

    /** The fields of a form that this visitor sent from one of our pages. */
    Parameters own(Context ctx) {
        Parameters sent = Parameters.of(ctx.body());
        check(ctx, sent.first("form").orElse(""));
        return sent;
    }

    /** Refuses a form that another site may have made. */
    void check(Context ctx, String given) {
        String from = ctx.header("Sec-Fetch-Site");
        if ((from != null && !from.equals("same-origin"))
                || !token.matches(Visitor.of(ctx).session(), given)) {
            throw new ForbiddenResponse("The form did not come from a page that Dateline is showing now: "
                    + "from another site, or from before Dateline was last started.");
        }
    }
}
