package org.dateline.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** Header fields of every answer: what a browser may do with our pages, which is little. */
final class Shield {
    /** The fields, names to values. */
    static final Map<String, String> HEADERS = headers();

    /** What more is sent by a site that others can reach. */
    static final Map<String, String> AMONG_OTHERS = Map.of("X-Robots-Tag", "noindex, nofollow");

    private Shield() {}

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), clipboard-read=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        return Map.copyOf(headers);
    }
}
