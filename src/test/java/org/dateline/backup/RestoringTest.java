package org.dateline.backup;

import static org.dateline.backup.Rehearsal.captures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.archive.Capture;
import org.dateline.backup.Manifest.Kept;
import org.dateline.backup.Manifest.Place;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores that were broken off, step by step. */
class RestoringTest {
    @TempDir
    Path temp;

    private Rehearsal rehearsal;
    private Backup.Made first = new Backup.Made("", 0, 0, 0, List.of());
    private Backup.Made second = first;
    private List<Capture> firstCaptures = List.of();
    private List<Capture> now = List.of();

    @BeforeEach
    void twoBackupsAndWhatCameAfter() throws IOException {
        rehearsal = new Rehearsal(temp);
        Files.writeString(rehearsal.data.resolve("aliases.txt"), "Iran = Persia\n");
        Files.writeString(rehearsal.outside.settings(), "site.port = 7171\n");
        rehearsal.write(0, 12);
        firstCaptures = captures(rehearsal.data);
        first = rehearsal.backup();
        rehearsal.write(12, 10);
        second = rehearsal.backup();
        rehearsal.write(22, 1);
        now = captures(rehearsal.data);
    }

    private Manifest manifest(Backup.Made of) {
        return BackupFolder.forReading(rehearsal.root).manifest(of.name());
    }

    /** A restore as it is when it is killed after the last file was copied, or after it was decided upon. */
    private void brokenOff(Path data, Backup.Made of, boolean decided) throws IOException {
        try (DataFolder folder = DataFolder.ownForRestore(data)) {
            Restoring restoring = new Restoring(folder, rehearsal.root, rehearsal.outside);
            restoring.copy(manifest(of), new AtomicLong());
            if (decided) {
                restoring.decide(of.name(), Folders.occupying(data, rehearsal.root));
            }
        }
    }

    @Test
    void whatIsThereIsAsItWasUntilAllIsCopiedAndTheServerStarts() throws IOException {
        brokenOff(rehearsal.data, first, false);
        DataFolder.own(rehearsal.data).close();
        assertEquals(now, captures(rehearsal.data));
        assertThrows(BackupException.class, () -> rehearsal.restore(rehearsal.data, "", false));
        rehearsal.restore(rehearsal.data, first.name(), true);
        assertEquals(firstCaptures, captures(rehearsal.data));
        assertEquals(now, captures(rehearsal.data.resolve("replaced")));
        assertFalse(Files.exists(rehearsal.data.resolve("restoring.part")));
    }

    @Test
    void inAnEmptyFolderNothingElseBeginsInTheMeantime() throws IOException {
        Path to = temp.resolve("new");
        brokenOff(to, first, false);
        refused(to);
        rehearsal.restore(to, first.name(), false);
        assertEquals(firstCaptures, captures(to));
    }

    private static void refused(Path data) {
        String said = String.valueOf(
                assertThrows(StoreException.class, () -> DataFolder.own(data).close())
                        .getMessage());
        assertTrue(said.endsWith("was broken off; run dateline restore again"), said);
    }

    /** Each file in turn has come there meanwhile: nothing is written over it, and without it the restore is finished. */
    @Test
    void oneThatWasDecidedUponIsFinishedFromWhereverItWasBrokenOff() throws IOException {
        List<Kept> files = manifest(first).files();
        for (Kept each :
                files.stream().filter(kept -> kept.place() == Place.DATA).toList()) {
            Path to = temp.resolve("to-" + each.path().replace('/', '-'));
            rehearsal.write(to, 50, 2);
            List<Capture> before = captures(to);
            brokenOff(to, first, true);
            refused(to);
            moveAside(to);
            Files.createDirectories(to.resolve(each.path()).getParent());
            Files.writeString(to.resolve(each.path()), "of somebody");
            String said = String.valueOf(assertThrows(BackupException.class, () -> rehearsal.restore(to, "", false))
                    .getMessage());
            assertTrue(said.contains(each.path() + " has come there meanwhile"), said);
            assertEquals("of somebody", Files.readString(to.resolve(each.path())));
            refused(to);
            Files.delete(to.resolve(each.path()));

            Restore.Made made = rehearsal.restore(to, "", false);

            assertEquals(first.name(), made.name());
            assertEquals(firstCaptures, captures(to));
            assertEquals(before, captures(to.resolve("replaced")));
            assertEquals("Iran = Persia\n", Files.readString(to.resolve("aliases.txt")));
            assertFalse(Files.exists(to.resolve("restoring")) || Files.exists(to.resolve("restoring.part")));
        }
    }

    /** The first step of finishing, broken off in its middle. */
    private static void moveAside(Path data) throws IOException {
        Files.createDirectory(data.resolve("replaced"));
        Files.move(data.resolve("archive"), data.resolve("replaced/archive"));
        Files.move(data.resolve("dateline.db"), data.resolve("replaced/dateline.db"));
    }

    @Test
    void anotherBackupIsTakenOnlyAfterTheOneThatWasBegun() throws IOException {
        Path to = temp.resolve("new");
        brokenOff(to, second, true);
        assertThrows(BackupException.class, () -> rehearsal.restore(to, first.name(), false));
        rehearsal.restore(to, first.name(), true);
        assertEquals(firstCaptures, captures(to));
        assertEquals(
                manifest(first).files().stream()
                        .filter(kept -> kept.path().startsWith("archive/"))
                        .count(),
                Rehearsal.list(to.resolve("archive")).size(),
                "none of the other's files is among them");
    }

    @Test
    void settingsThatCantBeWrittenAreNamedAndTheRestIsRestored() throws IOException {
        Path file = Files.writeString(temp.resolve("no-folder"), "");
        Backup.Outside unwritable = new Backup.Outside(rehearsal.outside.seeds(), file.resolve("dateline.properties"));
        Path to = temp.resolve("new");
        Restore.Made made = new Restore(rehearsal.root, first.name(), to, unwritable).run(false);
        assertEquals(firstCaptures, captures(to));
        assertEquals(1, made.notes().size());
        String note = made.notes().getFirst();
        assertTrue(note.contains("dateline.properties can't be written"), note);
        assertTrue(note.endsWith(first.name() + "/settings/dateline.properties."), note);
        DataFolder.own(to).close();
    }

    @Test
    void backupsThatLieInTheDataFolderStayWhereTheyAre() throws IOException {
        Path inside = rehearsal.data.resolve("backups");
        Files.move(rehearsal.root, inside);
        new Restore(inside, first.name(), rehearsal.data, rehearsal.outside).run(true);
        assertEquals(firstCaptures, captures(rehearsal.data));
        assertEquals(2, BackupFolder.forReading(inside).stamps().size());
    }
}
