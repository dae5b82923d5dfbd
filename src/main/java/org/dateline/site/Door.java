package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.account.Account;

/**
 * Lets in whoever may come in. Without accounts that is the one person at this machine. With them everything but the
 * log-in, the files that pages are drawn with and the private feed addresses is behind it; what changes things for everyone,
 * which is every form that neither asks something nor is about the sender's own searches, is for admins, and so are the figures
 * of the program.
 */
final class Door {
    /** Name of the cookie that holds a session's key. */
    static final String COOKIE = "dateline_session";

    private static final Set<String> OPEN = Set.of("/login", "/healthz", "/robots.txt", "/favicon.ico");
    private static final Pattern PRIVATE_FEED = Pattern.compile("/saved/[A-Za-z0-9_-]{22}\\.(rss|atom|json)");
    private static final Pattern OWN = Pattern.compile(
            "/(saved(/.*)?|login|logout|search|suggest|article/[^/]+|values/[^/]+|compare|entity|export\\.[a-z]+)");
    private static final Pattern PROGRAMS =
            Pattern.compile("/((feed|export)\\.[a-z]+|api/.*|article/[^/]+/cite\\.[a-z]+|metrics)");

    private final Members members;
    private final Front front;

    Door(Members members, Front front) {
        this.members = members;
        this.front = front;
    }

    /** Notes who sent a request, and turns her away where she may not go. */
    void admit(Context ctx) {
        Visitor visitor = visitor(ctx);
        visitor.sent(ctx);
        if (!visitor.known() && !open(ctx.path())) {
            turnAway(ctx);
        } else if (!visitor.admin() && (ctx.path().equals(WatchRoutes.METRICS) || changesForAll(ctx))) {
            throw new ForbiddenResponse("This is for admins; dateline user list shows who is one.");
        }
    }

    private static boolean open(String path) {
        return OPEN.contains(path)
                || path.startsWith("/static/")
                || PRIVATE_FEED.matcher(path).matches();
    }

    /** Whether what is asked for is for programs rather than for a reader: a feed, a file, the interface. */
    static boolean forPrograms(Context ctx) {
        return PROGRAMS.matcher(ctx.path()).matches();
    }

    private static boolean changesForAll(Context ctx) {
        return changes(ctx) && !OWN.matcher(ctx.path()).matches();
    }

    private static boolean changes(Context ctx) {
        return !ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD);
    }

    private Visitor visitor(Context ctx) {
        if (!members.any()) {
            return Visitor.ALONE;
        }
        String key = key(ctx);
        Optional<Account> account = front.user(ctx)
                .map(members::vouchedFor)
                .orElseGet(() -> members.inSession(key).or(() -> byPassword(ctx)));
        return account.map(known -> new Visitor(known.name(), key + known.name(), true, known.admin()))
                .orElse(Visitor.STRANGER);
    }

    /** Programs may send name and password with each request (RFC 7617). */
    private Optional<Account> byPassword(Context ctx) {
        String field = ctx.header("Authorization");
        return field != null && forPrograms(ctx) ? members.byPassword(field, front.address(ctx)) : Optional.empty();
    }

    /** The key that the browser sent, empty for none. */
    static String key(Context ctx) {
        String key = ctx.cookie(COOKIE);
        return key == null ? "" : key;
    }

    private static void turnAway(Context ctx) {
        if (forPrograms(ctx)) {
            ctx.header("WWW-Authenticate", "Basic realm=\"Dateline\", charset=\"UTF-8\"");
            throw new UnauthorizedResponse("Log in, or send name and password with the request.");
        }
        if (changes(ctx)) {
            throw new UnauthorizedResponse("You are not logged in, or no longer.");
        }
        String query = ctx.req().getQueryString();
        String wanted = ctx.path() + (query == null ? "" : "?" + query);
        ctx.redirect("/login?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }
}
