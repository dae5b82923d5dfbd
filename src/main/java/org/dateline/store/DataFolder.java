package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that everything is kept in, owned by one process at a time. Readers ({@link #forReading}) need no ownership.
 * Close it to give it up; a killed process gives it up too.
 */
public final class DataFolder implements AutoCloseable {
    /**
     * The folders that this process owns. To close any channel on a file gives up every lock that the process holds on it
     * (fcntl), so the lock file of a folder that is ours already must not be opened again.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final Path real;
    private final @Nullable FileChannel lock;

    private DataFolder(Path root, Path real, @Nullable FileChannel lock) {
        this.root = root;
        this.real = real;
        this.lock = lock;
    }

    /**
     * Takes the folder for writing, making it when it is not there.
     *
     * @throws FolderInUse when a process owns it already, this one included
     * @throws StoreException when it can't be written
     */
    public static DataFolder own(Path root) {
        DataFolder folder = ownForRestore(root);
        if (Files.exists(folder.restoring())) {
            folder.close();
            throw new StoreException("store: a restore into " + root + " was broken off; run dateline restore again");
        }
        return folder;
    }

    /**
     * The same for whoever restores a backup into it, and may find one half restored.
     *
     * @throws StoreException when a process owns it already, this one included, or it can't be written
     */
    public static DataFolder ownForRestore(Path root) {
        Path real = made(root);
        if (!OURS.add(real)) {
            throw inUse(root, "this process");
        }
        try {
            return new DataFolder(root, real, locked(root));
        } catch (RuntimeException e) {
            OURS.remove(real);
            throw e;
        }
    }

    /** The bytes of the files that lie in a folder, those below not counted; 0 where there is none. */
    public static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path made(Path root) {
        try {
            return Files.createDirectories(root).toRealPath();
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static FileChannel locked(Path root) {
        try {
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw inUse(root, owner(channel));
                }
                channel.truncate(0);
                channel.write(StandardCharsets.UTF_8.encode(
                        Long.toString(ProcessHandle.current().pid())));
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        int read = channel.read(pid, 0);
        return read <= 0 ? "another process" : "process " + new String(pid.array(), 0, read, StandardCharsets.UTF_8);
    }

    private static FolderInUse inUse(Path root, String owner) {
        return new FolderInUse("store: the data folder " + root + " is in use by another Dateline (" + owner
                + "); stop it, or give another folder with --data DIR");
    }

    private static StoreException unwritable(Path root, IOException e) {
        String why = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> "it is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return new StoreException(
                "store: cannot write to the data folder " + root + ": " + why
                        + "; give another with --data DIR or mend its permissions",
                e);
    }

    /**
     * Opens the folder for reading beside whoever owns it.
     *
     * @throws StoreException when there is none
     */
    public static DataFolder forReading(Path root) {
        if (!Files.isDirectory(root)) {
            throw new StoreException("store: there is no data folder " + root
                    + "; crawl or import something first, or name the folder with --data DIR");
        }
        return new DataFolder(root, root, null);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** The room on its disk. */
    public Room room() {
        return new Room(root);
    }

    /** Where the WARC files lie. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** Where the Lucene index lies. */
    public Path lucene() {
        return root.resolve("lucene");
    }

    /** Where an index is made that is to take the place of {@link #lucene}; there only meanwhile. */
    public Path luceneBeside() {
        return root.resolve("lucene.new");
    }

    /** Where another process asks the owner to make the index anew; there until the owner has taken it up. */
    public Path reindexRequest() {
        return root.resolve("reindex.request");
    }

    /** Where the owner answers how far it is. */
    public Path reindexAnswer() {
        return root.resolve("reindex.answer");
    }

    /** The SQLite file. */
    public Path database() {
        return root.resolve("dateline.db");
    }

    /** The user's own alias file, which may not exist. */
    public Path aliases() {
        return root.resolve("aliases.txt");
    }

    /** The user's own table of agencies and publishers, which may not exist. */
    public Path publishers() {
        return root.resolve("publishers.txt");
    }

    /** Where files lie that are being restored; there is no such folder otherwise. */
    public Path restoring() {
        return root.resolve("restoring");
    }

    /** Where copies of what the archive does not hold lie. */
    public Path copies() {
        return root.resolve("copies");
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            if (lock.isOpen()) {
                lock.close();
                OURS.remove(real);
            }
        } catch (IOException e) {
            throw new StoreException("store: cannot give up the data folder " + root + ": " + e.getMessage(), e);
        }
    }
}
