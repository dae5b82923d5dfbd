package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

class SqliteLibraryTest {
    private static final List<String> SETTINGS = List.of("org.sqlite.lib.path", "org.sqlite.lib.name");

    @TempDir
    Path folder;

    @AfterEach
    void unset() {
        SETTINGS.forEach(System::clearProperty);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void nothingIsUnpackedWhereNoPlaceWasNamed() throws IOException {
        SqliteLibrary.unpack();
        assertEquals(List.of(), files());
    }

    @Test
    void theDriverLoadsWhatWasUnpackedOnce() throws Exception {
        System.setProperty(SETTINGS.get(0), folder.toString());
        System.setProperty(SETTINGS.get(1), "kept.sqlite");
        SqliteLibrary.unpack();
        assertEquals(List.of("kept.sqlite"), files());
        byte[] unpacked = Files.readAllBytes(folder.resolve("kept.sqlite"));
        assertTrue(unpacked.length > 500_000, "bytes: " + unpacked.length);
        System.load(folder.resolve("kept.sqlite").toString());
        SqliteLibrary.unpack();
        assertArrayEquals(unpacked, Files.readAllBytes(folder.resolve("kept.sqlite")));
        assertTrue(SQLiteJDBCLoader.initialize());
    }
}
