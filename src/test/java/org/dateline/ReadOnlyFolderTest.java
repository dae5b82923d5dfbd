package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a disk that can't be written, as a copy on a read-only medium. */
class ReadOnlyFolderTest {
    @TempDir
    Path temp;

    private record Ended(int code, String printed, String said) {}

    private static Ended run(Path data, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code =
                    org.dateline.cli.Cli.run(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                            .toArray(String[]::new));
            return new Ended(code, printed.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

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
                Ended refused = run(data, command);
                assertEquals(1, refused.code());
                assertTrue(
                        refused.said()
                                .contains("dateline: store: cannot write to the data folder " + data
                                        + ": Read-only file system; give another with --data DIR or mend its"
                                        + " permissions"),
                        refused.said());
            }
            Ended search = run(data, "search", "ferry");
            assertEquals(0, search.code(), search.said());
            assertTrue(search.printed().contains("10 articles"), search.printed());
            assertTrue(run(data, "status").printed().contains("10 articles in the index, 10 captures"));
            assertEquals(
                    10,
                    run(data, "export", "ferry", "--format", "jsonl")
                            .printed()
                            .lines()
                            .count());
            assertEquals(0, run(data, "verify").code());
            assertEquals(
                    0, run(data, "backup", temp.resolve("backups").toString()).code());
        }
    }
}
