package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/** Some tables of a database in a SQLite file of their own, of the same schema number, with notes beside them. */
public final class TableCopy {
    private static final String NOTES = "copy_note";
    /** Spreads 32 bits over 64, so that a sum of many keeps them apart; the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private TableCopy() {}

    /**
     * Copies tables as of one instant, beside whoever writes the database.
     *
     * @param database the database's file
     * @param copy the file that is to be, which must not be there
     * @param wanted which tables, by name
     * @param notes what is to be remembered with them
     * @throws StoreException when the one can't be read or the other not be written
     */
    public static void write(Path database, Path copy, Predicate<String> wanted, Map<String, String> notes) {
        try (Connection connection = Database.connect(database, "?mode=ro")) {
            attach(connection, copy);
            connection.setAutoCommit(false);
            for (String table : tables(connection, "main")) {
                if (wanted.test(table)) {
                    run(connection, "CREATE TABLE copy.%1$s AS SELECT * FROM main.%1$s".formatted(table));
                }
            }
            run(connection, "CREATE TABLE copy." + NOTES + " (name TEXT, value TEXT)");
            for (Map.Entry<String, String> note : notes.entrySet()) {
                run(connection, "INSERT INTO copy." + NOTES + " VALUES (?, ?)", note.getKey(), note.getValue());
            }
            run(connection, "PRAGMA copy.user_version = " + Migrations.version(connection));
            connection.commit();
        } catch (SQLException e) {
            throw Database.failed(database, e);
        }
    }

    /**
     * Makes a database of a copy, of the schema that the copy has; the other tables are empty.
     *
     * @param database the file that is to be, which must not be there
     * @return the notes
     * @throws StoreException when the copy is damaged or a newer Dateline made it
     */
    public static Map<String, String> restore(Path copy, Path database) {
        try (Connection connection = Database.connect(database, "?mode=rwc")) {
            int version;
            try (Connection from = Database.connect(copy, "?mode=ro")) {
                version = Migrations.version(from);
            }
            Migrations.apply(connection, copy, version);
            attach(connection, copy);
            connection.setAutoCommit(false);
            List<String> known = tables(connection, "main");
            for (String table : tables(connection, "copy")) {
                if (known.contains(table)) {
                    run(connection, "DELETE FROM main." + table);
                    run(connection, "INSERT INTO main.%1$s SELECT * FROM copy.%1$s".formatted(table));
                }
            }
            Map<String, String> notes = notes(connection);
            connection.commit();
            return notes;
        } catch (SQLException e) {
            throw Database.failed(copy, e);
        }
    }

    /**
     * A value that is the same for the same rows, in a database and in a copy of it.
     *
     * @param wanted which tables count, by name
     * @return the value; 0 when these tables are empty
     */
    public static long fingerprint(Path file, Predicate<String> wanted) {
        try (Connection connection = Database.connect(file, "?mode=ro")) {
            long sum = 0;
            for (String table : tables(connection, "main")) {
                if (wanted.test(table) && !table.equals(NOTES)) {
                    sum += fingerprint(connection, table);
                }
            }
            return sum;
        } catch (SQLException e) {
            throw Database.failed(file, e);
        }
    }

    private static long fingerprint(Connection connection, String table) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                CRC32C crc = new CRC32C();
                crc.update(table.getBytes(StandardCharsets.UTF_8));
                for (int i = 1; i <= columns; i++) {
                    crc.update((i + "=" + row.getString(i) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                sum += (crc.getValue() + 1) * SPREAD;
            }
        }
        return sum;
    }

    private static Map<String, String> notes(Connection connection) throws SQLException {
        Map<String, String> notes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, value FROM copy." + NOTES)) {
            while (row.next()) {
                notes.put(row.getString(1), row.getString(2));
            }
        }
        return notes;
    }

    private static void attach(Connection connection, Path copy) throws SQLException {
        run(connection, "ATTACH DATABASE ? AS copy", "file:" + copy.toUri().getRawPath());
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name FROM " + schema
                                + ".sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
