package org.dateline.archive;

import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCheckTest {
    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();

    private Path written() {
        return written(Archive.ROLL_BYTES);
    }

    /** Every kind of record there is. */
    private Path written(long rollBytes) {
        try (Database db = Samples.database(folder);
                Archive archive = Archive.open(folder.resolve("archive"), db, Samples.CLOCK, rollBytes)) {
            for (int i = 0; i < 3; i++) {
                Page page = fetched("https://courier.example/" + i, "<p>Text " + i);
                captures.add(archive.append(page));
                archive.keep(captures.getLast(), article(page, "Text " + i));
            }
            captures.add(
                    archive.append(fetched("https://courier.example/1", "<p>Text 1", Samples.NOON.plusSeconds(9))));
            captures.add(archive.unchanged(captures.getFirst().url(), Samples.NOON.plusSeconds(10))
                    .orElseThrow());
            captures.add(archive.append(Samples.imported("https://courier.example/file", "A file.", Hints.NONE)));
            return folder.resolve("archive").resolve(captures.getFirst().file());
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        try (Database db = Database.openForReading(folder.resolve("dateline.db"))) {
            new ArchiveCheck(folder.resolve("archive"), db, faults::add).run();
        }
        return faults;
    }

    private void sql(String statement) {
        try (Database db = Samples.database(folder)) {
            db.write(connection -> {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    return prepared.executeUpdate();
                }
            });
        }
    }

    @Test
    void nothingIsWrongWithWhatWasJustWritten() {
        written();
        assertEquals(List.of(), faults());
    }

    @Test
    void anyFlippedBitIsFoundInTheRecordThatItIsIn() throws IOException {
        Path warc = written();
        byte[] whole = Files.readAllBytes(warc);
        Random random = new Random(4);
        int last = (int) captures.getLast().position();
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            int at = 10 + random.nextInt(last - 10);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(warc, damaged);
            List<Fault> faults = faults();
            assertTrue(!faults.isEmpty() || same(whole, damaged), "flipped at " + at);
            faults.forEach(
                    fault -> assertTrue(fault.offset() <= at || fault.what().contains("database"), fault.sentence()));
        }
    }

    /**
     * Whether both unpack to the same bytes: a gzip member's time, extra flags and system say nothing of its content (RFC 1952,
     * 2.3), nor do the bits that fill the last byte of its data or lengths of codes that are not used (RFC 1951, 3.2).
     */
    private static boolean same(byte[] whole, byte[] damaged) throws IOException {
        try {
            return Arrays.equals(unpacked(whole), unpacked(damaged));
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    @Test
    void aRecordWithOtherBytesThanItsDigestSaysIsFoundThoughItsChecksumIsRight() throws IOException {
        Path warc = written();
        byte[] whole = Files.readAllBytes(warc);
        Capture capture = captures.get(1);
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        try (Members members = new Members(warc)) {
            Members.Member member = members.at(capture.position()).orElseThrow();
            String text = new String(member.content(), StandardCharsets.ISO_8859_1).replace("<p>Text 1", "<p>Lies 1");
            forged.write(whole, 0, (int) capture.position());
            try (GZIPOutputStream gzip = new GZIPOutputStream(forged)) {
                gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            Files.write(warc, forged.toByteArray());
        }
        List<String> said = faults().stream()
                .filter(fault -> fault.offset() == capture.position())
                .map(Fault::what)
                .toList();
        assertEquals(
                List.of(
                        "the bytes of " + capture.id() + " are not those of its WARC-Block-Digest",
                        "the bytes of " + capture.id() + " are not those of its WARC-Payload-Digest"),
                said);
    }

    @Test
    void whatTheDatabaseSaysOtherwiseIsFound() {
        written();
        sql("DELETE FROM archive_capture WHERE sequence = 2");
        sql("UPDATE archive_capture SET digest = 'sha256:" + "0".repeat(64) + "' WHERE sequence = 3");
        sql("UPDATE archive_article SET position = position + 1 WHERE capture = '"
                + captures.getFirst().id() + "'");
        assertEquals(
                List.of(
                        "the database's capture " + captures.get(2).id() + " is not there",
                        "the database does not know the capture "
                                + captures.get(1).id(),
                        "the database's article"),
                faults().stream()
                        .map(fault -> fault.what().replaceAll("(article) .*", "$1"))
                        .toList());
    }

    @Test
    void aMissingFileIsFoundWithTheWayOut() throws IOException {
        Path warc = written(1);
        Files.delete(warc);
        assertEquals(
                "archive/" + warc.getFileName()
                        + ": the file is missing; restore the file from a backup (dateline restore)",
                faults().getFirst().sentence());
    }

    @Test
    void aRecordThatIsBeingWrittenIsNoFaultAndOneTornInAFullFileIs() throws IOException {
        Path warc = written();
        byte[] whole = Files.readAllBytes(warc);
        Files.write(warc, Arrays.copyOf(whole, whole.length + 20));
        assertEquals(List.of(), faults());
        Files.write(folder.resolve("archive/dateline-20270101000000-00009.warc.gz"), new byte[0]);
        Fault torn = faults().getFirst();
        assertEquals(whole.length, torn.offset());
        assertEquals("damaged to its end", torn.what());
        assertFalse(torn.remedy().isEmpty());
    }
}
