package org.dateline.crawl;

import org.dateline.article.NormalizedUrl;

/**
 * An address whose time has come.
 *
 * @param seed the seed line's address
 * @param depth levels of section pages above it
 * @param hops redirects that led to it
 * @param captured whether the sink has taken its page before and it has not vanished since
 * @param checks times it was fetched again
 * @param failures attempts in a row that failed
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
        Validators validators) {}
