package org.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code dateline} command with all its subcommands. */
@Command(
        name = "dateline",
        description = "A search engine for policy news that runs on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            CrawlCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ExtractCommand.class,
            CheckSeedsCommand.class,
            ImportOpmlCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            ArchiveCommand.class,
            RetentionCommand.class,
            StatusCommand.class,
            UserCommand.class,
            AnnotateCommand.class,
            SettingsCommand.class,
            DoctorCommand.class,
            RehearseCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it failed; one line on stderr says why and the way out",
            "2:the arguments can't be understood"
        })
public final class Cli implements Runnable {
    @Spec
    CommandSpec spec;

    /** Runs the command that the arguments name, and returns the exit code. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    /** The parser with every command, for running and for writing the reference. */
    static CommandLine commandLine() {
        return new CommandLine(new Cli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler((e, line, parsed) -> Plain.failed(line.getErr(), e));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut(), Ansi.AUTO);
    }
}
