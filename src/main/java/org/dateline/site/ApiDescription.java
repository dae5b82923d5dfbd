package org.dateline.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.dateline.article.Digest;

/** What other programs can ask for, described in OpenAPI 3.1; the text lies beside this class. */
final class ApiDescription {
    private final byte[] text = read();
    private final String etag = '"' + Digest.of(text).hex().substring(0, 16) + '"';

    /** The description. */
    void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8");
        if (!Conditional.unchanged(ctx, etag, Instant.EPOCH)) {
            ctx.result(text);
        }
    }

    private static byte[] read() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("site: openapi.json cannot be read", e);
        }
    }
}
