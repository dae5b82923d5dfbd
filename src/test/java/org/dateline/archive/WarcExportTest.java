package org.dateline.archive;

import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.dateline.archive.Samples.imported;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.dateline.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;
import org.netpreserve.jwarc.tools.WarcTool;

class WarcExportTest {
    private static final Instant NEXT_DAY = Samples.NOON.plusSeconds(86_400);

    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();

    /** Two captures and an import of one day, a revisit of the next. */
    private void write() {
        try (Database db = Samples.database(folder);
                Archive archive = Archive.open(folder.resolve("archive"), db, Samples.CLOCK, 900)) {
            for (int i = 0; i < 2; i++) {
                Page page = fetched("https://courier.example/" + i, "<p>Text " + i);
                captures.add(archive.append(page));
                archive.keep(captures.getLast(), article(page, "Text " + i));
            }
            captures.add(archive.append(fetched("https://courier.example/1", "<p>Text 1", NEXT_DAY)));
            captures.add(archive.append(
                    imported("https://gazette.example/a", "A text.", Hints.of(new Source("The Gazette", "GAZ")))));
        }
    }

    private List<Path> export(String target, Instant from, Instant to, boolean articles, String... sources) {
        try (Database db = Database.openForReading(folder.resolve("dateline.db"))) {
            var wanted = new WarcExport.Wanted(from, to, Set.of(sources), articles);
            return new WarcExport(folder.resolve("archive"), db, wanted, Samples.CLOCK).run(folder.resolve(target));
        }
    }

    private List<String> exported(Instant from, Instant to, String... sources) throws IOException {
        Path file = folder.resolve("out.warc.gz");
        Files.deleteIfExists(file);
        export("out.warc.gz", from, to, false, sources);
        return records(file);
    }

    private static List<String> records(Path file) throws IOException {
        List<String> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcTargetRecord target) {
                    records.add(record.type() + " " + target.target().replaceAll(".*example", ""));
                } else {
                    assertTrue(record instanceof Warcinfo);
                }
            }
        }
        return records;
    }

    private static String tool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WarcTool.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void theToolsOfJwarcAcceptWhatIsExported() throws Exception {
        write();
        String file =
                export("all.warc.gz", Instant.MIN, Instant.MAX, true).getFirst().toString();
        String validated = tool("validate", "-v", file);
        assertTrue(validated.lines().noneMatch(line -> line.matches("(?i).*(fail|error|invalid).*")), validated);
        String listed = tool("ls", file);
        for (Capture capture : captures) {
            assertTrue(listed.contains(capture.url().toString()), listed);
        }
        assertEquals(7, listed.lines().count(), listed);
        assertTrue(tool("cdx", file).contains("https://courier.example/1"));
    }

    @Test
    void capturesOfOneDayAreExportedAndWhatARevisitRepeats() throws IOException {
        write();
        assertEquals(
                List.of("response /0", "response /1", "resource /a"), exported(Instant.MIN, NEXT_DAY.minusSeconds(9)));
        assertEquals(List.of("response /1", "revisit /1"), exported(NEXT_DAY.minusSeconds(9), Instant.MAX));
    }

    @Test
    void capturesOfOneSourceAreExportedByItsNameOrCode() throws IOException {
        write();
        assertEquals(List.of("resource /a"), exported(Instant.MIN, Instant.MAX, "the gazette"));
        assertEquals(List.of("resource /a"), exported(Instant.MIN, Instant.MAX, "GAZ"));
        assertEquals(
                List.of("response /0", "response /1", "revisit /1"), exported(Instant.MIN, Instant.MAX, "The Courier"));
    }

    @Test
    void theRecordsAreTheArchivesByteByByte() throws IOException {
        write();
        Path file = export("dir", Instant.MIN, Instant.MAX, true).getFirst();
        byte[] out = Files.readAllBytes(file);
        int at = afterInfo(file);
        assertTrue(warcs().size() > 1);
        for (Path warc : warcs()) {
            byte[] records = Arrays.copyOfRange(Files.readAllBytes(warc), afterInfo(warc), (int) Files.size(warc));
            assertArrayEquals(records, Arrays.copyOfRange(out, at, at + records.length));
            at += records.length;
        }
        assertEquals(out.length, at);
    }

    private static int afterInfo(Path warc) throws IOException {
        try (Members members = new Members(warc)) {
            return (int) members.at(0).orElseThrow().end();
        }
    }

    private List<Path> warcs() throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve("archive"))) {
            return list.sorted().toList();
        }
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() {
        write();
        export("out.warc.gz", Instant.MIN, Instant.MAX, false);
        assertThrows(ArchiveException.class, () -> export("out.warc.gz", Instant.MIN, Instant.MAX, false));
        assertThrows(ArchiveException.class, () -> export("archive", Instant.MIN, Instant.MAX, false));
    }

    @Test
    void anExportThatWasBrokenOffLeavesNothingAndCanBeRepeated() throws IOException {
        write();
        Path last = warcs().getLast();
        Path away = Files.move(last, folder.resolve("away"));
        Files.write(last, new byte[0]);
        assertThrows(ArchiveException.class, () -> export("out.warc.gz", Instant.MIN, Instant.MAX, false));
        assertFalse(Files.exists(folder.resolve("out.warc.gz.part")));
        Files.move(away, last, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Path killed = Files.createDirectory(folder.resolve("dir"));
        for (Path left :
                List.of(folder.resolve("out.warc.gz.part"), killed.resolve("dateline-export-00001.warc.gz.part"))) {
            Files.write(left, new byte[100_000]);
        }
        assertEquals(List.of(folder.resolve("out.warc.gz")), export("out.warc.gz", Instant.MIN, Instant.MAX, false));
        Path whole = export("dir", Instant.MIN, Instant.MAX, false).getFirst();
        assertEquals(
                4,
                records(whole).stream()
                        .filter(record -> !record.startsWith("warcinfo"))
                        .count());
        assertEquals(records(folder.resolve("out.warc.gz")), records(whole));
    }

    @Test
    void whereNothingIsWantedNothingIsWritten() {
        write();
        assertEquals(List.of(), export("dir", Instant.MIN, Instant.MAX, false, "Nobody"));
    }
}
