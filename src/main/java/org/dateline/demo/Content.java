package org.dateline.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

/** Something to read: a page, a feed, an image. */
final class Content implements Reply {
    private final String type;
    private final byte[] plain;
    private final byte[] packed;
    private final boolean packs;
    private final Optional<OffsetDateTime> modified;
    private final String digest;

    /**
     * Keeps a body ready to be sent.
     *
     * @param type the Content-Type header
     * @param body the bytes, before any compression for the way
     * @param modified the Last-Modified header; none for what has no date
     */
    Content(String type, byte[] body, Optional<OffsetDateTime> modified) {
        this.type = type;
        this.plain = body.clone();
        this.packs = !type.equals("application/gzip");
        this.packed = packs ? Sitemaps.gzip(plain) : plain;
        this.modified = modified;
        this.digest = digest(body);
    }

    String type() {
        return type;
    }

    Optional<OffsetDateTime> modified() {
        return modified;
    }

    /** Whether it can be sent packed, not being so already. */
    boolean packs() {
        return packs;
    }

    /** The bytes to send. Callers do not change them. */
    byte[] body(boolean gzip) {
        return gzip ? packed : plain;
    }

    /** A strong entity tag (RFC 9110, section 8.8.3) that follows from the bytes sent and from nothing else. */
    String etag(boolean gzip) {
        return "\"" + digest + (gzip ? "-gzip\"" : "\"");
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("demo: this Java has no SHA-256", e);
        }
    }
}
