package org.dateline.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that a form was sent from a page of ours: a value in each form that other sites cannot read, another one for
 * each visit.
 *
 * <p>Browsers' own marks alone do not do: with {@code Referrer-Policy: no-referrer} a form is sent with
 * {@code Origin: null} (Fetch, "append a request Origin header"), and {@code Sec-Fetch-Site} is sent to https and
 * localhost only.
 */
final class FormToken {
    private static final String METHOD = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    FormToken(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, METHOD);
    }

    /** The value for a visit. */
    String value(String session) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            byte[] made = mac.doFinal(session.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(made).substring(0, 22);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("site: this Java lacks " + METHOD, e);
        }
    }

    /** Whether this is the value for a visit, in a time that does not tell how much of it is right. */
    boolean matches(String session, String other) {
        return MessageDigest.isEqual(
                value(session).getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
