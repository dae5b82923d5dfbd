package org.dateline.saved;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.ArticleId;

/** The tables {@code saved_find} and {@code saved_matched}: what each saved search has found, and up to where was looked. */
final class FindTable {
    private FindTable() {}

    /**
     * Something that a saved search has found.
     *
     * @param article what
     * @param revision which text of it
     * @param first whether it is the article itself, not a later text of one that was found before
     * @param seen when this text was first fetched
     * @param at when it was matched
     * @param matched whether it came after the search was saved
     */
    record Row(ArticleId article, int revision, boolean first, Instant seen, Instant at, boolean matched) {}

    /** Adds a find unless it is there; whether it was added. */
    static boolean add(Connection db, long search, Row row) throws SQLException {
        return Rows.update(
                        db,
                        "INSERT OR IGNORE INTO saved_find (search, article, revision, first, seen, at, matched)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        search,
                        row.article.value(),
                        row.revision,
                        row.first ? 1 : 0,
                        row.seen.toEpochMilli(),
                        row.at.toEpochMilli(),
                        row.matched ? 1 : 0)
                > 0;
    }

    static boolean has(Connection db, long search, ArticleId article) throws SQLException {
        return Rows.exists(db, "SELECT 1 FROM saved_find WHERE search = ? AND article = ?", search, article.value());
    }

    /** The newest finds, newest first. */
    static List<Row> newest(Connection db, long search, boolean revisions, int most) throws SQLException {
        return rows(
                db,
                "WHERE search = ? AND first >= ? ORDER BY seen DESC, article LIMIT ?",
                search,
                revisions ? 0 : 1,
                most);
    }

    /** Articles whose finds have numbers after one and through another, oldest first. */
    static List<Row> between(Connection db, long search, long after, long through) throws SQLException {
        return rows(
                db,
                "WHERE search = ? AND first = 1 AND matched = 1 AND number > ? AND number <= ? ORDER BY number",
                search,
                after,
                through);
    }

    private static List<Row> rows(Connection db, String where, Object... values) throws SQLException {
        String sql = "SELECT article, revision, first, seen, at, matched FROM saved_find " + where;
        try (PreparedStatement select = Rows.prepared(db, sql, values);
                ResultSet row = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Row(
                        new ArticleId(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3) != 0,
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getInt(6) != 0));
            }
            return found;
        }
    }

    /** How many articles were first seen after an instant. */
    static long since(Connection db, long search, Instant instant) throws SQLException {
        return Rows.number(
                db,
                "SELECT count(*) FROM saved_find WHERE search = ? AND first = 1 AND seen > ?",
                search,
                instant.toEpochMilli());
    }

    /** The number of the newest find of any search. */
    static long last(Connection db) throws SQLException {
        return Rows.number(db, "SELECT max(number) FROM saved_find");
    }

    /** Leaves only so many of the newest finds. */
    static void trim(Connection db, long search, int most) throws SQLException {
        Rows.update(
                db,
                "DELETE FROM saved_find WHERE search = ? AND seen < (SELECT seen FROM saved_find WHERE search = ?"
                        + " ORDER BY seen DESC LIMIT 1 OFFSET ?)",
                search,
                search,
                most - 1);
    }

    /** Forgets what a search has found, so that it begins anew. */
    static void forget(Connection db, long search) throws SQLException {
        Rows.update(db, "DELETE FROM saved_find WHERE search = ?", search);
        Rows.update(db, "UPDATE saved_search SET based = 0 WHERE id = ?", search);
    }

    /** Forgets that an article was found by anyone. */
    static void forget(Connection db, ArticleId article) throws SQLException {
        Rows.update(db, "DELETE FROM saved_find WHERE article = ?", article.value());
    }

    static boolean based(Connection db, long search) throws SQLException {
        return Rows.exists(db, "SELECT based FROM saved_search WHERE id = ?", search);
    }

    static void setBased(Connection db, long search) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET based = 1 WHERE id = ?", search);
    }

    /** Up to which capture articles were matched; a negative number when none ever was. */
    static long matchedThrough(Connection db) throws SQLException {
        return Rows.number(db, "SELECT count(*) FROM saved_matched") == 0
                ? -1
                : Rows.number(db, "SELECT through FROM saved_matched");
    }

    static void setMatchedThrough(Connection db, long through) throws SQLException {
        Rows.update(db, "DELETE FROM saved_matched");
        Rows.update(db, "INSERT INTO saved_matched (through) VALUES (?)", through);
    }
}
