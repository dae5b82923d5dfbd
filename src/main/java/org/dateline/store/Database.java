package org.dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The SQLite database of a data folder: one connection for writing, taken in turn, and one for reading, so that a page
 * is never held up by a crawl (WAL). Thread-safe. Transactions are to be short: nothing waits on a network inside one.
 */
public final class Database implements AutoCloseable {
    private final Path file;
    private final Connection writing;
    private final Connection reading;
    private final ReentrantLock writeTurn = new ReentrantLock();
    private final ReentrantLock readTurn = new ReentrantLock();

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @org.jspecify.annotations.Nullable Object> {
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
            Connection writing = connect(file, false);
            Migrations.apply(writing, file);
            return new Database(file, writing, connect(file, true));
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /** Opens an existing database for reading alone, beside a process that writes it. */
    public static Database openForReading(Path file) {
        try {
            Connection reading = connect(file, true);
            return new Database(file, reading, reading);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        Connection connection = DriverManager.getConnection(
                readOnly ? "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro" : "jdbc:sqlite:" + file);
        try (Statement pragma = connection.createStatement()) {
            pragma.execute("PRAGMA busy_timeout = 10000");
            if (!readOnly) {
                pragma.execute("PRAGMA journal_mode = WAL");
                pragma.execute("PRAGMA synchronous = NORMAL");
                pragma.execute("PRAGMA foreign_keys = ON");
            }
        }
        return connection;
    }

    /** Runs the work in one transaction: all of it is kept, or none when it throws. */
    public <T extends @org.jspecify.annotations.Nullable Object> T write(Work<T> work) {
        writeTurn.lock();
        try {
            writing.setAutoCommit(false);
            try {
                T result = work.with(writing);
                writing.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                writing.rollback();
                throw e;
            } finally {
                writing.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            writeTurn.unlock();
        }
    }

    /** Runs work that only reads; it sees every transaction that ended before. */
    public <T extends @org.jspecify.annotations.Nullable Object> T read(Work<T> work) {
        readTurn.lock();
        try {
            return work.with(reading);
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            readTurn.unlock();
        }
    }

    private static StoreException failed(Path file, SQLException e) {
        return new StoreException("store: " + file + ": " + e.getMessage(), e);
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
