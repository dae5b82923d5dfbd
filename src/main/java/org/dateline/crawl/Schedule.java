package org.dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When an address is due again. */
final class Schedule {
    /** The most and the least often that a list is looked at whose seed line doesn't say; a shorter poll set is kept. */
    static final Duration SHORTEST_PACE = Duration.ofMinutes(5);

    static final Duration LONGEST_PACE = Duration.ofHours(24);

    private static final double NEWS = 0.6;
    private static final double NO_NEWS = 1.3;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int RETRY_GROWTH = 6;
    private static final int SECTION_FACTOR = 6;
    private static final int SITEMAP_FACTOR = 2;
    private static final int LATE_ATTEMPTS = 3;
    private static final Duration LATE = Duration.ofDays(1);
    private static final Duration GONE = Duration.ofDays(7);

    private final CrawlSettings settings;

    Schedule(CrawlSettings settings) {
        this.settings = settings;
    }

    /** After an answer that could be used. */
    Instant afterAnswer(Due due, Seed seed, Instant at) {
        return at.plus(due.role().lists() ? poll(due, seed) : recheck(due.captured() ? due.checks() + 1 : 0));
    }

    private Duration recheck(int checks) {
        List<Duration> steps = settings.recheck();
        return steps.get(Math.min(checks, steps.size() - 1));
    }

    /**
     * How long a list is left alone from now on: less after news, more after none, so that about every third look brings
     * something, whether the publisher writes by the minute or by the month. What the seed line says is kept.
     *
     * @param news articles that it named and nobody had named before
     */
    Duration pace(Due due, Seed seed, int news) {
        Duration now = poll(due, seed);
        if (seed.every() != null) {
            return now;
        }
        Duration next = Duration.ofMillis((long) (now.toMillis() * (news > 0 ? NEWS : NO_NEWS)));
        Duration shortest = settings.poll().compareTo(SHORTEST_PACE) < 0 ? settings.poll() : SHORTEST_PACE;
        return next.compareTo(shortest) < 0 ? shortest : next.compareTo(LONGEST_PACE) > 0 ? LONGEST_PACE : next;
    }

    private Duration poll(Due due, Seed seed) {
        return due.pace() != null && seed.every() == null ? due.pace() : start(due.role(), seed);
    }

    /** A list's interval before anything is known of it. */
    private Duration start(Role role, Seed seed) {
        Duration every = seed.every() == null ? settings.poll() : seed.every();
        return switch (role) {
            case SECTION -> every.multipliedBy(SECTION_FACTOR);
            case SITEMAP -> every.multipliedBy(SITEMAP_FACTOR);
            case SEED, FEED, ARTICLE -> every;
        };
    }

    /** After a redirect: a list leads on at each poll, an article's new address is followed by itself. */
    Instant afterRedirect(Due due, Seed seed, Instant at) {
        return at.plus(due.role().lists() ? poll(due, seed) : settings.recheck().getLast());
    }

    Instant afterGone(Instant at) {
        return at.plus(GONE);
    }

    /** After a refusal by robots.txt or by the page itself. */
    Instant afterRefusal(Due due, Seed seed, Instant at) {
        Duration pause = due.role().lists() ? poll(due, seed) : LATE;
        return at.plus(pause.compareTo(LATE) > 0 ? pause : LATE);
    }

    /**
     * After a failure: soon and then later, as many times as retries are set; after that an article is tried on some
     * further days and then given up, a list is polled on.
     */
    Instant afterFailure(Due due, Seed seed, Instant at, boolean lasting) {
        if (!lasting && due.failures() < settings.retries()) {
            return at.plus(FIRST_RETRY.multipliedBy((long) Math.pow(RETRY_GROWTH, due.failures())));
        }
        if (due.role().lists()) {
            return at.plus(poll(due, seed));
        }
        return due.failures() < settings.retries() + LATE_ATTEMPTS ? at.plus(LATE) : Outcome.NEVER;
    }
}
