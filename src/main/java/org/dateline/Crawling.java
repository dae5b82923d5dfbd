package org.dateline;

import java.net.URI;
import java.time.Clock;
import org.dateline.crawl.CrawlSettings;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Delivery;
import org.dateline.crawl.Pauses;
import org.dateline.crawl.Sink;

/** The crawl that feeds a {@link Dateline}: its settings, and where its deliveries go. */
public final class Crawling {
    /** Contact in the User-Agent while the operator has set none; it says so to a publisher who looks. */
    private static final URI NO_CONTACT = URI.create("https://dateline.invalid/operator-set-no-crawl.contact");

    private Crawling() {}

    /** A crawler whose pages go the way of an article. */
    public static Crawler into(Dateline dateline, Config config, SeedFile seeds, Clock clock) {
        return new Crawler(settings(config), seeds, dateline.database(), sink(dateline), clock, Pauses.REAL);
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

    private static Sink sink(Dateline dateline) {
        return delivery -> switch (delivery) {
            case Delivery.Captured captured -> brought(dateline.ingest().take(captured.page()));
            case Delivery.Unchanged same -> {
                dateline.archive().unchanged(same.url().uri(), same.at());
                yield Sink.Brought.KNOWN;
            }
            case Delivery.Gone gone -> Sink.Brought.NOTHING;
        };
    }

    private static Sink.Brought brought(Ingest.Outcome outcome) {
        return switch (outcome) {
            case Ingest.Outcome.Indexed indexed -> Sink.Brought.NEWS;
            case Ingest.Outcome.Unchanged same -> Sink.Brought.KNOWN;
            case Ingest.Outcome.NotAnArticle none -> Sink.Brought.NOTHING;
        };
    }
}
