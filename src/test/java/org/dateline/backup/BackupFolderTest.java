package org.dateline.backup;

import static org.dateline.backup.Rehearsal.captures;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.dateline.archive.Capture;
import org.dateline.store.DataFolder;
import org.dateline.store.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that backups lie in: whose it is, who may look into it, and what becomes of it when some of it is damaged. */
class BackupFolderTest {
    @TempDir
    Path temp;

    private Rehearsal rehearsal;

    @BeforeEach
    void folders() throws IOException {
        rehearsal = new Rehearsal(temp);
        rehearsal.write(0, 25);
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAsItIs() throws IOException {
        Path film = Files.createDirectories(rehearsal.root.resolve("film.part")).resolve("reel");
        Path music = Files.createDirectories(rehearsal.root.resolve("warc")).resolve("song");
        Files.writeString(film, "of somebody");
        Files.writeString(music, "of somebody");
        String said = String.valueOf(
                assertThrows(BackupException.class, rehearsal::backup).getMessage());
        assertTrue(said.contains("holds something else than backups"), said);
        assertTrue(Files.exists(film) && Files.exists(music));
        assertEquals(2, Rehearsal.list(rehearsal.root).size());
    }

    @Test
    void whatSomebodyPutsAmongBackupsStays() throws IOException {
        rehearsal.backup(1);
        Path film = Files.createDirectories(rehearsal.root.resolve("film.part"));
        Path note = Files.writeString(rehearsal.root.resolve("warc/note.txt"), "of somebody");
        rehearsal.backup(1);
        assertTrue(Files.exists(film) && Files.exists(note));
    }

    @Test
    void theRootOfADiskMayBeOne() throws IOException {
        Files.createDirectories(rehearsal.root.resolve("lost+found"));
        rehearsal.backup();
        assertEquals(List.of(), rehearsal.faults());
    }

    @Test
    void aFirstBackupThatWasBrokenOffIsTakenUp() throws IOException {
        Backup.Made made = rehearsal.backup();
        Files.delete(rehearsal.root.resolve(made.name()).resolve(Manifest.NAME));
        Files.move(rehearsal.root.resolve(made.name()), rehearsal.root.resolve(made.name() + ".part"));
        rehearsal.backup();
        assertEquals(List.of(), rehearsal.faults());
    }

    @Test
    void nobodyElseMayLookIntoBackupsAndWhatIsRestored() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(rehearsal.root);
        Files.setPosixFilePermissions(rehearsal.root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(rehearsal.outside.settings(), "push.mail-password = secret\n");
        Files.writeString(rehearsal.outside.seeds(), "https://gazette.example/?key=secret\n");
        Backup.Made made = rehearsal.backup();
        owners(rehearsal.root.resolve(made.name()));
        owners(rehearsal.root.resolve("warc"));
        Files.delete(rehearsal.outside.settings());
        Files.delete(rehearsal.outside.seeds());
        Path there = Files.createDirectory(temp.resolve("there"));
        for (Path to : List.of(there, temp.resolve("made"))) {
            rehearsal.restore(to, "", false);
            owners(to.resolve("dateline.db"));
        }
        owners(temp.resolve("made"));
        owners(rehearsal.outside.settings());
        owners(rehearsal.outside.seeds());
    }

    private static void owners(Path path) throws IOException {
        EnumSet<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        others.removeAll(PosixFilePermissions.fromString("rwx------"));
        assertTrue(others.isEmpty(), path + " is open to " + others);
    }

    @Test
    void oneManifestThatCantBeReadIsSaidAndKeepsNoBackupFromBeingMade() throws IOException {
        Backup.Made first = rehearsal.backup();
        List<Capture> captures = captures(rehearsal.data);
        rehearsal.write(25, 15);
        Backup.Made damaged = rehearsal.backup();
        Path manifest = rehearsal.root.resolve(damaged.name()).resolve(Manifest.NAME);
        byte[] whole = Files.readAllBytes(manifest);
        Files.writeString(manifest, "torn");
        assertEquals(
                List.of(manifest.toString()),
                rehearsal.faults().stream().map(Fault::file).toList());
        List<Path> counted = Rehearsal.list(rehearsal.root.resolve("warc"));

        rehearsal.write(40, 5);
        Backup.Made next = rehearsal.backup();

        assertTrue(
                next.notes().getFirst().contains(damaged.name()), next.notes().toString());
        assertTrue(Rehearsal.list(rehearsal.root.resolve("warc")).containsAll(counted), "it may count on any of them");
        rehearsal.restore(temp.resolve("next"), next.name(), false);
        assertEquals(captures(rehearsal.data), captures(temp.resolve("next")));
        rehearsal.restore(temp.resolve("first"), first.name(), false);
        assertEquals(captures, captures(temp.resolve("first")));
        Files.write(manifest, whole);
        assertEquals(List.of(), rehearsal.faults(), "what the unreadable one counts on is as it was");
    }

    @Test
    void aBackupBesideRetentionFails() throws IOException {
        Path archive = rehearsal.data.resolve("archive");
        Backup.Made before = rehearsal.backup();
        Files.writeString(archive.resolve("removal.plan"), "a b");
        String said = String.valueOf(
                assertThrows(BackupException.class, rehearsal::backup).getMessage());
        assertTrue(said.contains("retention is at work there"), said);
        Files.delete(archive.resolve("removal.plan"));

        Path oldest = Rehearsal.list(archive).getFirst();
        Clock meanwhile =
                new During(() -> Files.move(oldest, archive.resolve("dateline-20260301000000-00001.warc.gz")));
        try (DataFolder folder = DataFolder.forReading(rehearsal.data)) {
            Backup backup = new Backup(folder, rehearsal.outside, rehearsal.root, 7, meanwhile);
            said = String.valueOf(
                    assertThrows(BackupException.class, backup::run).getMessage());
        }
        assertTrue(said.contains("retention has written WARC files anew meanwhile"), said);
        assertEquals(
                List.of(before.name()), BackupFolder.forReading(rehearsal.root).stamps());
    }

    /** A clock that something happens beside when it is first looked at. */
    private static final class During extends Clock {
        private interface Event {
            void happens() throws IOException;
        }

        private final Event event;
        private boolean happened;

        During(Event event) {
            this.event = event;
        }

        @Override
        public Instant instant() {
            if (!happened) {
                happened = true;
                try {
                    event.happens();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return Instant.parse("2026-03-01T12:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void whatIsOfOneProcessAloneIsNotCopiedAndWhatIsTheUsersIs() throws IOException {
        for (String name : List.of("reindex.request", "reindex.answer", "reindex.answer.new", "lock", "README.md")) {
            Files.writeString(rehearsal.data.resolve(name), "now");
        }
        for (String name : List.of("lockheed.txt", "README-first.txt", "retention.txt")) {
            Files.writeString(rehearsal.data.resolve(name), "mine");
        }
        rehearsal.backup();
        Path to = temp.resolve("new");
        rehearsal.restore(to, "", false);
        for (String name : List.of("lockheed.txt", "README-first.txt", "retention.txt")) {
            assertTrue(Files.exists(to.resolve(name)), name);
        }
        for (String name : List.of("reindex.request", "reindex.answer", "reindex.answer.new", "README.md")) {
            assertFalse(Files.exists(to.resolve(name)), name);
        }
    }
}
