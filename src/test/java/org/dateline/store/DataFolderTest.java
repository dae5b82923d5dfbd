package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    private static String refused(Path folder) {
        StoreException e = assertThrows(StoreException.class, () -> DataFolder.own(folder));
        return String.valueOf(e.getMessage());
    }

    @Test
    void theFolderIsMadeWhenItIsNotThere() {
        Path folder = temp.resolve("zażółć gęś").resolve("data");
        try (DataFolder own = DataFolder.own(folder)) {
            assertTrue(Files.isDirectory(own.root()));
            assertEquals(folder.resolve("archive"), own.archive());
        }
    }

    @Test
    void aSecondOwnerInThisProcessIsRefusedByWhateverPath() throws IOException {
        try (DataFolder own = DataFolder.own(temp)) {
            Path alias = Files.createSymbolicLink(temp.resolveSibling(temp.getFileName() + "-link"), temp);
            try {
                assertEquals(
                        "store: the data folder " + temp + " is in use by another Dateline (this process);"
                                + " stop it, or give another folder with --data DIR",
                        refused(own.root()));
                assertTrue(refused(alias).contains("is in use"));
            } finally {
                Files.delete(alias);
            }
        }
    }

    @Test
    void aRefusalInThisProcessDoesNotGiveTheLockUp() throws IOException {
        try (DataFolder own = DataFolder.own(temp)) {
            refused(own.root());
            try (OtherProcess other = new OtherProcess(temp)) {
                long pid = ProcessHandle.current().pid();
                assertTrue(other.said().contains("in use by another Dateline (process " + pid + ")"), other.said());
            }
        }
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws IOException {
        try (OtherProcess other = new OtherProcess(temp)) {
            assertEquals("owned", other.said());
            assertTrue(refused(temp).contains("(process " + other.pid() + ")"), refused(temp));
            assertTrue(Files.isDirectory(DataFolder.forReading(temp).root()), "reading needs no ownership");
        }
        DataFolder.own(temp).close();
    }

    @Test
    void aFolderThatWasGivenUpCanBeTakenAgain() {
        DataFolder first = DataFolder.own(temp);
        first.close();
        first.close();
        try (DataFolder second = DataFolder.own(temp)) {
            first.close();
            assertTrue(refused(second.root()).contains("is in use"), "closing twice gives up nothing of another's");
        }
    }

    @Test
    void aFileInItsPlaceIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "");

        assertEquals(
                "store: cannot write to the data folder " + file
                        + ": it is a file; give another with --data DIR or mend its permissions",
                refused(file));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("data"));
        assumeTrue(folder.toFile().setWritable(false), "permissions can't be taken here");
        assumeFalse(Files.isWritable(folder), "this user may write anything");

        assertTrue(refused(folder).contains(": permission denied; give another"), refused(folder));
    }

    @Test
    void aFolderThatIsNotThereCannotBeRead() {
        Path missing = temp.resolve("missing");
        StoreException e = assertThrows(StoreException.class, () -> DataFolder.forReading(missing));

        assertTrue(String.valueOf(e.getMessage()).startsWith("store: there is no data folder " + missing));
        assertFalse(Files.exists(missing));
    }
}
