package org.dateline.crawl;

import java.util.Optional;
import org.dateline.article.NormalizedUrl;

/** Which redirects are followed: not in circles, not for ever, and not from one publisher to another. */
final class Redirects {
    private final CrawlSettings settings;
    private final Frontier frontier;

    Redirects(CrawlSettings settings, Frontier frontier) {
        this.settings = settings;
        this.frontier = frontier;
    }

    /** Why an answer's redirect is not followed, or empty when it is. */
    Optional<String> objection(Due due, Seed seed, NormalizedUrl target) {
        if (target.equals(due.url())) {
            return Optional.of("redirects to itself");
        }
        if (due.hops() >= settings.redirects()) {
            return Optional.of("more than " + settings.redirects() + " redirects");
        }
        if (leadsBack(due.url(), target)) {
            return Optional.of("redirects in a circle");
        }
        boolean own = due.role() == Role.SEED
                || Urls.sameSite(target, due.url())
                || Urls.sameSite(target, seed.url())
                || frontier.home(seed.url())
                        .filter(home -> Urls.sameSite(target, home))
                        .isPresent();
        return own ? Optional.empty() : Optional.of("redirects to another publisher, " + target.host());
    }

    private boolean leadsBack(NormalizedUrl from, NormalizedUrl target) {
        NormalizedUrl at = target;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            Optional<NormalizedUrl> next = frontier.target(at);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
            if (at.equals(from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an address is in the frontier already. */
    boolean known(NormalizedUrl target) {
        return frontier.knows(target);
    }
}
