package org.dateline.crawl;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Looks at each line of a seed list once, without crawling and without keeping anything. */
public final class SeedCheck {
    /**
     * What a seed line leads to.
     *
     * @param seed the line
     * @param url where it led after redirects
     * @param robots {@code allowed}, or why it may not be fetched
     * @param form such as {@code RSS feed}, {@code news sitemap} or {@code page}; empty when it can't be read
     * @param articles how many article links it has
     * @param headlines the first of them: their words, or their address where there are none
     * @param more feeds, sitemaps and sections that it leads to
     * @param problem what is wrong, in plain words; empty when nothing is
     */
    public record Result(
            Seed seed,
            URI url,
            String robots,
            String form,
            int articles,
            List<String> headlines,
            List<URI> more,
            String problem) {
        public Result {
            headlines = List.copyOf(headlines);
            more = List.copyOf(more);
        }

        /** Whether the line can be crawled. */
        public boolean good() {
            return problem.isEmpty();
        }
    }

    public SeedCheck(CrawlSettings settings, Clock clock, Pauses pauses) {}

    /** Checks every seed, hosts beside one another, and tells each result as soon as it is known. */
    public void check(Seeds seeds, Consumer<Result> told) {
        throw new UnsupportedOperationException();
    }
}
