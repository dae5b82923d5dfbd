package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The numbered SQL files that make the database what this version expects. A file that has shipped never changes; what
 * comes later is a new file. {@code PRAGMA user_version} holds the number of the last one applied.
 */
final class Migrations {
    /** Resource names in order; the number is the place in the list. */
    private static final List<String> FILES = List.of(
            "001-crawl.sql",
            "002-archive.sql",
            "003-saved.sql",
            "004-pace.sql",
            "005-traps.sql",
            "006-standing.sql",
            "010-following.sql",
            "011-accounts.sql");

    private Migrations() {}

    /** Brings the database up to this version. @throws StoreException when a newer one made it */
    static void apply(Connection connection, Path file) throws SQLException {
        apply(connection, file, FILES.size());
    }

    /** Brings it up to an earlier version, this one included. @throws StoreException when that is a newer one */
    static void apply(Connection connection, Path file, int through) throws SQLException {
        int has = version(connection);
        refuseNewer(Math.max(has, through), file);
        for (int number = has + 1; number <= through; number++) {
            applyOne(connection, number);
        }
    }

    /** For readers, who change nothing. @throws StoreException when another version made it */
    static void check(Connection connection, Path file) throws SQLException {
        int has = version(connection);
        refuseNewer(has, file);
        if (has < FILES.size()) {
            throw new StoreException("store: " + file + " was made by an older Dateline (schema " + has + " of "
                    + FILES.size() + "); start the server, a crawl or an import once, which brings it up to date");
        }
    }

    private static void refuseNewer(int has, Path file) {
        if (has > FILES.size()) {
            throw new StoreException("store: " + file + " was made by a newer Dateline (schema " + has
                    + ", this one knows " + FILES.size() + "); use that version, or another folder with --data DIR");
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void applyOne(Connection connection, int number) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text(FILES.get(number - 1)));
            statement.executeUpdate("PRAGMA user_version = " + number);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(
                    "migration " + FILES.get(number - 1) + ": " + e.getMessage(), e.getSQLState(), e.getErrorCode(), e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new StoreException("store: migration " + name + " is missing from this build; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("store: migration " + name, e);
        }
    }
}
