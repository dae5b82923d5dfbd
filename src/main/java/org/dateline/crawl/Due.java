package org.dateline.crawl;

import java.time.Duration;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address whose time has come.
 *
 * @param seed the seed line's address
 * @param depth levels of section pages above it
 * @param hops redirects that led to it
 * @param captured whether the sink has taken its page before and it has not vanished since
 * @param checks times it was fetched again
 * @param failures attempts in a row that failed
 * @param pace how long a list is left alone between two looks, as learnt so far; null before the first
 */
record Due(
        NormalizedUrl url,
        Role role,
        NormalizedUrl seed,
        int depth,
        int hops,
        boolean captured,
        int checks,
        int failures,
        Validators validators,
        @Nullable Duration pace) {
    /** The same address as another role. */
    Due as(Role other) {
        return new Due(url, other, seed, depth, hops, captured, checks, failures, validators, pace);
    }
}
