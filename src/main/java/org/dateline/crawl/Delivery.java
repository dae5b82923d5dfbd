package org.dateline.crawl;

import java.time.Instant;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;

/** What the crawler hands to its sink about an article's page. */
public sealed interface Delivery {
    /** Header field that the crawler adds to a page whose body went on past the size limit; its value is {@code length}. */
    String CUT = "dateline-truncated";

    /** The address that was asked for. */
    NormalizedUrl url();

    /**
     * A page that may be an article, new or fetched again. Its headers hold, as {@code x-robots-tag}, what the page's
     * own markup asks of robots as well, such as {@code noarchive}.
     *
     * @param page as fetched, with the seed line's hints
     * @param seed the line that led to it
     */
    record Captured(Page page, Seed seed) implements Delivery {
        @Override
        public NormalizedUrl url() {
            return NormalizedUrl.of(page.url()).orElseThrow();
        }
    }

    /** The server says that the page is still what we fetched before (304). */
    record Unchanged(NormalizedUrl url, Instant at) implements Delivery {}

    /** A page that we fetched before is not there any more (404, 410). Said once each time it vanishes. */
    record Gone(NormalizedUrl url, int status, Instant at) implements Delivery {}
}
