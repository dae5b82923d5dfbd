package org.dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When an address is due again. */
final class Schedule {
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
        return at.plus(due.role().lists() ? poll(due.role(), seed) : recheck(due.captured() ? due.checks() + 1 : 0));
    }

    private Duration recheck(int checks) {
        List<Duration> steps = settings.recheck();
        return steps.get(Math.min(checks, steps.size() - 1));
    }

    private Duration poll(Role role, Seed seed) {
        Duration every = seed.every() == null ? settings.poll() : seed.every();
        return switch (role) {
            case SECTION -> every.multipliedBy(SECTION_FACTOR);
            case SITEMAP -> every.multipliedBy(SITEMAP_FACTOR);
            case SEED, FEED, ARTICLE -> every;
        };
    }

    /** After a redirect: a list leads on at each poll, an article's new address is followed by itself. */
    Instant afterRedirect(Due due, Seed seed, Instant at) {
        return at.plus(
                due.role().lists() ? poll(due.role(), seed) : settings.recheck().getLast());
    }

    Instant afterGone(Instant at) {
        return at.plus(GONE);
    }

    /** After a refusal by robots.txt or by the page itself. */
    Instant afterRefusal(Due due, Seed seed, Instant at) {
        Duration pause = due.role().lists() ? poll(due.role(), seed) : LATE;
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
            return at.plus(poll(due.role(), seed));
        }
        return due.failures() < settings.retries() + LATE_ATTEMPTS ? at.plus(LATE) : Outcome.NEVER;
    }
}
