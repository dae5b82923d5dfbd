package org.dateline.site;

import java.time.Instant;
import java.util.List;

/**
 * What Dateline is doing, for people to read.
 *
 * @param crawling whether the crawl is running
 * @param startedAt when this process started
 * @param articles articles in the index
 * @param captures captures in the archive
 * @param indexBytes size of the search index on disk
 * @param queued addresses that are due or will be
 * @param sources one for each line of the seeds file that can be used
 * @param resting hosts that are left alone for a while
 * @param seedProblems lines of it that cannot
 * @param seedsFile where the seeds file is
 * @param aliasProblem what is wrong with the user's alias file and the way out; empty for nothing
 * @param indexing what is being done with the index and whether anything new is taken in, sentences; empty while the index
 *     is whole and left as it is and there is room for more
 */
public record Status(
        boolean crawling,
        Instant startedAt,
        long articles,
        long captures,
        long indexBytes,
        long queued,
        List<SourceStatus> sources,
        List<RestingHost> resting,
        List<SeedProblem> seedProblems,
        String seedsFile,
        String aliasProblem,
        String indexing) {
    public Status {
        sources = List.copyOf(sources);
        resting = List.copyOf(resting);
        seedProblems = List.copyOf(seedProblems);
    }
}
