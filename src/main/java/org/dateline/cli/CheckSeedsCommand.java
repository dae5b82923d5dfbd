package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.SeedFile;
import org.dateline.crawl.Pauses;
import org.dateline.crawl.SeedCheck;
import org.dateline.crawl.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline check-seeds}. */
@Command(
        name = "check-seeds",
        description = {
            "Look at each line of the seed list: what it leads to, whether robots.txt allows it, the first headlines.",
            "Nothing is kept. Exit code 1 when a line can't be crawled."
        })
final class CheckSeedsCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    Reaching reaching = new Reaching();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Config config = common.config(reaching.settings());
        Seeds seeds = new SeedFile(config.seeds()).get();
        seeds.problems().forEach(problem -> out.println(Plain.line(problem.message())));
        AtomicInteger bad = new AtomicInteger(seeds.problems().size());
        new SeedCheck(Crawling.settings(config), Clock.systemUTC(), Pauses.REAL).check(seeds, result -> {
            if (!result.good()) {
                bad.incrementAndGet();
            }
            print(out, result);
        });
        out.flush();
        return bad.get() == 0 ? 0 : 1;
    }

    private static synchronized void print(PrintWriter out, SeedCheck.Result result) {
        out.printf(
                "line %d: %s (%s)%n",
                result.seed().line(), result.seed().source().name(), result.url());
        if (!result.good()) {
            out.println("  " + Plain.line(result.problem()));
        } else {
            out.printf(
                    "  %s, robots.txt: %s, %,d articles%n",
                    result.form(), Plain.line(result.robots()), result.articles());
            result.headlines().forEach(headline -> out.println("    " + Plain.line(headline)));
            result.more().forEach(address -> out.println("  leads to " + address));
        }
        out.flush();
    }
}
