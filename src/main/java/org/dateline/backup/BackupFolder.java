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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds backups of one data folder, made at several times. */
final class BackupFolder implements Closeable {
    static final String WARC = "warc";
    static final String UNFINISHED = ".part";
    private static final String LOCK = "lock";
    private static final String MARK = "README.txt";
    private static final String MARKED = "Backups of Dateline";
    private static final Pattern STAMP = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final @Nullable FileChannel lock;

    private BackupFolder(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder for writing, making it for its owner's eyes alone when it is not there.
     *
     * @throws BackupException when it holds something else than backups, or another backup is running
     */
    static BackupFolder own(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Private.folder(root);
        }
        BackupFolder unlocked = forReading(root);
        if (!unlocked.marked() && unlocked.stamps().isEmpty() && unlocked.occupied()) {
            throw new BackupException("backup: " + root + " holds something else than backups; name an empty folder, or"
                    + " one that is to be made");
        }
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                unlocked.mark();
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

    private boolean marked() throws IOException {
        Path mark = root.resolve(MARK);
        return Files.isRegularFile(mark) && Files.readString(mark).startsWith(MARKED);
    }

    private void mark() throws IOException {
        if (!Files.exists(root.resolve(MARK))) {
            Files.writeString(root.resolve(MARK), MARKED + """
                    , made by 'dateline backup'. Each folder named by an instant is one; what they
                    share lies in warc/. 'dateline verify --backup' reads them through.
                    """);
        }
    }

    /** Whether there is anything, but for what the root of a disk has by itself. */
    private boolean occupied() throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.map(each -> each.getFileName().toString())
                    .anyMatch(name -> !name.startsWith(".") && !name.equals("lost+found") && !name.equals(LOCK));
        }
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

    /** The folders of backups that were broken off, or are being deleted. */
    List<Path> unfinished() throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(each -> each.toString().endsWith(UNFINISHED))
                    .filter(each -> STAMP.matcher(each.getFileName().toString().replace(UNFINISHED, ""))
                            .matches())
                    .toList();
        }
    }

    Manifest manifest(String stamp) {
        return Manifest.read(root.resolve(stamp).resolve(Manifest.NAME));
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

    /** An empty folder for what is to become the backup of this name, for its owner's eyes alone. */
    Path begin(String stamp) throws IOException {
        Path folder = root.resolve(stamp + UNFINISHED);
        Folders.delete(folder);
        Private.folder(root.resolve(WARC));
        return Private.folder(folder);
    }

    /** Makes it a whole backup, in one step. */
    void finish(String stamp, Manifest manifest) throws IOException {
        Path folder = root.resolve(stamp + UNFINISHED);
        manifest.write(folder.resolve(Manifest.NAME));
        Bytes.force(folder);
        Bytes.force(root.resolve(WARC));
        Files.move(folder, root.resolve(stamp), StandardCopyOption.ATOMIC_MOVE);
        Bytes.force(root);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
