package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dateline.backup.Backup;
import org.dateline.backup.BackupCheck;
import org.dateline.backup.Restore;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups beside a running Dateline, killed with SIGKILL at random instants: those made before are always whole. */
@Tag("long")
class KilledBackupTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    @Test
    void leavesTheBackupsBeforeWholeAndTheNextOneWorks() throws Exception {
        Path data = folder.resolve("index");
        Path root = folder.resolve("backups");
        Config config = Config.load(folder, null, Map.of(), Map.of(Setting.DATA, data.toString()));
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            Ferries.take(dateline, 0, 20);
            long whole = killed(data, root, 0, Long.MAX_VALUE);
            Random random = new Random(11);
            for (int round = 1; round <= ROUNDS; round++) {
                Ferries.take(dateline, 20 * round, 20 * round + 20);
                killed(data, root, round, whole * (40 + random.nextInt(65)) / 100);
                List<Fault> faults = new ArrayList<>();
                new BackupCheck(root, faults::add).run();
                assertEquals(List.of(), faults);
            }
            killed(data, root, ROUNDS + 1, Long.MAX_VALUE);
        }
        Path restored = folder.resolve("restored");
        new Restore(root, "", restored, new Backup.Outside(folder.resolve("a"), folder.resolve("b"))).run(false);
        Config other = Config.load(folder, null, Map.of(), Map.of(Setting.DATA, restored.toString()));
        try (Dateline dateline = Dateline.open(other, Clock.systemUTC())) {
            Ferries.awaitWhole(dateline);
            assertEquals(20 * (ROUNDS + 1), Ferries.found(dateline));
        }
    }

    private long killed(Path data, Path root, int round, long after) throws Exception {
        long start = System.nanoTime();
        try (Child child = Child.start(
                folder.resolve("out" + round),
                Map.of(),
                "backup",
                root.toString(),
                "--keep",
                "100",
                "--data",
                data.toString())) {
            child.process().waitFor(after, TimeUnit.MILLISECONDS);
            child.kill();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
