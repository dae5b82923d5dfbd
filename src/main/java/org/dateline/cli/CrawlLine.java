package org.dateline.cli;

import org.dateline.crawl.CrawlStatus;

/** The crawl's state in one line for a terminal. */
final class CrawlLine {
    private CrawlLine() {}

    static String of(CrawlStatus status) {
        CrawlStatus.Counts counts = status.totals().counts();
        return "crawl: %,d sources, %,d articles found, %,d fetched, %,d unchanged, %,d refused by robots, %,d errors, %,d waiting"
                .formatted(
                        status.sources().size(),
                        counts.found(),
                        counts.fetched(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.errors(),
                        status.totals().waiting());
    }
}
