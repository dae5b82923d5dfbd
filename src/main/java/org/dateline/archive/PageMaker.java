package org.dateline.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/** Makes the pages of an import out of what its files hold. */
final class PageMaker {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private final Source source;
    private final @Nullable URI base;
    private final Clock clock;

    PageMaker(Source source, @Nullable URI base, Clock clock) {
        this.source = source;
        this.base = base;
        this.clock = clock;
    }

    /** A file, at the base address and its relative path, or named by its content when there is no base. */
    Page file(String relative, String mediaType, byte[] body) {
        URI url = base == null ? named(body) : below(base, relative);
        return Page.imported(url, clock.instant(), mediaType, body, hints(Hints.NONE));
    }

    /** A line of JSON that tells its own address and publisher; empty where it does not. */
    Page line(String url, String publisher, byte[] json) {
        URI address = absolute(url) ? URI.create(url) : named(json);
        Hints said = publisher.isBlank() ? Hints.NONE : Hints.of(Source.named(publisher));
        return Page.imported(address, clock.instant(), "application/json", json, hints(said));
    }

    /** A record of a WARC file, with the instant of its capture. */
    Page captured(URI url, Instant at, String contentType, byte[] body, Hints said) {
        return Page.imported(url, at, contentType, body, hints(said));
    }

    private Hints hints(Hints said) {
        return source.known() ? new Hints(source, said.kind(), said.language()) : said;
    }

    private static URI named(byte[] body) {
        return URI.create("urn:sha256:" + Digest.of(body).hex());
    }

    private static boolean absolute(String url) {
        try {
            return URI.create(url).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address below a base, which counts as a folder; each byte of the path that a URI can't hold is escaped. */
    static URI below(URI base, String relative) {
        String folder = base.toString();
        StringBuilder url = new StringBuilder(folder.endsWith("/") ? folder : folder + "/");
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                url.append((char) b);
            } else {
                url.append("%%%02X".formatted(b));
            }
        }
        return URI.create(url.toString());
    }
}
