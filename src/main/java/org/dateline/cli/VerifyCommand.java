package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.archive.ArchiveCheck;
import org.dateline.backup.BackupCheck;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline verify}. */
@Command(
        name = "verify",
        description = {
            "Read everything that is kept and compare it with its digests; works beside a running server.",
            "What is wrong is said with file, byte and the way out, and the exit code is 1 then."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final String DAMAGED =
            "stop Dateline and start it again, which sets the file aside and makes it anew";

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Option(names = "--backup", paramLabel = "DIR", description = "Read this backup folder instead of the data folder.")
    @Nullable
    Path backup;

    private final AtomicLong faults = new AtomicLong();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (backup != null) {
            backup(backup.toAbsolutePath().normalize(), err);
        } else {
            try (DataFolder folder = DataFolder.forReading(common.config().data())) {
                folder(folder, err);
            }
        }
        err.println(faults.get() == 0 ? "All is as it was written" : "%,d things are wrong".formatted(faults.get()));
        return faults.get() == 0 ? 0 : 1;
    }

    private void backup(Path root, PrintWriter err) {
        BackupCheck check = new BackupCheck(root, this::say);
        List<String> names;
        try (Progress progress = new Progress(err, () -> "verify: %,d bytes".formatted(check.bytes()))) {
            names = check.run();
        }
        err.println("Backups in " + root + ": " + String.join(", ", names));
    }

    private void folder(DataFolder folder, PrintWriter err) {
        List<String> wrong = wrong(folder.database());
        wrong.forEach(what -> say(new Fault(folder.database().toString(), -1, what, DAMAGED)));
        try (Database database = Database.openForReading(folder.database())) {
            archive(folder, database, err);
        } catch (StoreException e) {
            if (wrong.isEmpty()) {
                say(new Fault(
                        folder.database().toString(),
                        -1,
                        String.valueOf(e.getMessage()),
                        "start the version of Dateline that made it, or this one, which makes an older one its own"));
            }
            archive(folder, null, err);
        }
    }

    private static List<String> wrong(Path database) {
        try {
            return Database.wrong(database, true);
        } catch (StoreException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private void archive(DataFolder folder, @Nullable Database database, PrintWriter err) {
        ArchiveCheck check = new ArchiveCheck(folder.archive(), database, this::say);
        try (Progress progress =
                new Progress(err, () -> "verify: %,d records, %,d bytes".formatted(check.records(), check.bytes()))) {
            check.run();
        }
    }

    private void say(Fault fault) {
        faults.incrementAndGet();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Plain.line(fault.sentence()));
        out.flush();
    }
}
