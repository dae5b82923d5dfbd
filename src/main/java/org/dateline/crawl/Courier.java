package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.article.NormalizedUrl;

/** Fetches an address as a polite guest does: robots.txt asked, one request a host at a time, gaps kept. */
final class Courier {
    private final CrawlSettings settings;
    private final Fetcher fetcher;
    private final RobotsFiles robots;
    private final Gates gates;
    private final Clock clock;

    Courier(CrawlSettings settings, Fetcher fetcher, RobotsFiles robots, Gates gates, Clock clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.robots = robots;
        this.gates = gates;
        this.clock = clock;
    }

    /** Fetches an address, if it may be. @throws InterruptedException when the crawl is stopped */
    FetchOutcome fetch(NormalizedUrl url, Validators validators, SizeLimit limit) throws InterruptedException {
        return switch (robots.of(url)) {
            case RobotsFiles.Answer.Unreachable(String why, Instant again) ->
                new FetchOutcome.Failed(url, clock.instant(), 0, why, false, again);
            case RobotsFiles.Answer.Closed(String why) -> new FetchOutcome.Disallowed(url, why);
            case RobotsFiles.Answer.Rules(Robots rules) -> {
                if (!rules.allows(url.value())) {
                    yield new FetchOutcome.Disallowed(url, "robots.txt forbids it");
                }
                Duration gap = rules.delay().compareTo(settings.gap()) > 0 ? rules.delay() : settings.gap();
                yield gates.pass(url, gap, () -> fetcher.fetch(url, validators, limit));
            }
        };
    }

    /** What the host's robots.txt says. @throws InterruptedException when the crawl is stopped */
    Robots rules(NormalizedUrl url) throws InterruptedException {
        return robots.of(url) instanceof RobotsFiles.Answer.Rules(Robots rules) ? rules : Robots.ALLOW_ALL;
    }
}
