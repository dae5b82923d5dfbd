package org.dateline.saved;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sends new finds to whoever asked for that: posted at once, mailed as digests. */
public final class Pushing {
    private final Webhooks webhooks;
    private final Optional<Digests> digests;

    /**
     * Sends what these searches find.
     *
     * @param base the site's address, ending in a slash, that leads to our pages
     */
    public Pushing(SavedSearches searches, Following following, PushSettings settings, URI base, Clock clock) {
        webhooks = new Webhooks(searches, following, settings, base, clock);
        digests = settings.mailing().map(mail -> new Digests(searches.database(), following, mail, base, clock));
    }

    /** Sends what is due; waits for each receiver at most half a minute. */
    public void run() throws InterruptedException {
        webhooks.run();
        digests.ifPresent(Digests::run);
    }
}
