package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.ReadingRoom;
import org.dateline.SeedFile;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline status}. */
@Command(
        name = "status",
        description = "Tell what is archived and indexed and how each source does; works beside a running server.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Config config = common.config();
        try (ReadingRoom room = ReadingRoom.open(config)) {
            print(out, room.status(new SeedFile(config.seeds()), Clock.systemUTC()));
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, Status status) {
        out.printf(
                "%,d articles in the index, %,d captures in the archive, %,d MB of index, %,d addresses waiting%n",
                status.articles(), status.captures(), status.indexBytes() / 1_000_000, status.queued());
        if (!status.indexing().isEmpty()) {
            out.println(status.indexing());
        }
        status.seedProblems().forEach(problem -> out.println(Plain.line(problem.problem())));
        if (!status.aliasProblem().isEmpty()) {
            out.println(Plain.line(status.aliasProblem()));
        }
        status.sources().forEach(source -> print(out, source));
    }

    private static void print(PrintWriter out, SourceStatus source) {
        out.printf(
                "%s%s: %,d articles, %,d waiting, %s, last success %s%n",
                source.paused() ? "(paused) " : "",
                Plain.line(source.name()),
                source.articles(),
                source.queued(),
                source.resolved(),
                source.lastSuccess().map(Object::toString).orElse("never"));
        source.errors().forEach(error -> out.println("  " + Plain.line(error)));
    }
}
