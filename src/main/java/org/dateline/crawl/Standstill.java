package org.dateline.crawl;

import org.dateline.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a crawl stands still because nothing can be kept, and why; told once when it begins and once when it ends. */
final class Standstill {
    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    private volatile String why = "";
    private volatile long visits;

    /** @param soFar pages that were visited to their end until then */
    void because(StoreException e, long soFar) {
        if (why.isEmpty()) {
            LOG.warn("{}; nothing is fetched until then", e.getMessage());
        }
        why = String.valueOf(e.getMessage());
        visits = soFar;
    }

    /** It is over when a page was visited to its end since; that no thread failed for a while may be because none tried. */
    void over(long soFar) {
        if (!why.isEmpty() && soFar > visits) {
            why = "";
            LOG.warn("crawl: goes on");
        }
    }

    /** The reason; empty while the crawl goes on. */
    String why() {
        return why;
    }
}
