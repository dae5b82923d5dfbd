package org.dateline.site;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a request reached the site: as the proxy in front says, where it comes from one that is trusted; else as it came. Of
 * several values of a field the last counts, which is the one that the nearest proxy wrote.
 */
final class Front {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    private final SiteSettings.Trust trust;

    Front(SiteSettings.Trust trust) {
        this.trust = trust;
    }

    private boolean trusted(Context ctx) {
        return trust.proxies().contains(ctx.req().getRemoteAddr());
    }

    /** {@code http} or {@code https}, as the visitor's browser has it. */
    String scheme(Context ctx) {
        return said(ctx, "X-Forwarded-Proto").filter("https"::equals).orElse("http");
    }

    /** The host and port that the visitor's browser asked. */
    String host(Context ctx) {
        return said(ctx, "X-Forwarded-Host")
                .filter(host -> HOST.matcher(host).matches())
                .orElseGet(() -> String.valueOf(ctx.header("Host")));
    }

    /** The visitor's address. */
    String address(Context ctx) {
        return said(ctx, "X-Forwarded-For").orElseGet(() -> ctx.req().getRemoteAddr());
    }

    /** Who asks, where a trusted proxy vouches for her. */
    Optional<String> user(Context ctx) {
        return trust.userHeader().isEmpty() ? Optional.empty() : said(ctx, trust.userHeader());
    }

    private Optional<String> said(Context ctx, String field) {
        if (!trusted(ctx)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ctx.header(field))
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty());
    }
}
