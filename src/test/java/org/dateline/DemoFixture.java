package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.crawl.Crawler;
import org.dateline.demo.DemoSite;
import org.dateline.demo.DemoWeb;

/** A data folder that the demo web is crawled into, without waiting between requests. */
record DemoFixture(Config config, SeedFile seeds) {

    static DemoFixture in(Path folder, DemoWeb web) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("aliases.txt"), DemoWeb.aliases());
        Path seeds = folder.resolve("crawl-seeds.txt");
        Files.writeString(seeds, web.seeds());
        Config config = Config.load(folder, null, Map.of(), Map.of(Setting.SITE_PORT, "0"))
                .forDemo(data, seeds, Duration.ZERO, Duration.ofMillis(1), List.of(Duration.ZERO), authorities(web));
        return new DemoFixture(config, new SeedFile(seeds));
    }

    static Set<String> authorities(DemoWeb web) {
        return web.sites().stream()
                .map(DemoSite::home)
                .map(home -> home.getAuthority())
                .collect(Collectors.toSet());
    }

    Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    void crawl(Dateline dateline) {
        try (Crawler crawler = Crawling.into(dateline, config, seeds, Clock.systemUTC())) {
            crawler.runOnce();
        }
        dateline.ingest().commit();
    }
}
