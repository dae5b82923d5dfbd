package org.dateline;

import java.net.URI;
import java.time.Clock;
import org.dateline.crawl.CrawlSettings;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Pauses;

/** The crawl that feeds a {@link Dateline}: its settings, and where its deliveries go. */
public final class Crawling {
    /** Contact in the User-Agent while the operator has set none; it says so to a publisher who looks. */
    private static final URI NO_CONTACT = URI.create("https://dateline.invalid/operator-set-no-crawl.contact");

    private Crawling() {}

    /** A crawler whose pages go the way of an article. */
    public static Crawler into(Dateline dateline, Config config, SeedFile seeds, Clock clock) {
        return into(dateline, config, seeds, clock, Pauses.REAL);
    }

    static Crawler into(Dateline dateline, Config config, SeedFile seeds, Clock clock, Pauses pauses) {
        return new Crawler(settings(config), seeds, dateline.database(), new Landing(dateline), clock, pauses);
    }

    /** The crawler's settings as configured. */
    public static CrawlSettings settings(Config config) {
        URI contact = config.contact() == null ? NO_CONTACT : config.contact();
        return CrawlSettings.of(Main.version(), contact)
                .withGap(config.gap())
                .withTimeout(config.timeout())
                .withIntervals(config.poll(), config.recheck())
                .withAllowed(config.allow())
                .withProxy(config.proxy());
    }
}
