package org.dateline.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Settings for a crawl of test webs. */
final class TestCrawl {
    private TestCrawl() {}

    static CrawlSettings settings(TestWeb... webs) {
        CrawlSettings settings = CrawlSettings.of("0.1.0", URI.create("https://newsroom.example/bot"));
        for (TestWeb web : webs) {
            settings = settings.withAllowed(Set.of(web.endpoint()));
        }
        return settings;
    }

    static CrawlSettings quick(TestWeb web, Duration timeout) {
        return settings(web).withTimeout(timeout).withIntervals(Duration.ofMinutes(30), List.of(Duration.ofHours(1)));
    }
}
