package org.dateline.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.annotate.Annotator;
import org.dateline.index.SchemaChanged;
import org.dateline.index.Searchers;
import org.dateline.search.Search;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.StoreException;

/** The data folder: whether it can be written, its disk, the clock against its files, the database and the index. */
final class FolderCheck {
    private static final long LITTLE_FREE = 2L << 30;
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final String USER = System.getProperty("user.name", "this user");

    private final Path root;
    private final Clock clock;

    FolderCheck(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    List<Finding> findings() {
        if (!Files.isDirectory(root)) {
            return List.of(none());
        }
        DataFolder folder = DataFolder.forReading(root);
        List<Finding> findings = new ArrayList<>(List.of(permissions(), disk(folder), clock()));
        if (Files.exists(folder.database())) {
            findings.add(database(folder));
        }
        if (Files.exists(folder.lucene())) {
            findings.add(index(folder));
        }
        return findings;
    }

    private Finding none() {
        Path above = root;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && Files.isDirectory(above) && Files.isWritable(above)
                ? Finding.note(
                        "data folder", "there is no " + root + " yet", "crawl or import something: dateline serve")
                : Finding.wrong(
                        "data folder", root + " can't be made", "name another with data = DIR, or mend permissions");
    }

    private Finding permissions() {
        try {
            Optional<Path> closed = files().filter(file -> !Files.isReadable(file) || !Files.isWritable(file))
                    .filter(Files::exists)
                    .findFirst();
            return closed.map(file -> Finding.wrong(
                            "permissions", USER + " can't write " + file, "chown -R " + USER + " " + root))
                    .orElseGet(() -> Finding.good("permissions", root + " can be written by " + USER));
        } catch (IOException e) {
            return Finding.wrong(
                    "permissions", root + " can't be read: " + e.getMessage(), "chown -R " + USER + " " + root);
        }
    }

    private Finding disk(DataFolder folder) {
        long free = folder.room().free();
        long index = DataFolder.size(folder.lucene());
        String says = "%,d MB free, index %,d MB, archive %,d MB"
                .formatted(free >> 20, index >> 20, DataFolder.size(folder.archive()) >> 20);
        if (folder.room().wanting().isPresent()) {
            return Finding.wrong("disk", says, "free some space, or move the folder to a larger disk");
        }
        return free < Math.max(LITTLE_FREE, index)
                ? Finding.note("disk", says, "reindex needs as much again as the index has; free some space")
                : Finding.good("disk", says);
    }

    /** All that lies in the folder; a server that writes beside may take away what was listed just before. */
    private Stream<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                found.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return found.stream();
    }

    private Finding clock() {
        Instant now = clock.instant();
        try {
            Instant newest = files().map(
                            file -> Instant.ofEpochMilli(file.toFile().lastModified()))
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            return newest.isAfter(now.plus(AHEAD))
                    ? Finding.wrong(
                            "clock",
                            "it is " + now + ", and files of the folder are of " + newest,
                            "set the clock, and let NTP keep it (timedatectl set-ntp true)")
                    : Finding.good("clock", "it is " + now + ", after the newest file");
        } catch (IOException e) {
            return Finding.note("clock", "it is " + now, "mend the permissions to have it compared");
        }
    }

    private static Finding database(DataFolder folder) {
        try {
            Database.openForReading(folder.database()).close();
            List<String> wrong = Database.wrong(folder.database(), false);
            return wrong.isEmpty()
                    ? Finding.good("database", "whole")
                    : Finding.wrong("database", wrong.getFirst(), "restore it from a backup (docs/operating.md)");
        } catch (StoreException e) {
            return Finding.wrong(
                    "database", String.valueOf(e.getMessage()), "start this version once, or restore it from a backup");
        }
    }

    private static Finding index(DataFolder folder) {
        try (Searchers searchers = Searchers.openForReading(folder.lucene())) {
            long articles = new Search(searchers, Annotator.shippedAliases()).size();
            return Finding.good("index", "%,d articles".formatted(articles));
        } catch (SchemaChanged e) {
            return Finding.note("index", "made by another version", "nothing: the next start makes it again");
        } catch (RuntimeException e) {
            return Finding.wrong(
                    "index", String.valueOf(e.getMessage()), "dateline reindex makes it again from the archive");
        }
    }
}
