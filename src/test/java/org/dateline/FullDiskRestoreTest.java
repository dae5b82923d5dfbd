package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dateline.backup.Backup;
import org.dateline.backup.BackupException;
import org.dateline.backup.Restore;
import org.dateline.store.DataFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores on a disk where something can't be written or deleted. */
class FullDiskRestoreTest {
    @TempDir
    Path temp;

    private Config config(Path data) {
        return Config.load(temp, null, Map.of(), Map.of(Setting.DATA, data.toString()));
    }

    private Backup.Made backup(Path data, int keep) {
        try (DataFolder from = DataFolder.forReading(data)) {
            return new Backup(from, outside(), temp.resolve("backups"), keep, Clock.systemUTC()).run();
        }
    }

    private Backup.Outside outside() {
        return new Backup.Outside(temp.resolve("none"), temp.resolve("none"));
    }

    @Tag("long")
    @Test
    void aRestoreThatDoesNotFitLeavesWhatItWasToReplace() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), 24)) {
            Path data = disk.root().resolve("index");
            try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
                Ferries.take(dateline, 0, 20);
                backup(data, 3);
                Ferries.take(dateline, 20, 30);
            }
            Path ballast = disk.fill(100_000);
            Restore restore = new Restore(temp.resolve("backups"), "", data, outside());
            String said = String.valueOf(
                    assertThrows(BackupException.class, () -> restore.run(true)).getMessage());
            assertTrue(said.contains("No space left on device") && said.contains("look at free space"), said);
            assertFalse(Files.exists(data.resolve("replaced")));
            Files.delete(ballast);
            try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
                assertEquals(List.of(), dateline.repairs());
                assertEquals(30, Ferries.found(dateline));
            }
            restore.run(true);
            try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
                Ferries.awaitWhole(dateline);
                assertEquals(20, Ferries.found(dateline));
            }
        }
    }

    /** A disk that is mounted within an old backup can't be deleted with it. */
    @Test
    void anOldBackupThatCantBeDeletedIsANoteAndGoesLater() throws Exception {
        Path data = temp.resolve("index");
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            Ferries.take(dateline, 0, 3);
        }
        Backup.Made old = backup(data, 1);
        SmallDisk disk =
                SmallDisk.mounted(temp.resolve("backups").resolve(old.name()).resolve("disk"), 1);
        try {
            for (int i = 0; i < 2; i++) {
                Backup.Made made = backup(data, 1);
                assertTrue(
                        made.notes().getFirst().contains(old.name() + ".part can't be deleted now"),
                        made.notes().toString());
            }
        } finally {
            new ProcessBuilder(
                            "umount",
                            temp.resolve("backups")
                                    .resolve(old.name() + ".part/disk")
                                    .toString())
                    .start()
                    .waitFor();
            disk.close();
        }
        assertEquals(List.of(), backup(data, 1).notes());
        assertFalse(Files.exists(temp.resolve("backups").resolve(old.name() + ".part")));
    }
}
