package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.backup.Backup;
import org.dateline.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline backup}. */
@Command(
        name = "backup",
        description = {
            "Copy the archive, the database, the lists and the settings into a folder; works beside a running server.",
            "Of the archive only what is new since the last time is copied. The folder then holds passwords and private "
                    + "feed addresses: keep it as safe as the data folder."
        })
final class BackupCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The backup folder; made when it is not there.")
    Path folder = Path.of("");

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "7",
            description = "Leave the newest N backups in the folder (default: ${DEFAULT-VALUE}).")
    int keep;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Config config = common.config();
        try (DataFolder from = DataFolder.forReading(config.data())) {
            Backup backup = new Backup(
                    from,
                    new Backup.Outside(config.seeds(), common.settings()),
                    folder.toAbsolutePath().normalize(),
                    keep,
                    Clock.systemUTC());
            Backup.Made made;
            try (Progress progress = new Progress(err, () -> "backup: %,d bytes copied".formatted(backup.copied()))) {
                made = backup.run();
            }
            made.notes().forEach(note -> err.println(Plain.line(note)));
            err.printf(
                    "Backup %s holds %,d files and %,d bytes; %,d bytes were copied%n",
                    made.name(), made.files(), made.bytes(), made.copied());
        }
        return 0;
    }
}
