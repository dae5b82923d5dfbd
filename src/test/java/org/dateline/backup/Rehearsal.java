package org.dateline.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Capture;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.Fault;

/** A data folder with small WARC files, and a folder for its backups. */
final class Rehearsal {
    private static final long ROLL = 8_000;

    final Path data;
    final Path root;
    final Backup.Outside outside;
    private final Random random = new Random(9);

    Rehearsal(Path temp) throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        root = temp.resolve("backups");
        outside = new Backup.Outside(temp.resolve("crawl-seeds.txt"), temp.resolve("dateline.properties"));
    }

    static Archive archive(Path data, Database database) {
        return Archive.open(data.resolve("archive"), database, Clock.systemUTC(), ROLL);
    }

    void write(int from, int pages) {
        write(data, from, pages);
    }

    void write(Path to, int from, int pages) {
        try (DataFolder folder = DataFolder.own(to);
                Database database = Database.open(folder.database());
                Archive archive = archive(to, database)) {
            for (int i = from; i < from + pages; i++) {
                archive.append(page(i));
            }
        }
    }

    Page page(int i) {
        return page(i, 600);
    }

    Page page(int i, int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Page.imported(
                URI.create("https://gazette.example/" + i),
                Instant.parse("2026-03-01T12:00:00Z"),
                "text/plain; charset=utf-8",
                ("Page " + i + " " + HexFormat.of().formatHex(noise)).getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    Backup.Made backup() {
        return backup(7);
    }

    Backup.Made backup(int keep) {
        return backup(data, keep);
    }

    Backup.Made backup(Path of, int keep) {
        try (DataFolder folder = DataFolder.forReading(of)) {
            return new Backup(folder, outside, root, keep, Clock.systemUTC()).run();
        }
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        new BackupCheck(root, faults::add).run();
        return faults;
    }

    Restore.Made restore(Path to, String at, boolean replace) {
        return new Restore(root, at, to, outside).run(replace);
    }

    /** All captures of a data folder, each read; fails when opening had to mend what it can't explain. */
    static List<Capture> captures(Path data) {
        try (Database database = Database.open(data.resolve("dateline.db"));
                Archive archive = archive(data, database)) {
            assertEquals(List.of(), archive.repairs().troubles());
            archive.capturesAfter(0).forEach(archive::page);
            return archive.capturesAfter(0).toList();
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }
}
