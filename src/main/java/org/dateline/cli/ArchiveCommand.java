package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.archive.WarcExport;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline archive}. */
@Command(
        name = "archive",
        description = "Take captured pages out of the archive.",
        subcommands = ArchiveCommand.Export.class)
final class ArchiveCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code dateline archive export}. */
    @Command(
            name = "export",
            description = {
                "Copy captures into WARC files (ISO 28500) for other tools; works beside a running server.",
                "All of them, or those of some days or sources. The capture that a revisit repeats is copied with it."
            })
    static final class Export implements Callable<Integer> {
        @Mixin
        Common common = new Common();

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "TARGET", description = "A new file NAME.warc.gz, or a folder for files of 1 GB each.")
        Path target = Path.of("");

        @Option(
                names = "--from",
                paramLabel = "DAY",
                description = "Captured on this day or later, as 2026-03-01 (UTC).")
        @Nullable
        LocalDate from;

        @Option(names = "--to", paramLabel = "DAY", description = "Captured on this day or earlier.")
        @Nullable
        LocalDate to;

        @Option(
                names = "--source",
                paramLabel = "NAME",
                description = "Of this publisher, by name or code; may be repeated.")
        List<String> sources = List.of();

        @Option(
                names = "--articles",
                description = "With the articles as they were taken from the captures, as conversion records (JSON).")
        boolean articles;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            Config config = common.config();
            WarcExport.Wanted wanted = new WarcExport.Wanted(
                    from == null ? Instant.MIN : start(from),
                    to == null ? Instant.MAX : start(to.plusDays(1)),
                    Set.copyOf(sources),
                    articles);
            try (DataFolder folder = DataFolder.forReading(config.data());
                    Database database = Database.openForReading(folder.database())) {
                WarcExport export = new WarcExport(folder.archive(), database, wanted, Clock.systemUTC());
                List<Path> files;
                try (Progress progress =
                        new Progress(err, () -> "archive: %,d records exported".formatted(export.records()))) {
                    files = export.run(target.toAbsolutePath().normalize());
                }
                files.forEach(err::println);
                if (files.isEmpty()) {
                    err.println("There is no such capture; nothing was written");
                }
                return files.isEmpty() ? 1 : 0;
            }
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
