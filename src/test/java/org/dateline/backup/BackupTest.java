package org.dateline.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.dateline.archive.Archive;
import org.dateline.archive.Capture;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final long ROLL = 8_000;

    @TempDir
    Path temp;

    private Path data = Path.of("");
    private Path root = Path.of("");
    private Backup.Outside outside = new Backup.Outside(Path.of(""), Path.of(""));
    private final Random random = new Random(9);

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        root = temp.resolve("backups");
        outside = new Backup.Outside(temp.resolve("crawl-seeds.txt"), temp.resolve("dateline.properties"));
    }

    private static Archive archive(Path data, Database database) {
        return Archive.open(data.resolve("archive"), database, Clock.systemUTC(), ROLL);
    }

    private void write(int from, int pages) {
        try (DataFolder folder = DataFolder.own(data);
                Database database = Database.open(folder.database());
                Archive archive = archive(data, database)) {
            for (int i = from; i < from + pages; i++) {
                archive.append(page(i));
            }
        }
    }

    private Page page(int i) {
        byte[] noise = new byte[600];
        random.nextBytes(noise);
        return Page.imported(
                URI.create("https://gazette.example/" + i),
                Instant.parse("2026-03-01T12:00:00Z"),
                "text/plain; charset=utf-8",
                ("Page " + i + " " + java.util.HexFormat.of().formatHex(noise)).getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    private Backup.Made backup() {
        return backup(7);
    }

    private Backup.Made backup(int keep) {
        try (DataFolder folder = DataFolder.forReading(data)) {
            return new Backup(folder, outside, root, keep, Clock.systemUTC()).run();
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        new BackupCheck(root, faults::add).run();
        return faults;
    }

    private Restore.Made restore(Path to, String at, boolean replace) {
        return new Restore(root, at, to, outside).run(replace);
    }

    private static List<Capture> captures(Path data) {
        try (Database database = Database.open(data.resolve("dateline.db"));
                Archive archive = archive(data, database)) {
            assertEquals(List.of(), archive.repairs().troubles());
            archive.capturesAfter(0).forEach(archive::page);
            return archive.capturesAfter(0).toList();
        }
    }

    private static List<Path> warcs(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException {
        write(0, 40);
        Files.writeString(data.resolve("aliases.txt"), "Iran = Persia\n");
        Files.writeString(outside.seeds(), "https://gazette.example/\n");
        Files.writeString(outside.settings(), "site.port = 7171\n");
        backup();
        Files.delete(outside.settings());
        Files.writeString(outside.seeds(), "https://other.example/\n");
        Path to = temp.resolve("new");

        Restore.Made made = restore(to, "", false);

        assertEquals(captures(data), captures(to));
        for (Path warc : warcs(data.resolve("archive"))) {
            assertArrayEquals(
                    Files.readAllBytes(warc),
                    Files.readAllBytes(to.resolve("archive").resolve(warc.getFileName())));
        }
        assertEquals("Iran = Persia\n", Files.readString(to.resolve("aliases.txt")));
        assertEquals("site.port = 7171\n", Files.readString(outside.settings()));
        assertEquals("https://other.example/\n", Files.readString(outside.seeds()), "what is there is left");
        assertEquals(1, made.notes().size());
        assertTrue(made.notes().getFirst().contains("crawl-seeds.txt is there already"));
        assertFalse(Files.exists(to.resolve("restoring")));
    }

    @Test
    void aFileThatIsFullIsCopiedOnceAndOfTheOpenOneOnlyWhatIsNew() throws IOException {
        write(0, 60);
        Backup.Made first = backup();
        long database = Files.size(root.resolve(first.name()).resolve("dateline.db"));
        assertTrue(warcs(data.resolve("archive")).size() > 3);

        Backup.Made again = backup();
        assertEquals(Files.size(root.resolve(again.name()).resolve("dateline.db")), again.copied());
        assertTrue(database <= again.copied());

        long before = size(data.resolve("archive"));
        write(60, 5);
        Backup.Made more = backup();
        assertEquals(
                size(data.resolve("archive"))
                        - before
                        + Files.size(root.resolve(more.name()).resolve("dateline.db")),
                more.copied());
        assertEquals(List.of(), faults());
        restore(temp.resolve("new"), "", false);
        assertEquals(captures(data), captures(temp.resolve("new")));
        restore(temp.resolve("old"), first.name(), false);
        assertEquals(captures(data).subList(0, 60), captures(temp.resolve("old")));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : warcs(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void backupsMadeWhileSomeoneWritesAreWholeEach() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Backup.Made> made = new ArrayList<>();
        List<Long> acknowledged = new ArrayList<>();
        try (DataFolder folder = DataFolder.own(data);
                Database database = Database.open(folder.database());
                Archive archive = archive(data, database);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            archive.append(page(0));
            Future<?> writing = threads.submit(() -> {
                for (int i = 1; !enough.get(); i++) {
                    archive.append(page(i));
                }
            });
            for (int i = 0; i < 6; i++) {
                acknowledged.add(archive.lastSequence());
                made.add(backup());
            }
            enough.set(true);
            writing.get();
        }
        List<Capture> all = captures(data);
        for (int i = 0; i < made.size(); i++) {
            Path to = temp.resolve("restored" + i);
            restore(to, made.get(i).name(), false);
            List<Capture> restored = captures(to);
            assertEquals(all.subList(0, restored.size()), restored);
            assertTrue(restored.size() >= acknowledged.get(i), "all that was acknowledged before the backup began");
        }
    }

    @Test
    void aBackupThatWasBrokenOffLeavesTheOneBeforeUsable() throws IOException {
        write(0, 25);
        List<Capture> captures = captures(data);
        Backup.Made whole = backup();
        Path half = Files.createDirectory(root.resolve("20991231T000000Z.part"));
        Files.writeString(half.resolve("dateline.db"), "half");
        Path newest = warcs(root.resolve("warc")).getLast();
        Files.write(newest, new byte[777], StandardOpenOption.APPEND);
        Files.write(root.resolve("warc/dateline-20260301120000-00099.warc.gz"), new byte[10]);

        assertEquals(List.of(), faults(), "what was begun after belongs to no backup");
        restore(temp.resolve("new"), "", false);
        assertEquals(captures, captures(temp.resolve("new")));

        write(25, 5);
        Backup.Made next = backup();
        assertEquals(List.of(), faults());
        assertFalse(Files.exists(half));
        restore(temp.resolve("next"), next.name(), false);
        assertEquals(captures(data), captures(temp.resolve("next")));
        restore(temp.resolve("whole"), whole.name(), false);
        assertEquals(captures, captures(temp.resolve("whole")));
    }

    @Test
    void aRecordThatIsBeingWrittenIsLeftOut() throws IOException {
        write(0, 5);
        List<Capture> captures = captures(data);
        Files.write(
                warcs(data.resolve("archive")).getLast(),
                new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2},
                StandardOpenOption.APPEND);
        backup();
        restore(temp.resolve("new"), "", false);
        assertEquals(
                12,
                Files.size(warcs(data.resolve("archive")).getLast())
                        - Files.size(warcs(temp.resolve("new/archive")).getLast()));
        assertEquals(captures, captures(temp.resolve("new")));
    }

    @Test
    void anArchiveThatDoesNotGoOnFromTheLastBackupIsCopiedAnew() throws IOException {
        write(0, 5);
        Backup.Made first = backup();
        List<Capture> captures = captures(data);
        Path warc = warcs(data.resolve("archive")).getLast();
        Files.delete(data.resolve("dateline.db"));
        try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
            file.setLength(captures.getLast().position());
        }
        write(10, 5);
        Backup.Made second = backup();
        assertEquals(List.of(), faults());
        restore(temp.resolve("one"), first.name(), false);
        assertEquals(captures, captures(temp.resolve("one")));
        restore(temp.resolve("two"), second.name(), false);
        assertEquals(captures(data), captures(temp.resolve("two")));
    }

    @Test
    void aDamagedBackupIsSaidAndNotRestoredAndTheOneBeforeIs() throws IOException {
        write(0, 5);
        Backup.Made first = backup();
        List<Capture> captures = captures(data);
        write(5, 5);
        backup();
        Path warc = warcs(root.resolve("warc")).getLast();
        try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
            file.seek(file.length() - 30);
            file.write(0x55);
        }
        List<Fault> faults = faults();
        assertEquals(List.of(warc.toString()), faults.stream().map(Fault::file).toList());
        Path to = temp.resolve("new");
        BackupException refused = assertThrows(BackupException.class, () -> restore(to, "", false));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not what was copied into the backup"));
        assertEquals(List.of(), Folders.occupying(to), "nothing was put there");
        restore(to, first.name(), false);
        assertEquals(captures, captures(to));
    }

    @Test
    void anyDamagedByteOfABackupIsFound() throws IOException {
        write(0, 2);
        backup();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock") && !file.endsWith(Manifest.NAME))
                    .forEach(files::add);
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int round = 0; round < 5; round++) {
                byte[] damaged = whole.clone();
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                assertFalse(faults().isEmpty(), file.toString());
            }
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertFalse(faults().isEmpty(), file.toString());
            Files.write(file, whole);
        }
        assertEquals(List.of(), faults());
    }

    @Test
    void nothingIsRestoredOverWhatIsThereUnlessToldTo() throws IOException {
        write(0, 5);
        backup();
        List<Capture> captures = captures(data);
        write(5, 1);
        String refused = String.valueOf(assertThrows(BackupException.class, () -> restore(data, "", false))
                .getMessage());
        assertTrue(refused.contains("is not empty") && refused.contains("--replace"), refused);
        assertEquals(6, captures(data).size());

        Restore.Made made = restore(data, "", true);
        assertEquals(captures, captures(data));
        assertEquals(List.of("What was there is now in " + data.resolve("replaced") + "."), made.notes());
        assertEquals(6, captures(data.resolve("replaced")).size());
    }

    @Test
    void aRestoreThatWasBrokenOffIsSaidAndCanBeRunAgain() throws IOException {
        write(0, 5);
        backup();
        Path to = temp.resolve("new");
        restore(to, "", false);
        Files.createDirectories(to.resolve("restoring/DATA"));
        Files.delete(to.resolve("dateline.db"));
        String refused = String.valueOf(
                assertThrows(StoreException.class, () -> DataFolder.own(to)).getMessage());
        assertTrue(refused.endsWith("was broken off; run dateline restore again"), refused);
        restore(to, "", false);
        assertEquals(captures(data), captures(to));
        DataFolder.own(to).close();
    }

    @Test
    void nothingIsRestoredIntoAFolderInUse() {
        write(0, 5);
        backup();
        try (DataFolder own = DataFolder.own(temp.resolve("new"))) {
            assertThrows(StoreException.class, () -> restore(own.root(), "", true));
        }
    }

    @Test
    void onlySoManyBackupsAreLeftAndNoFileThatNoneCountsOn() throws IOException {
        write(0, 40);
        backup(2);
        backup(2);
        Backup.Made third = backup(2);
        assertEquals(2, BackupFolder.forReading(root).stamps().size());
        for (Path warc : warcs(data.resolve("archive")).subList(0, 1)) {
            Files.delete(warc);
        }
        backup(2);
        assertEquals(
                warcs(data.resolve("archive")).size() + 1,
                warcs(root.resolve("warc")).size());
        backup(2);
        assertEquals(
                warcs(data.resolve("archive")).size(),
                warcs(root.resolve("warc")).size());
        assertFalse(Files.exists(root.resolve(third.name())));
    }

    @Test
    void aFolderWithoutBackupsIsSaid() {
        for (org.junit.jupiter.api.function.Executable each : List.<org.junit.jupiter.api.function.Executable>of(
                () -> restore(temp.resolve("new"), "", false), this::faults)) {
            String said =
                    String.valueOf(assertThrows(BackupException.class, each).getMessage());
            assertTrue(said.contains("there is no whole backup in " + root), said);
        }
    }

    @Test
    void aBackupOfNothingIsSaid() {
        String said =
                String.valueOf(assertThrows(BackupException.class, this::backup).getMessage());
        assertTrue(said.startsWith("backup: there is nothing to copy in " + data), said);
    }
}
