package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.dateline.archive.ArchiveCheck;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.backup.Backup;
import org.dateline.backup.BackupCheck;
import org.dateline.backup.BackupException;
import org.dateline.search.SearchRequest;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full: what was acknowledged stays, what can't be taken is said, and with room again everything goes on. */
class FullDiskTest {
    private static final long ROOM = 700_000;

    @TempDir
    Path temp;

    private SmallDisk disk;
    private final Random random = new Random(3);

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mounted(temp.resolve("disk"), 24);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private static Config config(Path data) {
        return Config.load(data, null, Map.of(), Map.of(Setting.DATA, data.toString()));
    }

    private URI take(Dateline dateline, int number) {
        byte[] noise = new byte[2_000];
        random.nextBytes(noise);
        String text = "Ferry " + number + " sails\n\nA ferry will leave Port Hale for pier" + number
                + " from Monday on, the minister said on Friday.\n\n"
                + HexFormat.of().formatHex(noise) + "\n";
        URI address = URI.create("https://gazette.example/ferries/" + number);
        dateline.ingest()
                .take(Page.imported(
                        address,
                        Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number),
                        "text/plain; charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
        return address;
    }

    /** Takes until it is refused; the error. */
    private String fill(Dateline dateline, List<URI> acknowledged, int from) {
        RuntimeException refused = assertThrows(RuntimeException.class, () -> {
            for (int i = from; ; i++) {
                acknowledged.add(take(dateline, i));
                if (i % 10 == 0) {
                    dateline.ingest().commit();
                }
            }
        });
        return String.valueOf(refused.getMessage());
    }

    private static void saysSo(String said) {
        assertTrue(said.matches("(?s)(archive|store|index|backup): .*"), said);
        assertTrue(said.matches("(?s).*(No space left on device|SQLITE_FULL|SQLITE_IOERR|disk is full).*"), said);
        assertTrue(said.contains("free space") || said.contains("free some space"), said);
    }

    private static List<Fault> faults(Path data) {
        List<Fault> faults = new ArrayList<>();
        try (DataFolder folder = DataFolder.forReading(data);
                Database database = Database.openForReading(folder.database())) {
            new ArchiveCheck(folder.archive(), database, faults::add).run();
        }
        return faults;
    }

    @Test
    void nothingAcknowledgedIsLostAndItGoesOnWhenThereIsRoomAgain() throws IOException {
        Path data = disk.root().resolve("index");
        List<URI> acknowledged = new ArrayList<>();
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                acknowledged.add(take(dateline, i));
            }
            dateline.ingest().commit();
            Path ballast = disk.fill(ROOM);
            saysSo(fill(dateline, acknowledged, 100));
            saysSo(fill(dateline, acknowledged, 10_000));
            assertTrue(acknowledged.size() > 20, "there was some room");
            Files.delete(ballast);
            acknowledged.add(take(dateline, 1_000));
            commitInTime(dateline);
            assertAll(dateline, acknowledged);
        }
        assertEquals(List.of(), faults(data));
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            assertAll(dateline, acknowledged);
        }
    }

    /** An index whose files failed is mended by itself within seconds. */
    private static void commitInTime(Dateline dateline) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                dateline.ingest().commit();
                Ferries.awaitWhole(dateline);
                return;
            } catch (RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void assertAll(Dateline dateline, List<URI> acknowledged) {
        var found = new ArrayList<URI>();
        dateline.search().each(SearchRequest.of("ferry"), 100_000, hit -> found.add(hit.url()));
        assertEquals(found.size(), found.stream().distinct().count(), "once each");
        assertTrue(
                found.containsAll(acknowledged),
                () -> acknowledged.stream()
                        .filter(url -> !found.contains(url))
                        .map(URI::toString)
                        .collect(Collectors.joining(" ")));
        acknowledged.forEach(
                url -> dateline.archive().page(dateline.archive().latest(url).orElseThrow()));
    }

    @Test
    void anIndexMadeAnewThatDoesNotFitIsGivenUpAndMadeWhenThereIsRoom() throws IOException {
        Path data = disk.root().resolve("index");
        List<URI> acknowledged = new ArrayList<>();
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            for (int i = 0; i < 200; i++) {
                acknowledged.add(take(dateline, i));
            }
            dateline.ingest().commit();
            Path ballast = disk.fill(SmallDisk.CHUNK);
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Long> refused = dateline.reindex(Reindex.From.RECORDS);
                Throwable why = Objects.requireNonNull(
                        assertThrows(CompletionException.class, refused::join).getCause());
                saysSo(String.valueOf(why.getMessage()));
                assertAll(dateline, acknowledged);
            }
            Files.delete(ballast);
            assertEquals(200, dateline.reindex(Reindex.From.RECORDS).join());
            assertAll(dateline, acknowledged);
        }
    }

    @Tag("long")
    @Test
    void aProcessThatIsStartedOnAFullDiskSaysSoAndStartsWithRoom() throws IOException {
        Path data = disk.root().resolve("index");
        List<URI> acknowledged = new ArrayList<>();
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            acknowledged.add(take(dateline, 1));
        }
        Path ballast = disk.fill(0);
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            assertAll(dateline, acknowledged);
            saysSo(fill(dateline, acknowledged, 2));
        } catch (RuntimeException e) {
            saysSo(String.valueOf(e.getMessage()));
        }
        Files.delete(ballast);
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            acknowledged.add(take(dateline, 2));
            dateline.ingest().commit();
            assertAll(dateline, acknowledged);
        }
        assertEquals(List.of(), faults(data));
    }

    @Test
    void aBackupThatDoesNotFitLeavesTheOneBefore() throws IOException {
        Path data = temp.resolve("index");
        Path root = disk.root().resolve("backups");
        Backup.Outside outside = new Backup.Outside(temp.resolve("none"), temp.resolve("none"));
        try (Dateline dateline = Dateline.open(config(data), Clock.systemUTC())) {
            take(dateline, 1);
            try (DataFolder from = DataFolder.forReading(data)) {
                Backup.Made first = new Backup(from, outside, root, 3, Clock.systemUTC()).run();
                for (int i = 2; i < 60; i++) {
                    take(dateline, i);
                }
                for (long free : new long[] {0, 60_000, 130_000}) {
                    Path ballast = disk.fill(free);
                    BackupException refused = assertThrows(
                            BackupException.class, () -> new Backup(from, outside, root, 3, Clock.systemUTC()).run());
                    saysSo(String.valueOf(refused.getMessage()));
                    List<Fault> faults = new ArrayList<>();
                    assertEquals(List.of(first.name()), new BackupCheck(root, faults::add).run());
                    assertEquals(List.of(), faults);
                    Files.delete(ballast);
                }
                new Backup(from, outside, root, 3, Clock.systemUTC()).run();
                assertEquals(2, new BackupCheck(root, fault -> {}).run().size());
            }
        }
    }
}
