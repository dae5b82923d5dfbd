package org.dateline.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.Setting;
import org.dateline.crawl.Crawler;
import org.dateline.site.Site;

/**
 * The whole program over a data folder, crawling invented publishers; prints the port. At each byte of its input it prints
 * the megabytes that are held and the pages fetched so far, and goes on; at the end of its input it ends.
 */
public final class LoadServer {
    private static final int HOSTS = 20;
    private static final int ARTICLES = 20;
    /** Asks for a full collection first. */
    static final int COLLECT = 'g';

    private LoadServer() {}

    /** The data folder. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        try (Presses presses = new Presses(HOSTS, ARTICLES)) {
            Path list = Files.writeString(data.resolveSibling("seeds.txt"), presses.seeds());
            Config config = Config.load(
                            data, null, Map.of(), Map.of(Setting.DATA, data.toString(), Setting.SITE_PORT, "0"))
                    .forDemo(
                            data,
                            list,
                            Duration.ofMillis(500),
                            Duration.ofSeconds(10),
                            List.of(Duration.ofSeconds(30)),
                            presses.endpoints());
            try (Dateline dateline = Dateline.open(config, Clock.systemUTC());
                    Crawler crawler = Crawling.into(dateline, config, new SeedFile(list), Clock.systemUTC());
                    Site site = dateline.serve(config, LoadServer::status, Clock.systemUTC())) {
                dateline.search().prepare();
                Thread.ofPlatform().daemon().start(crawler::run);
                System.out.println("port " + site.port());
                for (int asked = System.in.read(); asked >= 0; asked = System.in.read()) {
                    if (asked == COLLECT) {
                        System.gc();
                    }
                    presses.publish(2);
                    System.out.printf(
                            "%d %d%n",
                            ManagementFactory.getMemoryMXBean()
                                            .getHeapMemoryUsage()
                                            .getUsed()
                                    >> 20,
                            crawler.status().totals().counts().fetched());
                }
            }
        }
    }

    private static org.dateline.site.Status status() {
        throw new IllegalStateException("bench: nobody asks for the status");
    }
}
