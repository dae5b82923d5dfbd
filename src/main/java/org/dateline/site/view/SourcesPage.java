package org.dateline.site.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.search.Dimension;
import org.dateline.site.RestingHost;
import org.dateline.site.SeedProblem;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;

/**
 * The sources and what the crawl does with them.
 *
 * @param summary what is going on, in a sentence
 * @param asOf when that was
 * @param totals figures of the whole
 * @param resting hosts that are left alone for a while
 * @param problems lines of the seeds file that cannot be used
 * @param sources one each
 * @param seedsFile where sources are listed
 * @param aliasProblem what is wrong with the user's own names, empty for nothing
 * @param form proves that a form was sent from this page
 */
public record SourcesPage(
        String summary,
        String asOf,
        List<Fact> totals,
        List<Fact> resting,
        List<SeedProblem> problems,
        List<Entry> sources,
        String seedsFile,
        String aliasProblem,
        String form) {
    /**
     * One source.
     *
     * @param name its name
     * @param href its articles
     * @param seed its line's address
     * @param resolved what that turned out to be
     * @param articles how many it has
     * @param facts the rest
     * @param errors what went wrong, in plain words
     * @param retried whether a reader may have what failed tried again
     */
    public record Entry(
            String name,
            String href,
            String seed,
            String resolved,
            String articles,
            List<Fact> facts,
            List<String> errors,
            boolean retried) {}

    /** The page of this status as it was at this moment. */
    public static SourcesPage of(Status status, String form, Instant now) {
        return new SourcesPage(
                summary(status),
                "As of " + Words.time(now) + ".",
                totals(status),
                status.resting().stream().map(SourcesPage::resting).toList(),
                status.seedProblems(),
                status.sources().stream()
                        .map(source -> entry(source, status.crawling(), now))
                        .toList(),
                status.seedsFile(),
                status.aliasProblem(),
                form);
    }

    private static String summary(Status status) {
        long failing = status.sources().stream()
                .filter(source -> !source.errors().isEmpty())
                .count();
        String crawl = status.crawling() ? "The crawl is running" : "The crawl is not running";
        String queue = status.queued() == 0 ? "" : ", " + Words.count(status.queued(), "page") + " waiting";
        String errors = failing == 0 ? "" : "; " + Words.count(failing, "source") + " with errors";
        return crawl + queue + errors + ".";
    }

    private static List<Fact> totals(Status status) {
        return List.of(
                Fact.of("Articles", Words.number(status.articles()), ""),
                Fact.of("Captures", Words.number(status.captures()), ""),
                Fact.of("Sources", Words.number(status.sources().size()), ""),
                Fact.of("Index", Words.bytes(status.indexBytes()), ""),
                Fact.of("Started", Words.time(status.startedAt()), ""));
    }

    private static Fact resting(RestingHost host) {
        return Fact.of(host.host(), "until " + Words.time(host.until()), host.why());
    }

    private static Entry entry(SourceStatus source, boolean crawling, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Last success", source.lastSuccess().map(Words::time).orElse("never"), ""));
        facts.add(Fact.of(
                "Next look",
                source.paused() ? "paused" : source.nextPoll().map(Words::time).orElse("not planned"),
                ""));
        String since = source.waiting()
                .map(due -> ", the longest for " + Words.length(Duration.between(due, now)))
                .orElse("");
        facts.add(Fact.of("Waiting", Words.number(source.queued()) + since, ""));
        facts.add(Fact.of("Found", Words.number(source.counts().found()), ""));
        add(facts, "Errors", source.counts().errors());
        add(facts, "Kept out by rules", source.counts().refused());
        add(facts, "Pages without text", source.counts().textless());
        add(facts, "Left alone as traps", source.counts().held());
        add(facts, "Gone", source.counts().gone());
        return new Entry(
                source.name(),
                Links.only(Dimension.SOURCE, source.name()),
                source.seed().toString(),
                source.resolved(),
                Words.count(source.articles(), "article"),
                List.copyOf(facts),
                source.errors(),
                crawling && !source.paused());
    }

    private static void add(List<Fact> facts, String label, long count) {
        if (count > 0) {
            facts.add(Fact.of(label, Words.number(count), ""));
        }
    }
}
