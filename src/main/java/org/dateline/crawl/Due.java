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

    /** Whether it is an article's address that was never asked for. */
    boolean unseen() {
        return role == Role.ARTICLE && !captured && failures == 0;
    }

    /** Why it is asked for, in a few words: {@code new article}, {@code feed}, {@code article, check 3}. */
    String why() {
        String what = failures > 0
                ? role.word() + ", try " + (failures + 1)
                : captured ? role.word() + ", check " + (checks + 1) : role.lists() ? role.word() : "new article";
        return hops > 0 ? what + ", hop " + hops : what;
    }
}
