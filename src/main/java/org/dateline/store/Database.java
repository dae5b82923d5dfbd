package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite database of a data folder: one connection for writing, taken in turn, and one for reading, so that a page
 * is never held up by a crawl (WAL). Thread-safe. Transactions are to be short: nothing waits on a network inside one.
 */
public final class Database implements AutoCloseable {
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private final Path file;
    private final Connection writing;
    private final Connection reading;
    private final ReentrantLock writeTurn = new ReentrantLock();
    private final ReentrantLock readTurn = new ReentrantLock();

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    private Database(Path file, Connection writing, Connection reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Opens the database, making or upgrading it as needed.
     *
     * @throws StoreException when it is damaged, was made by a newer Dateline, or can't be written
     */
    public static Database open(Path file) {
        try {
            Connection writing = connect(file, "?mode=rwc");
            try {
                settings(
                        writing,
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = NORMAL",
                        "PRAGMA foreign_keys = ON");
                Migrations.apply(writing, file);
                return new Database(file, writing, connect(file, "?mode=ro"));
            } catch (SQLException | RuntimeException e) {
                writing.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /**
     * Opens an existing database for reading alone, beside a process that writes it or in a folder that can't be written.
     *
     * @throws StoreException when there is none, it is damaged, or another version of Dateline made it
     */
    public static Database openForReading(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException("store: there is no database " + file
                    + "; crawl or import something first, or name the folder with --data DIR");
        }
        try {
            Connection reading = connectForReading(file);
            try {
                Migrations.check(reading, file);
                return new Database(file, reading, reading);
            } catch (SQLException | RuntimeException e) {
                reading.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /** In a folder that can't be written SQLite can't share memory with a writer; none can be there, and none is waited for. */
    private static Connection connectForReading(Path file) throws SQLException {
        Connection shared = connect(file, "?mode=ro");
        try {
            Migrations.version(shared);
            return shared;
        } catch (SQLException e) {
            shared.close();
            if (Files.isWritable(file.toAbsolutePath().getParent()) || hasLog(file)) {
                throw e;
            }
            return connect(file, "?mode=ro&immutable=1");
        }
    }

    private static boolean hasLog(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
    }

    /** The file as a URI, so that no character of its path is taken for something else. */
    static Connection connect(Path file, String mode) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + mode);
        settings(connection, "PRAGMA busy_timeout = 10000");
        return connection;
    }

    private static void settings(Connection connection, String... pragmas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        }
    }

    /**
     * Runs the work in one transaction: all of it is kept, or none when it throws.
     *
     * @throws IllegalStateException when it is called inside another transaction of this thread
     */
    public <T extends @Nullable Object> T write(Work<T> work) {
        if (writeTurn.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "store: a transaction inside a transaction; hand the connection on instead");
        }
        writeTurn.lock();
        try {
            writing.setAutoCommit(false);
            try {
                T result = work.with(writing);
                writing.commit();
                writing.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(e);
                throw e;
            }
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            writeTurn.unlock();
        }
    }

    private void undo(Throwable why) {
        quietly(writing::rollback, why);
        quietly(() -> writing.setAutoCommit(true), why);
    }

    @FunctionalInterface
    private interface Undoing {
        void run() throws SQLException;
    }

    /** After some errors, a full disk among them, SQLite has undone everything itself and says so: that is not to hide why. */
    private static void quietly(Undoing undoing, Throwable why) {
        try {
            undoing.run();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** Forces every transaction that has ended to disk, so that it survives a power cut. */
    public void force() {
        writeTurn.lock();
        try {
            settings(writing, "PRAGMA wal_checkpoint(FULL)");
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            writeTurn.unlock();
        }
    }

    /** Runs work that only reads; it sees every transaction that ended before. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        readTurn.lock();
        try {
            return work.with(reading);
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            readTurn.unlock();
        }
    }

    static StoreException failed(Path file, SQLException e) {
        return new StoreException("store: " + file + ": " + e.getMessage() + remedy(e), e, damaged(e));
    }

    private static boolean damaged(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }

    private static String remedy(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "; the file is damaged: stop Dateline and start it again, which sets the file aside, reads what it knew"
                        + " of the archive again from the WARC files and brings saved searches back from their newest"
                        + " copy";
            case SQLITE_FULL -> "; free some space on this disk";
            case SQLITE_IOERR -> "; look at free space on this disk and at the disk itself";
            case SQLITE_READONLY, SQLITE_CANTOPEN -> "; look at the permissions of the folder";
            default -> "";
        };
    }

    /**
     * Copies what every transaction that has ended wrote into another file, which must not be there yet. Works beside a
     * process that writes the database, and whatever version made it.
     *
     * @throws StoreException when the one can't be read or the other not be written
     */
    public static void copy(Path file, Path other) {
        try (Connection connection = connectForReading(file);
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, other.toString());
            copy.executeUpdate();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /**
     * What SQLite finds wrong with a database file, all of it read; nothing when it is in order.
     *
     * @param thorough whether indexes are compared with their tables too
     * @throws StoreException when it can't be read, which says nothing of it: the disk, permissions, memory
     */
    public static List<String> wrong(Path file, boolean thorough) {
        String pragma = thorough ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(1)";
        List<String> wrong = new ArrayList<>();
        try (Connection connection = connectForReading(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            while (row.next()) {
                if (!"ok".equals(row.getString(1))) {
                    wrong.add(row.getString(1).lines().collect(Collectors.joining(" ")));
                }
            }
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw failed(file, e);
            }
            wrong.add(String.valueOf(e.getMessage()));
        }
        return wrong;
    }

    @Override
    public void close() {
        writeTurn.lock();
        readTurn.lock();
        try {
            reading.close();
            writing.close();
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            readTurn.unlock();
            writeTurn.unlock();
        }
    }
}
