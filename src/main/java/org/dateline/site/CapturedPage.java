package org.dateline.site;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Digest;

/**
 * A page as it was captured, as text that can do nothing.
 *
 * @param url where it was fetched, after redirects
 * @param at when
 * @param contentType as the server said, empty when it did not
 * @param bytes how many were kept, after any content-encoding was undone
 * @param truncated whether there were more
 * @param digest of these bytes, worked out now
 * @param lines what stands in it, a line for each block
 * @param source its bytes as characters
 */
public record CapturedPage(
        URI url,
        Instant at,
        String contentType,
        int bytes,
        boolean truncated,
        Digest digest,
        List<String> lines,
        String source) {
    public CapturedPage {
        lines = List.copyOf(lines);
    }
}
