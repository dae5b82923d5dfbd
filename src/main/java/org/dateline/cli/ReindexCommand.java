package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.Reindex;
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
            "A server on the same data folder must be stopped first."
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
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Config config = common.config();
        Reindex reindex = new Reindex(depth == null ? Reindex.From.RECORDS : depth.from());
        try (Progress progress = new Progress(
                err, () -> "reindex: " + reindex.making().map(m -> m.figures()).orElse("-"))) {
            reindex.run(config, Clock.systemUTC());
        }
        return 0;
    }
}
