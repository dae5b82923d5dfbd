package org.dateline.crawl;

import java.net.URI;
import java.time.Clock;
import org.dateline.article.Hints;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;

/** Fetches one page with the crawler's manners: robots.txt, address guard, limits. Nothing is kept. */
public final class PageFetch {
    private final CrawlSettings settings;
    private final Clock clock;
    private final Pauses pauses;

    public PageFetch(CrawlSettings settings, Clock clock, Pauses pauses) {
        this.settings = settings;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * The page at an address, redirects followed.
     *
     * @throws IllegalArgumentException when the address is none of the web
     * @throws IllegalStateException when the page may not be fetched or can't be
     * @throws InterruptedException when the thread is stopped while it waits
     */
    public Page fetch(URI address) throws InterruptedException {
        NormalizedUrl url = NormalizedUrl.of(address)
                .orElseThrow(() -> new IllegalArgumentException("crawl: " + address + " is no address on the web"));
        Courier courier = Courier.of(settings, new Waiting(pauses), clock, null);
        SizeLimit limit = new SizeLimit(settings.maxBytes(), settings.maxSitemapBytes());
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            switch (courier.fetch(url, Validators.NONE, limit)) {
                case FetchOutcome.Redirected r -> url = r.target();
                case FetchOutcome.Fetched f -> {
                    return new Page(url.uri(), f.at(), Page.Via.FETCH, f.status(), f.headers(), f.body(), Hints.NONE);
                }
                case FetchOutcome.Disallowed d -> throw unfetched(url, d.why());
                case FetchOutcome.Failed f -> throw unfetched(url, f.why());
                case FetchOutcome.NotModified n -> throw unfetched(url, "answered 304 to an unconditional request");
            }
        }
        throw unfetched(url, "more than " + settings.redirects() + " redirects");
    }

    private static IllegalStateException unfetched(NormalizedUrl url, String why) {
        return new IllegalStateException("crawl: " + url.value() + " was not fetched: " + why);
    }
}
