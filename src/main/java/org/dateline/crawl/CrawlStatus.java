package org.dateline.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * How the crawl stands, for a terminal or a page.
 *
 * @param at when this was asked
 * @param sources one for each seed line, in the order of the file
 * @param totals the sums
 * @param problems lines of the seed file that can't be crawled
 * @param resting hosts that are left alone for a while, with the reason
 */
public record CrawlStatus(
        Instant at, List<SourceStatus> sources, Totals totals, List<Seeds.Problem> problems, List<Resting> resting) {

    /**
     * One seed line.
     *
     * @param name the publisher
     * @param seed its address
     * @param line its line in the seed file
     * @param paused whether the line is paused
     * @param form what it turned out to be, such as {@code RSS feed}; empty before the first look
     * @param counts what came of it
     * @param lastSuccess last answer that could be used, null when there was none
     * @param nextPoll when it is looked at next, null when paused
     * @param waiting addresses that are due now
     * @param oldest since when the one of them that waits longest is due, null when none waits
     * @param lastError the last thing that went wrong, in plain words, empty when nothing did
     * @param lastErrorAt when that was
     */
    public record SourceStatus(
            String name,
            URI seed,
            int line,
            boolean paused,
            String form,
            Counts counts,
            @Nullable Instant lastSuccess,
            @Nullable Instant nextPoll,
            long waiting,
            @Nullable Instant oldest,
            String lastError,
            @Nullable Instant lastErrorAt) {}

    /**
     * What came of fetching, since the database was made.
     *
     * @param found article addresses found
     * @param fetched article pages delivered
     * @param unchanged answers that nothing had changed
     * @param gone article pages that vanished
     * @param errors fetches that failed
     * @param refused fetches that robots.txt or the page's own robots rules forbade
     * @param textless pages that held no article
     * @param held addresses that were left alone because their like brought nothing new
     */
    public record Counts(
            long found, long fetched, long unchanged, long gone, long errors, long refused, long textless, long held) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    found + other.found,
                    fetched + other.fetched,
                    unchanged + other.unchanged,
                    gone + other.gone,
                    errors + other.errors,
                    refused + other.refused,
                    textless + other.textless,
                    held + other.held);
        }
    }

    /**
     * The sums over all sources.
     *
     * @param counts what came of fetching
     * @param waiting addresses due now
     * @param active hosts spoken to at this moment; 0 when no crawler runs in this process
     */
    public record Totals(Counts counts, long waiting, int active) {}

    /**
     * A host that is left alone.
     *
     * @param authority host and port
     * @param until when it is spoken to again
     * @param why in plain words
     */
    public record Resting(String authority, Instant until, String why) {}

    /** Reads how the crawl stands, beside a process that crawls or when none does. */
    public static CrawlStatus read(Database database, Seeds seeds, Instant now) {
        return StatusReader.read(database, seeds, now, 0);
    }

    public CrawlStatus {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        resting = List.copyOf(resting);
    }
}
