package org.dateline.archive;

import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.Page;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A removal among records that can't be understood. */
class RemovalTest {
    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();

    private Path written() {
        try (Database db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            for (int i = 0; i < 3; i++) {
                Page page = fetched("https://courier.example/" + i, "<p>Text " + i);
                captures.add(archive.append(page));
                archive.keep(captures.getLast(), article(page, "Text " + i));
            }
            return folder.resolve("archive").resolve(captures.getFirst().file());
        }
    }

    /** A record as it might come from a later version, or of a disk that forgets: packed well, and other inside. */
    private static void append(Path warc, String type, String fields, String body) throws IOException {
        String record = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Date: 2026-03-01T12:00:00Z\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n" + fields + "\r\n"
                + body + "\r\n\r\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(record.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] member = packed.toByteArray();
        member[9] = 0;
        Files.write(warc, member, StandardOpenOption.APPEND);
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        try (Database db = Database.openForReading(folder.resolve("dateline.db"))) {
            new ArchiveCheck(folder.resolve("archive"), db, faults::add).run();
        }
        return faults;
    }

    @Test
    void isFinishedAndTheArchiveOpens() throws IOException {
        Path warc = written();
        String id = "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000%d>\r\n";
        String target = "WARC-Target-URI: https://courier.example/9\r\n";
        append(
                warc,
                "conversion",
                id.formatted(1) + target + "WARC-Refers-To: <" + captures.get(1).id() + ">\r\n",
                "[\"no article\"");
        append(warc, "conversion", id.formatted(2) + target + "WARC-Refers-To: <no id at all>\r\n", "{}");
        append(warc, "resource", id.formatted(3) + target, "{}");
        append(warc, "resource", "WARC-Record-ID: <no id at all>\r\n" + target, "{}");
        int before = faults().size();

        try (Database db = Samples.database(folder)) {
            Set<String> going = Set.of(captures.getFirst().id());
            new Removal(folder.resolve("archive"), db, Samples.CLOCK).run(going, () -> {});
        }

        assertFalse(Files.exists(warc));
        try (Database db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            assertEquals(2, archive.size());
            assertEquals(2, archive.capturesAfter(0).count());
            archive.capturesAfter(0).forEach(archive::page);
        }
        assertEquals(before, faults().size(), "each of them is still there and named: " + faults());
    }
}
