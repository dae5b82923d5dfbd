package org.dateline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.archive.Archive;
import org.dateline.crawl.CrawlStatus;
import org.dateline.search.Dimension;
import org.dateline.search.Search;
import org.dateline.site.RestingHost;
import org.dateline.site.SeedProblem;
import org.dateline.site.SourceCounts;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;
import org.dateline.store.DataFolder;

/** What the stages tell of themselves, put together for people to read. */
public final class StatusReport implements Supplier<Status> {
    private final DataFolder folder;
    private final Search search;
    private final Archive archive;
    private final Supplier<CrawlStatus> crawl;
    private final SeedFile seeds;
    private final Supplier<String> aliasProblem;
    private final Supplier<String> indexing;
    private final boolean crawling;
    private final Instant startedAt;

    /**
     * A report over these.
     *
     * @param aliasProblem what is wrong with the user's alias file, empty for nothing
     * @param indexing what is being done with the index, empty for nothing
     * @param crawling whether this process crawls
     */
    public StatusReport(
            DataFolder folder,
            Search search,
            Archive archive,
            Supplier<CrawlStatus> crawl,
            SeedFile seeds,
            Supplier<String> aliasProblem,
            Supplier<String> indexing,
            boolean crawling,
            Clock clock) {
        this.folder = folder;
        this.search = search;
        this.archive = archive;
        this.crawl = crawl;
        this.seeds = seeds;
        this.aliasProblem = aliasProblem;
        this.indexing = indexing;
        this.crawling = crawling;
        startedAt = clock.instant();
    }

    @Override
    public Status get() {
        CrawlStatus now = crawl.get();
        return new Status(
                crawling,
                startedAt,
                search.size(),
                archive.captures(),
                DataFolder.size(folder.lucene()),
                now.totals().waiting(),
                now.sources().stream().map(this::source).toList(),
                now.resting().stream()
                        .map(rest -> new RestingHost(rest.authority(), rest.until(), rest.why()))
                        .toList(),
                now.problems().stream()
                        .map(problem -> new SeedProblem(problem.line(), problem.message()))
                        .toList(),
                seeds.path().toString(),
                aliasProblem.get(),
                Holdings.withRoom(indexing.get(), folder));
    }

    private SourceStatus source(CrawlStatus.SourceStatus source) {
        return new SourceStatus(
                source.name(),
                source.seed(),
                source.form().isEmpty() ? "not looked at yet" : source.form(),
                search.count(Dimension.SOURCE, source.name()),
                source.lastSuccess(),
                source.nextPoll(),
                source.lastError().isEmpty() ? List.of() : List.of(source.lastError()),
                counts(source.counts()),
                source.waiting(),
                source.oldest(),
                source.paused());
    }

    private static SourceCounts counts(CrawlStatus.Counts counts) {
        return new SourceCounts(
                counts.found(),
                counts.fetched(),
                counts.gone(),
                counts.errors(),
                counts.refused(),
                counts.textless(),
                counts.held());
    }
}
