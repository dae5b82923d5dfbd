package org.dateline.crawl;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;

/** Looks at each line of a seed list once, politely, without crawling and without keeping anything. */
public final class SeedCheck {
    /** Headlines told of each seed. */
    public static final int HEADLINES = 5;

    private final CrawlSettings settings;
    private final Clock clock;
    private final Pauses pauses;

    /**
     * What a seed line leads to.
     *
     * @param seed the line
     * @param url where it led after redirects
     * @param robots {@code allowed}, or why it may not be fetched; empty when that isn't known
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

    public SeedCheck(CrawlSettings settings, Clock clock, Pauses pauses) {
        this.settings = settings;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Checks every seed that is not paused, hosts beside one another, and tells each result, one at a time, as soon as
     * it is known. Returns when all are told.
     */
    public void check(Seeds seeds, Consumer<Result> told) {
        Waiting waiting = new Waiting(pauses);
        Courier courier = Courier.of(settings, waiting, clock, null);
        ReentrantLock telling = new ReentrantLock();
        Map<String, List<Seed>> byHost = seeds.active().stream()
                .collect(Collectors.groupingBy(seed -> seed.url().authority()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            byHost.values()
                    .forEach(some -> threads.execute(() -> some.forEach(seed -> {
                        Result result = look(seed, courier);
                        telling.lock();
                        try {
                            told.accept(result);
                        } finally {
                            telling.unlock();
                        }
                    })));
        }
    }

    private Result look(Seed seed, Courier courier) {
        NormalizedUrl url = seed.url();
        try {
            for (int hop = 0; hop <= settings.redirects(); hop++) {
                SizeLimit limit = new SizeLimit(settings.maxBytes(), settings.maxSitemapBytes());
                switch (courier.fetch(url, Validators.NONE, limit)) {
                    case FetchOutcome.Redirected r -> url = r.target();
                    case FetchOutcome.Fetched f -> {
                        return found(seed, url, Discovery.of(f, settings), courier.rules(url));
                    }
                    case FetchOutcome.Disallowed d -> {
                        return problem(seed, url, d.why(), d.why());
                    }
                    case FetchOutcome.Failed f -> {
                        return problem(seed, url, f.status() == 0 ? "" : "allowed", f.why());
                    }
                    case FetchOutcome.NotModified n -> {
                        return problem(seed, url, "allowed", "answered 304 to an unconditional request");
                    }
                }
            }
            return problem(seed, url, "allowed", "more than " + settings.redirects() + " redirects");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(seed, url, "", "the check was stopped");
        }
    }

    private static Result found(Seed seed, NormalizedUrl url, Discovery discovery, Robots rules) {
        List<Discovery.Found> articles = discovery.articles().stream()
                .filter(found -> seed.paths().takes(found.url()))
                .toList();
        List<String> headlines = articles.stream()
                .limit(HEADLINES)
                .map(found -> found.title().isBlank()
                        ? found.url().value()
                        : found.title().strip())
                .toList();
        List<URI> more =
                discovery.leads().stream().map(lead -> lead.url().uri()).toList();
        return new Result(
                seed,
                url.uri(),
                "allowed",
                discovery.form().words(),
                articles.size(),
                headlines,
                more,
                problem(discovery, articles, rules, seed));
    }

    private static String problem(Discovery discovery, List<Discovery.Found> articles, Robots rules, Seed seed) {
        if (discovery.form() == Discovery.Form.OTHER) {
            return "it is " + discovery.form().words();
        }
        if (articles.isEmpty()
                && discovery.leads().isEmpty()
                && rules.sitemaps().isEmpty()) {
            boolean filtered = !discovery.articles().isEmpty() && !seed.paths().equals(PathFilter.ALL);
            return filtered
                    ? "only= and skip= leave none of its "
                            + discovery.articles().size() + " articles"
                    : "no links to articles were found on it";
        }
        boolean closed = !articles.isEmpty()
                && articles.stream().noneMatch(found -> rules.allows(found.url().value()));
        return closed ? "robots.txt forbids all of its articles" : "";
    }

    private static Result problem(Seed seed, NormalizedUrl url, String robots, String why) {
        return new Result(seed, url.uri(), robots, "", 0, List.of(), List.of(), why);
    }
}
