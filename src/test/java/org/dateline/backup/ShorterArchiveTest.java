package org.dateline.backup;

import static org.dateline.backup.Rehearsal.captures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.archive.Capture;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an archive that went back: an older backup was restored, or a damaged end was cut off. */
class ShorterArchiveTest {
    @TempDir
    Path temp;

    private Rehearsal rehearsal;
    private Path back = Path.of("");
    private Backup.Made longer = new Backup.Made("", 0, 0, 0);
    private List<Capture> before = List.of();

    @BeforeEach
    void theOlderOfTwoBackupsIsRestored() throws IOException {
        rehearsal = new Rehearsal(temp);
        rehearsal.write(0, 2);
        Backup.Made older = rehearsal.backup();
        rehearsal.write(2, 3);
        longer = rehearsal.backup();
        before = captures(rehearsal.data);
        back = temp.resolve("back");
        rehearsal.restore(back, older.name(), false);
    }

    @Test
    void aFileThatIsShorterThanItsLastBackupIsCopiedAnew() throws IOException {
        Backup.Made made = rehearsal.backup(back, 7);
        check(made);
        assertEquals(2, Rehearsal.list(rehearsal.root.resolve("warc")).size());
    }

    @Test
    void aFileWhoseLastRecordLiesWhereTheLastBackupEndedIsCopiedToItsEnd() throws IOException {
        Path warc = warc(rehearsal.data);
        try (DataFolder folder = DataFolder.own(back);
                Database database = Database.open(folder.database());
                var archive = Rehearsal.archive(back, database)) {
            archive.append(rehearsal.page(9, 2_400));
        }
        assertTrue(
                Files.size(warc(back)) > Files.size(warc), "its last record reaches over the end of what was copied");
        check(rehearsal.backup(back, 7));
    }

    @Test
    void afterItTheNextBackupsGoOnFromIt() throws IOException {
        rehearsal.backup(back, 7);
        rehearsal.write(back, 20, 1);
        Backup.Made next = rehearsal.backup(back, 7);
        assertEquals(2, Rehearsal.list(rehearsal.root.resolve("warc")).size(), "nothing is copied a third time");
        check(next);
    }

    private static Path warc(Path data) throws IOException {
        return Rehearsal.list(data.resolve("archive")).getLast();
    }

    private void check(Backup.Made made) {
        assertEquals(List.of(), rehearsal.faults());
        rehearsal.restore(temp.resolve("new"), made.name(), false);
        assertEquals(captures(back), captures(temp.resolve("new")));
        rehearsal.restore(temp.resolve("old"), longer.name(), false);
        assertEquals(before, captures(temp.resolve("old")), "the backup before is as it was");
    }
}
