package org.dateline.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path temp;

    private final Random random = new Random(9);
    private Rehearsal rehearsal;

    @BeforeEach
    void folders() throws IOException {
        rehearsal = new Rehearsal(temp);
    }

    @Test
    void aFileThatIsFullIsCopiedOnceAndOfTheOpenOneOnlyWhatIsNew() throws IOException {
        rehearsal.write(0, 60);
        Backup.Made first = rehearsal.backup();
        long database = Files.size(rehearsal.root.resolve(first.name()).resolve("dateline.db"));
        assertTrue(Rehearsal.list(rehearsal.data.resolve("archive")).size() > 3);

        Backup.Made again = rehearsal.backup();
        assertEquals(Files.size(rehearsal.root.resolve(again.name()).resolve("dateline.db")), again.copied());
        assertTrue(database <= again.copied());

        long before = size(rehearsal.data.resolve("archive"));
        rehearsal.write(60, 5);
        Backup.Made more = rehearsal.backup();
        assertEquals(
                size(rehearsal.data.resolve("archive"))
                        - before
                        + Files.size(rehearsal.root.resolve(more.name()).resolve("dateline.db")),
                more.copied());
        assertEquals(List.of(), rehearsal.faults());
        rehearsal.restore(temp.resolve("new"), "", false);
        assertEquals(Rehearsal.captures(rehearsal.data), Rehearsal.captures(temp.resolve("new")));
        rehearsal.restore(temp.resolve("old"), first.name(), false);
        assertEquals(Rehearsal.captures(rehearsal.data).subList(0, 60), Rehearsal.captures(temp.resolve("old")));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : Rehearsal.list(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void backupsMadeWhileSomeoneWritesAreWholeEach() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Backup.Made> made = new ArrayList<>();
        List<Long> acknowledged = new ArrayList<>();
        try (DataFolder folder = DataFolder.own(rehearsal.data);
                Database database = Database.open(folder.database());
                Archive archive = Rehearsal.archive(rehearsal.data, database);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            archive.append(rehearsal.page(0));
            Future<?> writing = threads.submit(() -> {
                for (int i = 1; !enough.get(); i++) {
                    archive.append(rehearsal.page(i));
                }
            });
            for (int i = 0; i < 6; i++) {
                acknowledged.add(archive.lastSequence());
                made.add(rehearsal.backup());
            }
            enough.set(true);
            writing.get();
        }
        List<Capture> all = Rehearsal.captures(rehearsal.data);
        for (int i = 0; i < made.size(); i++) {
            Path to = temp.resolve("restored" + i);
            rehearsal.restore(to, made.get(i).name(), false);
            List<Capture> restored = Rehearsal.captures(to);
            assertEquals(all.subList(0, restored.size()), restored);
            assertTrue(restored.size() >= acknowledged.get(i), "all that was acknowledged before the backup began");
        }
    }

    @Test
    void aBackupThatWasBrokenOffLeavesTheOneBeforeUsable() throws IOException {
        rehearsal.write(0, 25);
        List<Capture> captures = Rehearsal.captures(rehearsal.data);
        Backup.Made whole = rehearsal.backup();
        Path half = Files.createDirectory(rehearsal.root.resolve("20991231T000000Z.part"));
        Files.writeString(half.resolve("dateline.db"), "half");
        Path newest = Rehearsal.list(rehearsal.root.resolve("warc")).getLast();
        Files.write(newest, new byte[777], StandardOpenOption.APPEND);
        Files.write(rehearsal.root.resolve("warc/dateline-20260301120000-00099.warc.gz"), new byte[10]);

        assertEquals(List.of(), rehearsal.faults(), "what was begun after belongs to no backup");
        rehearsal.restore(temp.resolve("new"), "", false);
        assertEquals(captures, Rehearsal.captures(temp.resolve("new")));

        rehearsal.write(25, 5);
        Backup.Made next = rehearsal.backup();
        assertEquals(List.of(), rehearsal.faults());
        assertFalse(Files.exists(half));
        rehearsal.restore(temp.resolve("next"), next.name(), false);
        assertEquals(Rehearsal.captures(rehearsal.data), Rehearsal.captures(temp.resolve("next")));
        rehearsal.restore(temp.resolve("whole"), whole.name(), false);
        assertEquals(captures, Rehearsal.captures(temp.resolve("whole")));
    }

    @Test
    void aRecordThatIsBeingWrittenIsLeftOut() throws IOException {
        rehearsal.write(0, 5);
        List<Capture> captures = Rehearsal.captures(rehearsal.data);
        Files.write(
                Rehearsal.list(rehearsal.data.resolve("archive")).getLast(),
                new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2},
                StandardOpenOption.APPEND);
        rehearsal.backup();
        rehearsal.restore(temp.resolve("new"), "", false);
        assertEquals(
                12,
                Files.size(Rehearsal.list(rehearsal.data.resolve("archive")).getLast())
                        - Files.size(Rehearsal.list(temp.resolve("new/archive")).getLast()));
        assertEquals(captures, Rehearsal.captures(temp.resolve("new")));
    }

    @Test
    void anArchiveThatDoesNotGoOnFromTheLastBackupIsCopiedAnew() throws IOException {
        rehearsal.write(0, 5);
        Backup.Made first = rehearsal.backup();
        List<Capture> captures = Rehearsal.captures(rehearsal.data);
        Path warc = Rehearsal.list(rehearsal.data.resolve("archive")).getLast();
        Files.delete(rehearsal.data.resolve("dateline.db"));
        try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
            file.setLength(captures.getLast().position());
        }
        rehearsal.write(10, 5);
        Backup.Made second = rehearsal.backup();
        assertEquals(List.of(), rehearsal.faults());
        rehearsal.restore(temp.resolve("one"), first.name(), false);
        assertEquals(captures, Rehearsal.captures(temp.resolve("one")));
        rehearsal.restore(temp.resolve("two"), second.name(), false);
        assertEquals(Rehearsal.captures(rehearsal.data), Rehearsal.captures(temp.resolve("two")));
    }

    @Test
    void anyDamagedByteOfABackupIsFound() throws IOException {
        rehearsal.write(0, 2);
        rehearsal.backup();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(rehearsal.root)) {
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
                assertFalse(rehearsal.faults().isEmpty(), file.toString());
            }
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertFalse(rehearsal.faults().isEmpty(), file.toString());
            Files.write(file, whole);
        }
        assertEquals(List.of(), rehearsal.faults());
    }

    @Test
    void onlySoManyBackupsAreLeftAndNoFileThatNoneCountsOn() throws IOException {
        rehearsal.write(0, 40);
        rehearsal.backup(2);
        rehearsal.backup(2);
        Backup.Made third = rehearsal.backup(2);
        assertEquals(2, BackupFolder.forReading(rehearsal.root).stamps().size());
        for (Path warc : Rehearsal.list(rehearsal.data.resolve("archive")).subList(0, 1)) {
            Files.delete(warc);
        }
        rehearsal.backup(2);
        assertEquals(
                Rehearsal.list(rehearsal.data.resolve("archive")).size() + 1,
                Rehearsal.list(rehearsal.root.resolve("warc")).size());
        rehearsal.backup(2);
        assertEquals(
                Rehearsal.list(rehearsal.data.resolve("archive")).size(),
                Rehearsal.list(rehearsal.root.resolve("warc")).size());
        assertFalse(Files.exists(rehearsal.root.resolve(third.name())));
    }

    @Test
    void aBackupOfNothingIsSaid() {
        String said = String.valueOf(
                assertThrows(BackupException.class, rehearsal::backup).getMessage());
        assertTrue(said.startsWith("backup: there is nothing to copy in " + rehearsal.data), said);
    }
}
