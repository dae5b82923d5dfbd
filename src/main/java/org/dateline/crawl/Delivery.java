package org.dateline.crawl;

import java.time.Instant;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;

/** What the crawler hands to its sink about an article's page. */
public sealed interface Delivery {
    /** The address that was asked for. */
    NormalizedUrl url();

    /**
     * A page that may be an article, new or fetched again. Beside the answer's own fields its headers hold
     * {@link Page#TRUNCATED} and {@link Page#ROBOTS} where there is something to say.
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

    /**
     * A page that we fetched before is not there any more (404, 410), or asks not to be indexed from now on. Said once
     * each time it vanishes.
     *
     * @param why in plain words
     */
    record Gone(NormalizedUrl url, int status, String why, Instant at) implements Delivery {}
}
