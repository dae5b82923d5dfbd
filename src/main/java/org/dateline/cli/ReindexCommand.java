package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.Making;
import org.dateline.Reindex;
import org.dateline.ReindexRequest;
import org.dateline.store.FolderInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline reindex}. */
@Command(
        name = "reindex",
        description = {
            "Make the search index again from the archive. The old index serves until the new one is whole.",
            "A server that runs on the same data folder does it while it serves; this command shows how far it is.",
            "What was broken off is gone on with by the next start or the next reindex."
        })
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @ArgGroup
    @Nullable
    Depth depth;

    /** How far back in an article's way to begin. */
    static final class Depth {
        @Option(names = "--annotate", description = "Find names and dates anew, with today's tagger and alias list.")
        boolean annotate;

        @Option(names = "--extract", description = "Begin with the captured pages, with today's extractor and tagger.")
        boolean extract;

        Reindex.From from() {
            return extract ? Reindex.From.EXTRACT : annotate ? Reindex.From.ANNOTATE : Reindex.From.RECORDS;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Config config = common.config();
        Reindex.From from = depth == null ? Reindex.From.RECORDS : depth.from();
        try {
            return here(config, from, err);
        } catch (FolderInUse e) {
            return there(config, from, err);
        }
    }

    private static int here(Config config, Reindex.From from, PrintWriter err) {
        Reindex reindex = new Reindex(from);
        try (Interrupt interrupt = new Interrupt();
                Progress progress = new Progress(
                        err,
                        () -> "reindex: "
                                + reindex.making().map(Making::figures).orElse("opening the data folder"))) {
            interrupt.stops(reindex::stop);
            long articles = reindex.run(config, Clock.systemUTC());
            err.printf("reindex: %,d articles are in the new index%n", articles);
        }
        return 0;
    }

    /** Asks the process that owns the folder, and looks on. */
    private static int there(Config config, Reindex.From from, PrintWriter err) throws InterruptedException {
        err.println("reindex: another Dateline runs on " + config.data()
                + ": it makes the new index while it goes on. Ctrl-C ends this display, not the work.");
        err.flush();
        Watching watching = new Watching(config.data(), ReindexRequest.ask(config.data(), from), Clock.systemUTC());
        try (Interrupt interrupt = new Interrupt()) {
            interrupt.stops(watching);
            try (Progress progress = new Progress(err, watching::line)) {
                watching.await();
            }
        }
        switch (watching.state()) {
            case GOING -> err.println(watching.why());
            case DONE -> err.println("reindex: done, " + watching.words() + " are in the new index");
            case FAILED ->
                throw new IllegalStateException("reindex: given up by the running Dateline: " + watching.words());
        }
        return watching.given() ? 0 : 1;
    }
}
