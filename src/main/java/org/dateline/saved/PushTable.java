package org.dateline.saved;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table {@code saved_push}: finds that are to be posted, and what {@code saved_search} says of mail. */
final class PushTable {
    private PushTable() {}

    /**
     * Finds of a search to be posted together.
     *
     * @param number tells it from every other, for good
     * @param after number of the newest find before them
     * @param through number of the newest of them
     * @param tries how often it failed
     */
    record Row(long number, long search, long after, long through, int tries) {}

    static void add(Connection db, long search, long after, long through, Instant due) throws SQLException {
        Rows.update(
                db,
                "INSERT INTO saved_push (search, after, through, due) VALUES (?, ?, ?, ?)",
                search,
                after,
                through,
                due.toEpochMilli());
    }

    static List<Row> due(Connection db, Instant now) throws SQLException {
        String sql =
                "SELECT number, search, after, through, tries FROM saved_push WHERE due <= ? ORDER BY due LIMIT 100";
        try (PreparedStatement select = Rows.prepared(db, sql, now.toEpochMilli());
                ResultSet row = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Row(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getInt(5)));
            }
            return found;
        }
    }

    static void done(Connection db, Row row) throws SQLException {
        Rows.update(db, "DELETE FROM saved_push WHERE number = ?", row.number);
    }

    static void again(Connection db, Row row, Instant due) throws SQLException {
        Rows.update(
                db,
                "UPDATE saved_push SET tries = tries + 1, due = ? WHERE number = ?",
                due.toEpochMilli(),
                row.number);
    }

    /** The key that what is posted for a search is signed with, made when there is none. */
    static String secret(Connection db, long search, String fresh) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET secret = ? WHERE id = ? AND secret = ''", fresh, search);
        try (PreparedStatement select = Rows.prepared(db, "SELECT secret FROM saved_search WHERE id = ?", search);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Searches of which something has waited to be mailed since before an instant. */
    static List<Long> toMail(Connection db, Instant before) throws SQLException {
        String sql = "SELECT DISTINCT id FROM saved_search JOIN saved_find ON search = id"
                + " WHERE mail <> '' AND first = 1 AND matched = 1 AND number > mailed AND at <= ?";
        try (PreparedStatement select = Rows.prepared(db, sql, before.toEpochMilli());
                ResultSet row = select.executeQuery()) {
            List<Long> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getLong(1));
            }
            return found;
        }
    }

    static long mailed(Connection db, long search) throws SQLException {
        return Rows.number(db, "SELECT mailed FROM saved_search WHERE id = ?", search);
    }

    static void setMailed(Connection db, long search, long through) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET mailed = ? WHERE id = ?", through, search);
    }
}
