package org.dateline.crawl;

import java.net.URI;
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
}
