package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.crawl.Crawler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline crawl}. */
@Command(
        name = "crawl",
        description =
                "Look at every source once, fetch what is new or due, and exit. Ctrl-C stops it at any time; nothing is lost.")
final class CrawlCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    Reaching reaching = new Reaching();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Config config = common.config(reaching.settings());
        SeedFile seeds = new SeedFile(config.seeds());
        seeds.get().problems().forEach(problem -> err.println(Plain.line(problem.message())));
        if (seeds.get().active().isEmpty()) {
            err.println("dateline: seeds: " + seeds.path()
                    + " names nothing to crawl; add a line such as https://example.org/feed");
            return 1;
        }
        Clock clock = Clock.systemUTC();
        try (Interrupt interrupt = new Interrupt();
                Dateline dateline = Dateline.open(config, clock);
                Crawler crawler = Crawling.into(dateline, config, seeds, clock);
                Progress progress = new Progress(err, () -> CrawlLine.of(crawler.status()))) {
            dateline.repairs().forEach(err::println);
            interrupt.stops(crawler);
            crawler.runOnce();
        }
        return 0;
    }
}
