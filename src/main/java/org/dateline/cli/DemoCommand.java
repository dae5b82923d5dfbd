package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.crawl.Crawler;
import org.dateline.demo.DemoWeb;
import org.dateline.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline demo}. */
@Command(
        name = "demo",
        description = {
            "Try it without internet: crawl and search an invented news web that Dateline itself serves.",
            "After the first crawl its five publishers bring out a second edition. Its articles are kept apart, in the "
                    + "folder demo inside the data folder."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration GAP = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofSeconds(20);

    @Mixin
    Common common = new Common();

    @Mixin
    Serving serving = new Serving();

    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            defaultValue = "7171",
            description =
                    "First of the five ports that the invented publishers are served on (default: ${DEFAULT-VALUE}).")
    int webPort;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Config asked = common.config(serving.settings());
        serving.check(asked, false, err);
        Clock clock = Clock.systemUTC();
        try (Interrupt interrupt = new Interrupt();
                DemoWeb web = DemoWeb.start(webPort)) {
            Config config = prepared(asked, web);
            SeedFile seeds = new SeedFile(config.seeds());
            try (Dateline dateline = Dateline.open(config, clock);
                    Crawler crawler = Crawling.into(dateline, config, seeds, clock);
                    Site site = dateline.serve(
                            config, dateline.report(crawler::status, seeds, true, clock), crawler::retry, clock);
                    Progress progress = new Progress(err, () -> CrawlLine.of(crawler.status()))) {
                dateline.repairs().forEach(err::println);
                web.sites().forEach(each -> err.println("  " + each.name() + " (invented) is at " + each.home()));
                err.println("Dateline is at " + serving.address(config, site.port()) + " (Ctrl-C stops it)");
                err.flush();
                interrupt.stops(crawler);
                crawler.runOnce();
                web.edition(2);
                crawler.run();
            }
        }
        return 0;
    }

    /** The settings with a data folder, a seed list and aliases of the demo's own, and its addresses allowed. */
    private static Config prepared(Config asked, DemoWeb web) throws IOException {
        Path data = asked.data().resolve("demo");
        Files.createDirectories(data);
        Path seeds = data.resolve("crawl-seeds.txt");
        Files.writeString(seeds, web.seeds());
        Path aliases = data.resolve("aliases.txt");
        if (!Files.exists(aliases)) {
            Files.writeString(aliases, DemoWeb.aliases());
        }
        return asked.forDemo(data, seeds, GAP, POLL, List.of(POLL), authorities(web));
    }

    private static Set<String> authorities(DemoWeb web) {
        return web.sites().stream().map(site -> site.home().getAuthority()).collect(Collectors.toSet());
    }
}
