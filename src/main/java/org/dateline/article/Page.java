package org.dateline.article;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it was fetched, or a file as it was imported: the bytes that everything later is derived from.
 *
 * @param url the address after redirects, absolute; {@code urn:sha256:…} of the body for a file without an address
 * @param fetchedAt when the last byte was read
 * @param via how it came to us
 * @param status the HTTP status; 200 for an import
 * @param headers HTTP header fields, names in lower case, values in the order received
 * @param body the body after any content-encoding is undone; not copied, so never to be written to
 * @param hints what the seed line or the import said of it
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are up to megabytes; equality of pages is never asked
public record Page(
        URI url, Instant fetchedAt, Via via, int status, Map<String, List<String>> headers, byte[] body, Hints hints) {

    /** Begins the names of header fields that are ours and not the server's. */
    public static final String NOTE = "dateline-";

    /** Why the body ends early: {@code length} when it went on past the size limit (WARC 1.1, WARC-Truncated). */
    public static final String TRUNCATED = "dateline-truncated";

    /** What the publisher asks of robots, in the fields or in the markup: {@code noarchive}. */
    public static final String ROBOTS = "dateline-robots";

    /** How a page came to us: over HTTP, or from a file that somebody gave. */
    public enum Via {
        FETCH,
        IMPORT
    }

    public Page {
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("article: a page needs an absolute address, not '" + url + "'");
        }
        Map<String, List<String>> lower = new LinkedHashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = java.util.Collections.unmodifiableMap(lower);
    }

    /** A file's content with its media type ({@code text/html; charset=utf-8}), as an import gives it. */
    public static Page imported(URI url, Instant at, String contentType, byte[] body, Hints hints) {
        return new Page(url, at, Via.IMPORT, 200, Map.of("content-type", List.of(contentType)), body, hints);
    }

    /** The first value of a header field, its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The media type without parameters, in lower case; empty when the page does not say. */
    public String mediaType() {
        String type = header("content-type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** SHA-256 of the body. */
    public Digest digest() {
        return Digest.of(body);
    }
}
