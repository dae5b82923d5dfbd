package org.dateline.site;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the site asks of the crawl and of what is done besides.
 *
 * @param status how it does, asked for each time the sources are shown
 * @param retry makes what failed of the source with this seed address due now; whether there is such a source
 * @param standing how the page at this address, captured once, stands with its publisher today
 * @param notice what readers are to know of the index on every page; empty while it is whole
 */
public record CrawlDesk(
        Supplier<Status> status, Predicate<URI> retry, Function<URI, PageStanding> standing, Supplier<String> notice) {
    /** A desk over a whole index. */
    public CrawlDesk(Supplier<Status> status, Predicate<URI> retry, Function<URI, PageStanding> standing) {
        this(status, retry, standing, () -> "");
    }

    /** A desk of a site that nothing crawls for. */
    public static CrawlDesk of(Supplier<Status> status) {
        return new CrawlDesk(status, seed -> false, page -> PageStanding.THERE);
    }
}
