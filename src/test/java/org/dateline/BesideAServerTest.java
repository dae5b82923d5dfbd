package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns the data folder; the commands that only read run in others beside it. */
class BesideAServerTest {
    @TempDir
    Path folder;

    private Config config;
    private Dateline owner;

    @BeforeEach
    void someoneOwnsTheFolder() {
        config = Config.load(folder, null, Map.of(), Map.of());
        owner = Dateline.open(config, Clock.systemUTC());
        for (int i = 0; i < 12; i++) {
            String text = (i == 3 ? "=HYPERLINK(\"https://evil.example\") ferry" : "Ferry " + i)
                    + "\n\nA ferry with number " + i
                    + " will sail to Aldmoor from Monday on, the minister of transport said on Friday.\n";
            owner.ingest()
                    .take(Page.imported(
                            URI.create("https://gazette.example/" + i),
                            Instant.parse("2026-03-01T12:00:00Z"),
                            "text/plain; charset=utf-8",
                            text.getBytes(StandardCharsets.UTF_8),
                            Hints.of(Source.named("The Gazette"))));
        }
        owner.ingest().commit();
    }

    @AfterEach
    void itEnds() {
        owner.close();
    }

    /** Runs commands one after another in another process; none of their words has a space. */
    private List<Command> beside(String... commands) throws IOException, InterruptedException {
        String[] all = Stream.of(commands)
                .map(command -> command + " --data " + config.data())
                .toArray(String[]::new);
        try (Child child = Child.start(Command.class, folder.resolve("out-" + System.nanoTime()), Map.of(), all)) {
            assertEquals(0, child.exit(), child.said());
            return Command.read(child.printed());
        }
    }

    @Test
    void aSecondOwnerGetsAnErrorThatNamesTheFirst() throws Exception {
        for (Command ended : beside("crawl", "import " + folder)) {
            assertEquals(1, ended.code(), ended.said());
            assertTrue(
                    ended.said()
                            .contains("store: the data folder " + config.data()
                                    + " is in use by another Dateline (process "
                                    + ProcessHandle.current().pid() + "); stop it, or give another folder"),
                    ended.said());
        }
    }

    @Test
    void readingCommandsWorkBesideIt() throws Exception {
        Path backups = folder.resolve("backups");
        List<Command> ended = beside(
                "search ferry",
                "status",
                "export ferry --format jsonl",
                "verify",
                "backup " + backups,
                "verify --backup " + backups);
        assertEquals(6, ended.size());
        ended.forEach(each -> assertEquals(0, each.code(), each.said()));
        assertTrue(ended.get(0).printed().contains("12 articles"), ended.get(0).printed());
        assertTrue(
                ended.get(1).printed().contains("12 articles in the index, 12 captures in the archive"),
                ended.get(1).printed());
        assertEquals(12, ended.get(2).printed().lines().count());
    }

    private void here(String... arguments) {
        Command ran = Command.on(config.data(), arguments);
        assertEquals(0, ran.code(), ran.said());
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhereAndLeavesNothingBehind() throws IOException {
        Command ended = Command.on(
                config.data(),
                "export",
                "ferry",
                "--out",
                folder.resolve("nowhere/ferries.csv").toString());
        assertEquals(1, ended.code(), ended.said());
        assertTrue(
                ended.said()
                        .contains("export: cannot write " + folder.resolve("nowhere/ferries.csv")
                                + " (NoSuchFileException); name a file with --out in a folder that is there"),
                ended.said());
        Files.createDirectories(folder.resolve("ferries.ris/in the way"));
        Command barred = Command.on(
                config.data(),
                "export",
                "ferry",
                "--out",
                folder.resolve("ferries.ris").toString());
        assertEquals(1, barred.code(), barred.said());
        assertFalse(Files.exists(folder.resolve("ferries.ris.part")), barred.said());
    }

    @Test
    void anExportIntoAFullDeviceIsNoSuccess() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs a device that is always full");
        Path output = Files.createSymbolicLink(folder.resolve("full"), full);
        try (Child child = Child.start(
                output, Map.of(), "export", "ferry", "--data", config.data().toString())) {
            int code = child.exit();
            String said = Files.readString(child.errors());
            assertEquals(1, code, said);
            assertTrue(said.contains("export: standard output took no more than about"), said);
        }
    }

    @Test
    void anExportIsWrittenToAFileInTheFormThatItsNameSays() throws IOException {
        Path csv = folder.resolve("ferries.csv");
        here("export", "ferry", "--out", csv.toString());
        List<String> lines = Files.readAllLines(csv);
        assertEquals(13, lines.size());
        assertTrue(lines.getFirst().startsWith("\ufeff\"id\",\"headline\""));
        assertEquals(
                1,
                lines.stream().filter(line -> line.contains("\"'=HYPERLINK")).count(),
                "what looks like a formula is text");
        Path ris = folder.resolve("ferries.ris");
        here("export", "ferry", "--out", ris.toString(), "--most", "5");
        assertEquals(
                5,
                Files.readAllLines(ris).stream()
                        .filter(line -> line.startsWith("ER"))
                        .count());
    }
}
