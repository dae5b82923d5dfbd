package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What proves that a form was sent from a page of ours: a random value in each form that other sites cannot read.
 *
 * <p>Browsers' own marks alone do not do: with {@code Referrer-Policy: no-referrer} a form is sent with
 * {@code Origin: null} (Fetch, "append a request Origin header"), and {@code Sec-Fetch-Site} is sent to https and
 * localhost only.
 */
final class FormToken {
    private static final int BYTES = 16;

    private final String value;

    FormToken(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What a form of ours sent.
     *
     * @throws ForbiddenResponse when it was not sent from a page of ours
     */
    Parameters sent(Context ctx) {
        String from = ctx.header("Sec-Fetch-Site");
        Parameters sent = Parameters.of(ctx.body());
        if ((from != null && !from.equals("same-origin"))
                || !matches(sent.first("form").orElse(""))) {
            throw new ForbiddenResponse("The form did not come from a page that Dateline is showing now: "
                    + "from another site, or from before Dateline was last started.");
        }
        return sent;
    }

    String value() {
        return value;
    }

    /** Whether this is the value, in a time that does not tell how much of it is right. */
    boolean matches(String other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
