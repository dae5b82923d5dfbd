package org.dateline.site;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name the account's name; empty where there are no accounts, or for someone who has not logged in
 * @param session what tells this visit from others of the same person; empty without one
 * @param known whether she may see what is behind the log-in
 * @param admin whether she may change what is everyone's
 */
record Visitor(String name, String session, boolean known, boolean admin) {
    /** The one person who uses a Dateline without accounts. */
    static final Visitor ALONE = new Visitor("", "", true, true);
    /** Someone of whom nothing is known. */
    static final Visitor STRANGER = new Visitor("", "", false, false);

    private static final String KEY = "dateline.visitor";

    /** Who sent this request. */
    static Visitor of(Context ctx) {
        @Nullable Visitor visitor = ctx.attribute(KEY);
        return visitor == null ? STRANGER : visitor;
    }

    /** Notes who sent this request. */
    void sent(Context ctx) {
        ctx.attribute(KEY, this);
    }

    /** The name that what is hers is kept under. */
    String owner() {
        return name;
    }
}
