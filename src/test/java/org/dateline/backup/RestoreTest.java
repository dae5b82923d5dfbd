package org.dateline.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Capture;
import org.dateline.store.DataFolder;
import org.dateline.store.Fault;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    @TempDir
    Path temp;

    private Rehearsal rehearsal;

    @BeforeEach
    void folders() throws IOException {
        rehearsal = new Rehearsal(temp);
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException {
        rehearsal.write(0, 40);
        Files.writeString(rehearsal.data.resolve("aliases.txt"), "Iran = Persia\n");
        Files.writeString(rehearsal.outside.seeds(), "https://gazette.example/\n");
        Files.writeString(rehearsal.outside.settings(), "site.port = 7171\n");
        rehearsal.backup();
        Files.delete(rehearsal.outside.settings());
        Files.writeString(rehearsal.outside.seeds(), "https://other.example/\n");
        Path to = temp.resolve("new");

        Restore.Made made = rehearsal.restore(to, "", false);

        assertEquals(Rehearsal.captures(rehearsal.data), Rehearsal.captures(to));
        for (Path warc : Rehearsal.list(rehearsal.data.resolve("archive"))) {
            assertArrayEquals(
                    Files.readAllBytes(warc),
                    Files.readAllBytes(to.resolve("archive").resolve(warc.getFileName())));
        }
        assertEquals("Iran = Persia\n", Files.readString(to.resolve("aliases.txt")));
        assertEquals("site.port = 7171\n", Files.readString(rehearsal.outside.settings()));
        assertEquals("https://other.example/\n", Files.readString(rehearsal.outside.seeds()), "what is there is left");
        assertEquals(1, made.notes().size());
        assertTrue(made.notes().getFirst().contains("crawl-seeds.txt is there already"));
        assertFalse(Files.exists(to.resolve("restoring")));
    }

    @Test
    void aDamagedBackupIsSaidAndNotRestoredAndTheOneBeforeIs() throws IOException {
        rehearsal.write(0, 5);
        Backup.Made first = rehearsal.backup();
        List<Capture> captures = Rehearsal.captures(rehearsal.data);
        rehearsal.write(5, 5);
        rehearsal.backup();
        Path warc = Rehearsal.list(rehearsal.root.resolve("warc")).getLast();
        try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
            file.seek(file.length() - 30);
            file.write(0x55);
        }
        List<Fault> faults = rehearsal.faults();
        assertEquals(List.of(warc.toString()), faults.stream().map(Fault::file).toList());
        Path to = temp.resolve("new");
        BackupException refused = assertThrows(BackupException.class, () -> rehearsal.restore(to, "", false));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not what was copied into the backup"));
        assertEquals(List.of(), Folders.occupying(to), "nothing was put there");
        rehearsal.restore(to, first.name(), false);
        assertEquals(captures, Rehearsal.captures(to));
    }

    @Test
    void nothingIsRestoredOverWhatIsThereUnlessToldTo() throws IOException {
        rehearsal.write(0, 5);
        rehearsal.backup();
        List<Capture> captures = Rehearsal.captures(rehearsal.data);
        rehearsal.write(5, 1);
        String refused =
                String.valueOf(assertThrows(BackupException.class, () -> rehearsal.restore(rehearsal.data, "", false))
                        .getMessage());
        assertTrue(refused.contains("is not empty") && refused.contains("--replace"), refused);
        assertEquals(6, Rehearsal.captures(rehearsal.data).size());

        Restore.Made made = rehearsal.restore(rehearsal.data, "", true);
        assertEquals(captures, Rehearsal.captures(rehearsal.data));
        assertEquals(List.of("What was there is now in " + rehearsal.data.resolve("replaced") + "."), made.notes());
        assertEquals(6, Rehearsal.captures(rehearsal.data.resolve("replaced")).size());
    }

    @Test
    void aRestoreThatWasBrokenOffIsSaidAndCanBeRunAgain() throws IOException {
        rehearsal.write(0, 5);
        rehearsal.backup();
        Path to = temp.resolve("new");
        rehearsal.restore(to, "", false);
        Files.createDirectories(to.resolve("restoring/DATA"));
        Files.delete(to.resolve("dateline.db"));
        String refused = String.valueOf(
                assertThrows(StoreException.class, () -> DataFolder.own(to)).getMessage());
        assertTrue(refused.endsWith("was broken off; run dateline restore again"), refused);
        rehearsal.restore(to, "", false);
        assertEquals(Rehearsal.captures(rehearsal.data), Rehearsal.captures(to));
        DataFolder.own(to).close();
    }

    @Test
    void nothingIsRestoredIntoAFolderInUse() {
        rehearsal.write(0, 5);
        rehearsal.backup();
        try (DataFolder own = DataFolder.own(temp.resolve("new"))) {
            assertThrows(StoreException.class, () -> rehearsal.restore(own.root(), "", true));
        }
    }

    @Test
    void aFolderWithoutBackupsIsSaid() {
        for (org.junit.jupiter.api.function.Executable each : List.<org.junit.jupiter.api.function.Executable>of(
                () -> rehearsal.restore(temp.resolve("new"), "", false), rehearsal::faults)) {
            String said =
                    String.valueOf(assertThrows(BackupException.class, each).getMessage());
            assertTrue(said.contains("there is no whole backup in " + rehearsal.root), said);
        }
    }
}
