package org.dateline.crawl;

import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/** Fetches an address as a polite guest does: robots.txt asked, one request a host at a time, gaps kept. */
final class Courier {
    private final CrawlSettings settings;
    private final AddressGuard guard;
    private final Fetcher fetcher;
    private final RobotsFiles robots;
    private final Gates gates;
    private final Clock clock;

    private Courier(
            CrawlSettings settings, AddressGuard guard, Fetcher fetcher, RobotsFiles robots, Gates gates, Clock clock) {
        this.settings = settings;
        this.guard = guard;
        this.fetcher = fetcher;
        this.robots = robots;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * One with everything it needs.
     *
     * @param database where robots.txt files are kept, null for nowhere
     */
    static Courier of(CrawlSettings settings, Waiting waiting, Clock clock, @Nullable Database database) {
        AddressGuard guard = new AddressGuard(settings);
        Fetcher fetcher = new Fetcher(settings, guard, clock);
        Gates gates = new Gates(clock, waiting);
        RobotsFiles robots = new RobotsFiles(settings, fetcher, gates, clock, database);
        return new Courier(settings, guard, fetcher, robots, gates, clock);
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
                yield gates.pass(url, gap(rules), () -> fetcher.fetch(url, validators, limit));
            }
        };
    }

    /** Why an address would not be fetched, or empty when it would. @throws InterruptedException when stopped */
    Optional<String> objection(NormalizedUrl url) throws InterruptedException {
        return switch (robots.of(url)) {
            case RobotsFiles.Answer.Unreachable(String why, Instant again) -> Optional.of(why);
            case RobotsFiles.Answer.Closed(String why) -> Optional.of(why);
            case RobotsFiles.Answer.Rules(Robots rules) ->
                rules.allows(url.value()) ? objectionOfGuard(url) : Optional.of("robots.txt forbids it");
        };
    }

    private Optional<String> objectionOfGuard(NormalizedUrl url) {
        try {
            return guard.objection(url);
        } catch (UnknownHostException e) {
            return Optional.of("its host has no address (DNS)");
        }
    }

    /** Whether the host's robots.txt need not be asked for. */
    boolean knows(NormalizedUrl url) {
        return robots.known(url).isPresent();
    }

    /** How long the address's host is to be left alone still, by what is known of it now. */
    Duration left(NormalizedUrl url) {
        return gates.left(url, robots.known(url).map(this::gap).orElse(settings.gap()));
    }

    private Duration gap(Robots rules) {
        return rules.delay().compareTo(settings.gap()) > 0 ? rules.delay() : settings.gap();
    }

    /** Asks for the robots.txt of these hosts again if it could not be had. */
    void retry(String authority) {
        robots.retry(authority);
    }

    /** What the host's robots.txt says. @throws InterruptedException when the crawl is stopped */
    Robots rules(NormalizedUrl url) throws InterruptedException {
        return robots.of(url) instanceof RobotsFiles.Answer.Rules(Robots rules) ? rules : Robots.ALLOW_ALL;
    }
}
