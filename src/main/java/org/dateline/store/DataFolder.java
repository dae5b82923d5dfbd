package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that everything is kept in, owned by one process at a time. Readers ({@link #forReading}) need no ownership.
 * Close it to give it up; a killed process gives it up too.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final @Nullable FileChannel lock;

    private DataFolder(Path root, @Nullable FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder for writing, making it when it is not there.
     *
     * @throws StoreException when another process owns it or it can't be written
     */
    public static DataFolder own(Path root) {
        FileChannel channel;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException(
                    "store: cannot write to the data folder " + root + " (" + e.getMessage()
                            + "); give another with --data DIR or mend its permissions",
                    e);
        }
        try {
            FileLock held = tryLock(channel);
            if (held == null) {
                String owner = owner(channel);
                channel.close();
                throw new StoreException("store: the data folder " + root + " is in use by another Dateline" + owner
                        + "; stop it, or give another folder with --data DIR");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StoreException("store: cannot lock the data folder " + root + ": " + e.getMessage(), e);
        }
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
        return new DataFolder(root, null);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) {
        try {
            ByteBuffer pid = ByteBuffer.allocate(20);
            int read = channel.read(pid, 0);
            return read <= 0 ? "" : " (process " + new String(pid.array(), 0, read, StandardCharsets.UTF_8) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** Where the WARC files lie. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** Where the Lucene index lies. */
    public Path lucene() {
        return root.resolve("lucene");
    }

    /** The SQLite file. */
    public Path database() {
        return root.resolve("dateline.db");
    }

    /** The user's own alias file, which may not exist. */
    public Path aliases() {
        return root.resolve("aliases.txt");
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new StoreException("store: cannot give up the data folder " + root + ": " + e.getMessage(), e);
            }
        }
    }
}
