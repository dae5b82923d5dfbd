package org.dateline.cli;

import org.dateline.crawl.CrawlStatus;

/** The crawl's state in one line for a terminal. */
final class CrawlLine {
    private CrawlLine() {}

    static String of(CrawlStatus status) {
        CrawlStatus.Counts counts = status.totals().counts();
        return "crawl: %,d hosts at work; %,d articles found, %,d fetched, %,d unchanged, %,d refused, %,d errors, %,d waiting"
                .formatted(
                        status.totals().active(),
                        counts.found(),
                        counts.fetched(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.errors(),
                        status.totals().waiting());
    }
}
