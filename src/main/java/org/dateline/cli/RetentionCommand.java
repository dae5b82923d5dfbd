package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Retiring;
import org.dateline.archive.Leaving;
import org.dateline.archive.RetentionRules;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline retention}. */
@Command(
        name = "retention",
        description = {
            "Tell what the rules of retention.txt no longer keep, by source, or remove it for good (--yes).",
            "A line of the rules is a source and how long it is kept: \"The Courier\" keep=730d, or * keep=forever; the first "
                    + "that fits counts. To remove, the server must be stopped; the index is made again at its next start."
        })
final class RetentionCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "The rules (default: retention.txt in the data folder).")
    @Nullable
    Path rules;

    @ArgGroup
    Doing doing = new Doing();

    /** Telling or doing. */
    static final class Doing {
        @Option(names = "--dry-run", description = "Tell and change nothing, as without options.")
        boolean dryRun;

        @Option(
                names = "--yes",
                description = "Remove what the rules no longer keep. It can't be undone but from a backup.")
        boolean yes;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Retiring retiring = new Retiring(common.config(), Clock.systemUTC());
        RetentionRules read = RetentionRules.read(rules == null ? retiring.rules() : rules);
        Leaving leaving = doing.yes ? retiring.remove(read) : retiring.leaving(read);
        for (Source source : leaving.sources()) {
            Leaving.Amount amount = leaving.of(source);
            out.printf(
                    "%s: %,d articles, %,d captures, %,d bytes%n",
                    Plain.line(source.name()), amount.articles(), amount.captures(), amount.bytes());
        }
        String done = doing.yes ? "were removed" : "would be removed; --yes removes them";
        out.println(leaving.none() ? "Nothing is older than the rules keep it" : "These " + done);
        out.flush();
        return 0;
    }
}
