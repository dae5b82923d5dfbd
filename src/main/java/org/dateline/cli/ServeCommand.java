package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.Setting;
import org.dateline.crawl.Crawler;
import org.dateline.site.Site;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline serve}. */
@Command(
        name = "serve",
        description = {
            "Serve the search site and crawl the sources while it is up.",
            "Ctrl-C stops both; nothing is lost however it ends."
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    Serving serving = new Serving();

    @Mixin
    Reaching reaching = new Reaching();

    @Option(names = "--no-crawl", description = "Serve what there is and fetch nothing.")
    boolean noCrawl;

    /** Where to tell what goes on, when this was not made by picocli. */
    @Nullable
    PrintWriter told;

    /** What is done with the site instead of waiting for Ctrl-C. */
    @Nullable
    Consumer<Site> rehearsal;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = err();
        Map<Setting, String> given = serving.settings();
        given.putAll(reaching.settings());
        Config config = common.config(given);
        SeedFile seeds = new SeedFile(config.seeds());
        Clock clock = Clock.systemUTC();
        try (Interrupt interrupt = new Interrupt();
                Dateline dateline = opened(config, clock, err);
                Crawler crawler = Crawling.into(dateline, config, seeds, clock);
                Site site = dateline.serve(
                        config,
                        dateline.report(crawler::status, seeds, !noCrawl, clock),
                        seed -> !noCrawl && crawler.retry(seed),
                        clock)) {
            dateline.repairs().forEach(err::println);
            seeds.get().problems().forEach(problem -> err.println(Plain.line(problem.message())));
            err.println("Dateline is at " + serving.address(config, site.port()) + " (Ctrl-C stops it)");
            err.flush();
            if (rehearsal != null) {
                rehearsal.accept(site);
            } else if (noCrawl) {
                interrupt.await();
            } else {
                Reaching.warnOfNoContact(config, err);
                try (Progress progress = new Progress(err, () -> line(crawler))) {
                    interrupt.stops(crawler);
                    crawler.run();
                }
            }
        }
        return 0;
    }

    private PrintWriter err() {
        return told == null ? Objects.requireNonNull(spec).commandLine().getErr() : told;
    }

    private static String line(Crawler crawler) {
        String standstill = crawler.standstill();
        return standstill.isEmpty() ? CrawlLine.of(crawler.status()) : standstill + "; nothing is fetched until then";
    }

    private Dateline opened(Config config, Clock clock, PrintWriter err) {
        Dateline dateline = Dateline.open(config, clock);
        try {
            serving.check(config, dateline.accounts().any(), err);
            return dateline;
        } catch (RuntimeException e) {
            dateline.close();
            throw e;
        }
    }
}
