package org.dateline.saved;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.dateline.article.Digest;

/** The private part of an address: 128 random bits. */
final class Token {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private Token() {}

    static String random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text can be a token. */
    static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    /** What is remembered of a token that is no longer good, so that it cannot be read from the database. */
    static String hash(String token) {
        return Digest.of(token).hex();
    }
}
