package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed list is followed while it is edited, moved away and put back. */
class SeedFileTest {
    @TempDir
    Path folder;

    private int lines(SeedFile seeds) {
        return seeds.get().active().size();
    }

    private void write(Path file, String text, int second) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(second)));
    }

    @Test
    void anEditedFileIsReadAgain() throws IOException {
        Path file = folder.resolve("crawl-seeds.txt");
        SeedFile seeds = new SeedFile(file);
        assertTrue(seeds.get().problems().getFirst().message().contains("there is no file"));
        write(file, "https://a.example/\n", 1);
        assertEquals(1, lines(seeds));
        write(file, "https://a.example/\nhttps://b.example/\n", 2);
        assertEquals(2, lines(seeds));
    }

    @Test
    void aFileThatWasMovedAwayAndBackIsReadAgain() throws IOException {
        Path file = folder.resolve("crawl-seeds.txt");
        Path away = folder.resolve("away.txt");
        write(file, "https://a.example/\n", 1);
        SeedFile seeds = new SeedFile(file);
        assertEquals(1, lines(seeds));
        Files.move(file, away);
        assertEquals(0, lines(seeds));
        Files.move(away, file);
        assertEquals(1, lines(seeds));
    }
}
