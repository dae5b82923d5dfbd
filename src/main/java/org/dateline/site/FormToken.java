package org.dateline.site;

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

    String value() {
        return value;
    }

    /** Whether this is the value, in a time that does not tell how much of it is right. */
    boolean matches(String other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
