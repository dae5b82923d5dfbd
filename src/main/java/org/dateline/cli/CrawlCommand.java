package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.DryRun;
import org.dateline.SeedFile;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Planned;
import org.dateline.crawl.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--dry-run",
            description =
                    "Say of each article's page whether it would be fetched and why. Only robots.txt files, feeds, "
                            + "sitemaps and section pages are fetched, and nothing is kept.")
    boolean dryRun;

    @Option(
            names = "--retry",
            paramLabel = "SOURCE",
            description = "Try again first what failed of this source, however long ago: its name, its code or the "
                    + "address of its line. May be given several times.")
    List<String> retry = List.of();

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
        List<URI> again =
                retry.stream().flatMap(name -> named(seeds, name).stream()).toList();
        Reaching.warnOfNoContact(config, err);
        if (dryRun) {
            rehearse(config, seeds);
        } else {
            crawl(config, seeds, again);
        }
        return 0;
    }

    private void crawl(Config config, SeedFile seeds, List<URI> again) {
        PrintWriter err = spec.commandLine().getErr();
        Clock clock = Clock.systemUTC();
        try (Interrupt interrupt = new Interrupt();
                Dateline dateline = Dateline.open(config, clock);
                Crawler crawler = Crawling.into(dateline, config, seeds, clock);
                Progress progress = new Progress(err, () -> CrawlLine.of(crawler.status()))) {
            dateline.repairs().forEach(err::println);
            again.forEach(crawler::retry);
            interrupt.stops(crawler);
            crawler.runOnce();
        }
    }

    private void rehearse(Config config, SeedFile seeds) {
        PrintWriter out = spec.commandLine().getOut();
        try (Interrupt interrupt = new Interrupt();
                DryRun run = new DryRun(config, seeds, planned -> print(out, planned), Clock.systemUTC())) {
            interrupt.stops(run);
            run.run();
        }
        out.flush();
    }

    private static void print(PrintWriter out, Planned planned) {
        out.println((planned.fetched() ? "fetch  " : "leave  ") + planned.url() + "  (" + Plain.line(planned.source())
                + ": " + Plain.line(planned.why()) + ")");
        out.flush();
    }

    private static List<URI> named(SeedFile seeds, String name) {
        List<URI> found = seeds.get().active().stream()
                .filter(seed -> isNamed(seed, name))
                .map(seed -> seed.url().uri())
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("crawl: no line of " + seeds.path() + " is of a source '" + name
                    + "'; give the name, code or address of a line that is not paused");
        }
        return found;
    }

    private static boolean isNamed(Seed seed, String name) {
        return seed.source().name().equalsIgnoreCase(name)
                || seed.source().code().equalsIgnoreCase(name)
                || seed.url().value().equals(name)
                || seed.url().value().equals(name + "/");
    }
}
