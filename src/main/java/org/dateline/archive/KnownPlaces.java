package org.dateline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which places in the files the database's rows name. */
final class KnownPlaces {
    private static final List<String> TABLES = List.of("archive_capture", "archive_article");

    private KnownPlaces() {}

    /** Whether there is no capture at all. */
    static boolean none(Connection db) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT 1 FROM archive_capture LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return !row.next();
        }
    }

    /** Names of the files that rows name, found by a step in the index per file. */
    static List<String> files(Connection db) throws SQLException {
        Set<String> files = new TreeSet<>();
        for (String table : TABLES) {
            String file = "";
            while (file != null) {
                file = fileAfter(db, table, file);
                if (file != null) {
                    files.add(file);
                }
            }
        }
        return List.copyOf(files);
    }

    private static @Nullable String fileAfter(Connection db, String table, String file) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT min(file) FROM " + table + " WHERE file > ?")) {
            select.setString(1, file);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** The last place that a row names, files in this order. */
    static Optional<Place> last(Connection db, List<String> names) throws SQLException {
        for (String name : names.reversed()) {
            try (PreparedStatement select =
                    db.prepareStatement("SELECT max(position) FROM (SELECT max(position) AS position"
                            + " FROM archive_capture WHERE file = ?1 UNION ALL SELECT max(position) FROM archive_article"
                            + " WHERE file = ?1)")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getObject(1) != null) {
                        return Optional.of(new Place(name, row.getLong(1)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Deletes the rows of this file from this position on; how many there were. */
    static int dropFrom(Connection db, Place place) throws SQLException {
        int dropped = 0;
        for (String table : TABLES) {
            try (PreparedStatement delete =
                    db.prepareStatement("DELETE FROM " + table + " WHERE file = ? AND position >= ?")) {
                delete.setString(1, place.file());
                delete.setLong(2, place.position());
                dropped += delete.executeUpdate();
            }
        }
        return dropped;
    }
}
