package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.backup.Backup;
import org.dateline.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline restore}. */
@Command(
        name = "restore",
        description = {
            "Make a data folder of a backup, every file compared with the backup's manifest before and after.",
            "The index is made from the archive at the next start. The list of sources and the settings are put back "
                    + "where there are none."
        })
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The backup folder.")
    Path folder = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Which backup of the folder, by its name (default: the newest).")
    String at = "";

    @Option(
            names = "--replace",
            description = "Restore into a data folder that is not empty; what is there is moved aside within it.")
    boolean replace;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Config config = common.config();
        Restore restore = new Restore(
                folder.toAbsolutePath().normalize(),
                at,
                config.data(),
                new Backup.Outside(config.seeds(), common.settings()));
        Restore.Made made;
        try (Progress progress = new Progress(err, () -> "restore: %,d bytes".formatted(restore.bytes()))) {
            made = restore.run(replace);
        }
        made.notes().forEach(note -> err.println(Plain.line(note)));
        err.printf("Restored backup %s, %,d bytes, into %s%n", made.name(), made.bytes(), config.data());
        return 0;
    }
}
