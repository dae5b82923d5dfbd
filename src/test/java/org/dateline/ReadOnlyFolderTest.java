package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a disk that can't be written, as a copy on a read-only medium. */
class ReadOnlyFolderTest {
    @TempDir
    Path temp;

    @Test
    void canBeReadAndWhoeverWouldWriteSaysWhyNot() throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.mounted(temp.resolve("disk"), 24)) {
            Path data = disk.root().resolve("index");
            Config config = Config.load(temp, null, Map.of(), Map.of(Setting.DATA, data.toString()));
            try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
                Ferries.take(dateline, 0, 10);
            }
            disk.makeReadOnly();

            for (String command : List.of("crawl", "reindex")) {
                Command refused = Command.on(data, command);
                assertEquals(1, refused.code());
                assertTrue(
                        refused.said()
                                .contains("dateline: store: cannot write to the data folder " + data
                                        + ": Read-only file system; give another with --data DIR or mend its"
                                        + " permissions"),
                        refused.said());
            }
            Command search = Command.on(data, "search", "ferry");
            assertEquals(0, search.code(), search.said());
            assertTrue(search.printed().contains("10 articles"), search.printed());
            assertTrue(Command.on(data, "status").printed().contains("10 articles in the index, 10 captures"));
            assertEquals(
                    10,
                    Command.on(data, "export", "ferry", "--format", "jsonl")
                            .printed()
                            .lines()
                            .count());
            assertEquals(0, Command.on(data, "verify").code());
            assertEquals(
                    0,
                    Command.on(data, "backup", temp.resolve("backups").toString())
                            .code());
        }
    }
}
