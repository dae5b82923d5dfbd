package org.dateline.archive;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Digest;

/** The table {@code archive_capture}: which captures there are and where they lie. */
final class CaptureTable {
    private static final String SELECT =
            "SELECT sequence, id, url, at, type, digest, file, position FROM archive_capture ";

    private CaptureTable() {}

    /** Adds the capture and returns it with its number. */
    static Capture add(Connection db, Capture capture) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement(
                "INSERT INTO archive_capture (id, url, at, type, digest, file, position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, capture.id());
            insert.setString(2, capture.url().toString());
            insert.setLong(3, capture.at().toEpochMilli());
            insert.setString(4, capture.type().label());
            insert.setString(5, capture.digest().value());
            insert.setString(6, capture.file());
            insert.setLong(7, capture.position());
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                return capture.numbered(key.next() ? key.getLong(1) : 0);
            }
        }
    }

    static Optional<Capture> find(Connection db, String id) throws SQLException {
        return one(db, "WHERE id = ?", id);
    }

    /** The newest capture of an address. */
    static Optional<Capture> latest(Connection db, URI url) throws SQLException {
        return one(db, "WHERE url = ? ORDER BY sequence DESC LIMIT 1", url.toString());
    }

    /** The capture whose body this revisit repeats. */
    static Optional<Capture> original(Connection db, Capture revisit) throws SQLException {
        return one(
                db,
                "WHERE url = ? AND digest = ? AND type <> 'revisit' AND sequence < ? ORDER BY sequence DESC LIMIT 1",
                revisit.url().toString(),
                revisit.digest().value(),
                revisit.sequence());
    }

    /** Those in this file, in its order. */
    static List<Capture> in(Connection db, String file) throws SQLException {
        return list(db, "WHERE file = ? ORDER BY position", file);
    }

    static List<Capture> after(Connection db, long sequence, int most) throws SQLException {
        return list(db, "WHERE sequence > ? ORDER BY sequence LIMIT ?", sequence, most);
    }

    /** The highest sequence there is; 0 for none. */
    static long lastSequence(Connection db) throws SQLException {
        return number(db, "SELECT coalesce(max(sequence), 0) FROM archive_capture");
    }

    static long count(Connection db) throws SQLException {
        return number(db, "SELECT count(*) FROM archive_capture");
    }

    static long settledThrough(Connection db) throws SQLException {
        return number(db, "SELECT max(through) FROM archive_settled");
    }

    static long settle(Connection db, long through) throws SQLException {
        try (PreparedStatement update = db.prepareStatement("UPDATE archive_settled SET through = ?")) {
            update.setLong(1, through);
            update.executeUpdate();
        }
        return through;
    }

    private static long number(Connection db, String sql) throws SQLException {
        try (PreparedStatement select = db.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Optional<Capture> one(Connection db, String where, Object... values) throws SQLException {
        return list(db, where, values).stream().findFirst();
    }

    private static List<Capture> list(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement select = db.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Capture> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(capture(row));
                }
            }
            return found;
        }
    }

    private static Capture capture(ResultSet row) throws SQLException {
        return new Capture(
                row.getLong(1),
                row.getString(2),
                URI.create(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Capture.Type.of(row.getString(5)),
                new Digest(row.getString(6)),
                row.getString(7),
                row.getLong(8));
    }
}
