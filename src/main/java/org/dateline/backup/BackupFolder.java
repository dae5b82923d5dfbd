package org.dateline.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds backups of one data folder, made at several times. */
final class BackupFolder implements Closeable {
    static final String WARC = "warc";
    private static final String UNFINISHED = ".part";
    private static final Pattern STAMP = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final @Nullable FileChannel lock;

    private BackupFolder(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for writing, making it for its owner's eyes alone when it is not there. */
    static BackupFolder own(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Private.folder(root);
        }
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new BackupFolder(root, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(root);
        }
        channel.close();
        throw inUse(root);
    }

    private static BackupException inUse(Path root) {
        return new BackupException(
                "backup: another backup into " + root + " is running; wait for it, or choose another folder");
    }

    static BackupFolder forReading(Path root) {
        return new BackupFolder(root, null);
    }

    Path root() {
        return root;
    }

    Path path(String stored) {
        return root.resolve(stored);
    }

    /** The names of the whole backups, oldest first. */
    List<String> stamps() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(
                            each -> STAMP.matcher(each.getFileName().toString()).matches())
                    .filter(each -> Files.exists(each.resolve(Manifest.NAME)))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    Manifest manifest(String stamp) {
        return Manifest.read(root.resolve(stamp).resolve(Manifest.NAME));
    }

    /** Every file of every whole backup. */
    Set<String> stored() throws IOException {
        return stamps().stream()
                .flatMap(stamp -> manifest(stamp).files().stream())
                .map(Manifest.Kept::stored)
                .collect(Collectors.toSet());
    }

    /** A name for a backup made now, after those of all there are. */
    String stamp(Instant now) throws IOException {
        List<String> stamps = stamps();
        String name = FORM.format(now);
        if (stamps.isEmpty() || stamps.getLast().compareTo(name) < 0) {
            return name;
        }
        return FORM.format(FORM.parse(stamps.getLast(), Instant::from).plusSeconds(1));
    }

    /** An empty folder for what is to become the backup of this name; what was left half done before is deleted. */
    Path begin(String stamp) throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            for (Path left :
                    list.filter(each -> each.toString().endsWith(UNFINISHED)).toList()) {
                Folders.delete(left);
            }
        }
        return Files.createDirectory(root.resolve(stamp + UNFINISHED));
    }

    /** Makes it a whole backup, in one step. */
    void finish(String stamp, Manifest manifest) throws IOException {
        Path folder = root.resolve(stamp + UNFINISHED);
        manifest.write(folder.resolve(Manifest.NAME));
        Bytes.force(folder);
        Path shared = root.resolve(WARC);
        if (Files.exists(shared)) {
            Bytes.force(shared);
        }
        Files.move(folder, root.resolve(stamp), StandardCopyOption.ATOMIC_MOVE);
        Bytes.force(root);
    }

    /** Leaves only so many of the newest backups, and no WARC file that none of them counts on. */
    void prune(int keep) throws IOException {
        List<String> all = stamps();
        for (String old : all.subList(0, Math.max(0, all.size() - keep))) {
            Files.delete(root.resolve(old).resolve(Manifest.NAME));
            Folders.delete(root.resolve(old));
        }
        Set<String> used = stored();
        Path shared = root.resolve(WARC);
        if (Files.isDirectory(shared)) {
            try (Stream<Path> list = Files.list(shared)) {
                for (Path file : list.toList()) {
                    if (!used.contains(WARC + "/" + file.getFileName())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
