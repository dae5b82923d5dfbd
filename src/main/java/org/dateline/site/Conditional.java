package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, section 13). */
final class Conditional {
    private static final String PACKED = "-gzip\"";

    private Conditional() {}

    /**
     * Names the state of what is asked for, and answers 304 when the asker has it already.
     *
     * @param etag its entity tag, quoted; packed, the same state bears another
     * @param modified when it last changed; the epoch for unknown
     * @return whether the answer is given
     */
    static boolean unchanged(Context ctx, String etag, Instant modified) {
        Instant second = name(ctx, etag, modified);
        String known = ctx.header("If-None-Match");
        boolean unchanged = known != null
                ? matches(known, etag)
                : second.isAfter(Instant.EPOCH) && notAfter(second, ctx.header("If-Modified-Since"));
        if (unchanged) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        }
        return unchanged;
    }

    /** Names the state of what is asked for; its last change to the second. */
    static Instant name(Context ctx, String etag, Instant modified) {
        Instant second = modified.truncatedTo(ChronoUnit.SECONDS);
        String accepted = ctx.header("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        ctx.header("ETag", packed ? etag.substring(0, etag.length() - 1) + PACKED : etag);
        ctx.header("Vary", "Accept-Encoding");
        if (second.isAfter(Instant.EPOCH)) {
            ctx.header("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(second.atOffset(ZoneOffset.UTC)));
        }
        return second;
    }

    private static boolean matches(String known, String etag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .map(tag -> tag.endsWith(PACKED) ? tag.substring(0, tag.length() - PACKED.length()) + '"' : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static boolean notAfter(Instant modified, @Nullable String since) {
        try {
            return since != null
                    && !modified.isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since.strip())));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
