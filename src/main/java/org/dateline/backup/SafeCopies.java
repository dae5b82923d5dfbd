package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;
import org.dateline.store.TableCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of what neither the archive nor another crawl brings back: saved searches, accounts and whatever tables come
 * later, in {@code copies/} of the data folder. Thread-safe.
 *
 * <p>{@link #copy} is to be called every now and then; it copies after a change and once a day. {@link DatabaseMending} is
 * the way back. Sessions are left out: whoever was logged out may not be logged in again by a restored copy.
 */
public final class SafeCopies {
    private static final Logger LOG = LoggerFactory.getLogger(SafeCopies.class);
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int NEWEST = 5;
    private static final int DAYS = 7;

    /** What comes again by matching or changes with every capture; it is copied, but is no reason to copy. */
    private static final Set<String> FOLLOWING = Set.of("saved_find", "saved_push", "saved_matched");

    private final DataFolder folder;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private long last;
    private Instant lastAt = Instant.MIN;

    public SafeCopies(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        newest().ifPresent(copy -> {
            try {
                last = TableCopy.fingerprint(copy, SafeCopies::telling);
                lastAt = FORM.parse(stamp(copy), Instant::from);
            } catch (StoreException e) {
                LOG.warn("backup: the copy {} can't be read; another is made", copy.getFileName());
            }
        });
    }

    private static boolean kept(String table) {
        return !table.startsWith("crawl_") && !table.startsWith("archive_") && !table.equals("account_session");
    }

    private static boolean telling(String table) {
        return kept(table) && !FOLLOWING.contains(table);
    }

    /**
     * Makes a copy if something has changed since the last one, or that is a day old.
     *
     * @param notes what is to be remembered with it
     * @return whether one was made
     * @throws BackupException when it can't be made
     */
    public boolean copy(Map<String, String> notes) {
        turn.lock();
        try {
            long now = TableCopy.fingerprint(folder.database(), SafeCopies::telling);
            boolean old = lastAt.isBefore(clock.instant().minus(DAY));
            if (now == last && (now == 0 || !old)) {
                return false;
            }
            write(notes);
            last = now;
            lastAt = clock.instant();
            prune();
            return true;
        } catch (IOException | StoreException e) {
            throw new BackupException(
                    "backup: saved searches and accounts can't be copied into " + folder.copies() + ": "
                            + e.getMessage() + "; look at free space and permissions",
                    e);
        } finally {
            turn.unlock();
        }
    }

    private void write(Map<String, String> notes) throws IOException {
        if (!Files.isDirectory(folder.copies())) {
            Files.createDirectories(folder.copies());
            Private.folder(folder.copies());
        }
        Path copy = folder.copies().resolve(FORM.format(clock.instant()) + ".db");
        Path part = folder.copies().resolve("copy.part");
        Files.deleteIfExists(part);
        TableCopy.write(folder.database(), part, SafeCopies::kept, notes);
        Bytes.force(part);
        Files.move(part, copy, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        Bytes.force(folder.copies());
    }

    private void prune() throws IOException {
        List<Path> copies = copies(folder);
        Set<Path> keep = new HashSet<>(copies.subList(0, Math.min(NEWEST, copies.size())));
        Set<String> days = new HashSet<>();
        for (Path copy : copies) {
            if (days.add(stamp(copy).substring(0, 8)) && days.size() <= DAYS) {
                keep.add(copy);
            }
        }
        for (Path copy : copies) {
            if (!keep.contains(copy)) {
                Files.delete(copy);
            }
        }
    }

    private static String stamp(Path copy) {
        return copy.getFileName().toString().replace(".db", "");
    }

    private java.util.Optional<Path> newest() {
        try {
            return copies(folder).stream().findFirst();
        } catch (IOException e) {
            throw new BackupException("backup: cannot read " + folder.copies() + ": " + e.getMessage(), e);
        }
    }

    /** The copies, newest first. */
    static List<Path> copies(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.copies())) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder.copies())) {
            return list.filter(file -> file.getFileName().toString().matches("\\d{8}T\\d{6}\\.\\d{3}Z\\.db"))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
    }
}
