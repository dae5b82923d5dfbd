package org.dateline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.ArticleId;
import org.dateline.article.Digest;
import org.dateline.article.Revision;

/** The table {@code archive_article}: the revisions of each article and where their records lie. */
final class ArticleTable {
    private static final String SELECT =
            "SELECT article, revision, seen, text, capture, file, position FROM archive_article ";

    private ArticleTable() {}

    /** A revision and where its record lies. */
    record Row(Revision revision, Place place) {}

    /** Adds a revision; a record written later for the same revision takes the place of the one before. */
    static void put(Connection db, Row row) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement(
                "INSERT OR REPLACE INTO archive_article (article, revision, seen, text, capture, file, position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.revision.article().value());
            insert.setInt(2, row.revision.number());
            insert.setLong(3, row.revision.seenAt().toEpochMilli());
            insert.setString(4, row.revision.text().value());
            insert.setString(5, row.revision.capture());
            insert.setString(6, row.place.file());
            insert.setLong(7, row.place.position());
            insert.executeUpdate();
        }
    }

    /** Every revision of an article, oldest first. */
    static List<Row> of(Connection db, ArticleId id) throws SQLException {
        return list(db, "WHERE article = ? ORDER BY revision", id.value());
    }

    /** The revision that was taken from this capture. */
    static Optional<Row> from(Connection db, String capture) throws SQLException {
        return list(db, "WHERE capture = ? ORDER BY revision DESC LIMIT 1", capture).stream()
                .findFirst();
    }

    /** The first revision with this text that was fetched from this host and port. */
    static Optional<Revision> withTextAt(Connection db, Digest text, String authority) throws SQLException {
        return list(
                        db,
                        "WHERE text = ? AND EXISTS (SELECT 1 FROM archive_capture AS c WHERE c.id = capture"
                                + " AND c.type = 'response' AND (c.url LIKE ? OR c.url LIKE ?))"
                                + " ORDER BY seen LIMIT 1",
                        text.value(),
                        "http://" + authority + "/%",
                        "https://" + authority + "/%")
                .stream()
                .map(Row::revision)
                .findFirst();
    }

    /** Whether a row names this place. */
    static boolean holds(Connection db, Place place) throws SQLException {
        return !list(db, "WHERE file = ? AND position = ?", place.file(), place.position())
                .isEmpty();
    }

    /** Newest revisions in the order of their records, from after this place on. */
    static List<Row> newestAfter(Connection db, Place place, int most) throws SQLException {
        return list(
                db,
                "AS a WHERE (file, position) > (?, ?) AND NOT EXISTS (SELECT 1 FROM archive_article AS newer"
                        + " WHERE newer.article = a.article AND newer.revision > a.revision)"
                        + " ORDER BY file, position LIMIT ?",
                place.file(),
                place.position(),
                most);
    }

    /** The revisions that were taken from captures after one number and through another, as they were seen. */
    static List<Row> ofCaptures(Connection db, long after, long through) throws SQLException {
        return list(
                db,
                "WHERE capture IN (SELECT id FROM archive_capture WHERE sequence > ? AND sequence <= ?)"
                        + " ORDER BY seen, article, revision",
                after,
                through);
    }

    /** Those whose records lie in this file, in its order. */
    static List<Row> in(Connection db, String file) throws SQLException {
        return list(db, "WHERE file = ? ORDER BY position", file);
    }

    /** The newest revisions of articles that were taken from these captures, in the order of the captures. */
    static List<Row> newestOfCaptures(Connection db, long after, long through) throws SQLException {
        return list(
                db,
                "AS a WHERE capture IN (SELECT id FROM archive_capture WHERE sequence > ? AND sequence <= ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM archive_article AS newer"
                        + " WHERE newer.article = a.article AND newer.revision > a.revision)"
                        + " ORDER BY (SELECT sequence FROM archive_capture WHERE id = a.capture)",
                after,
                through);
    }

    /** How many articles there are. */
    static long count(Connection db) throws SQLException {
        try (PreparedStatement select = db.prepareStatement("SELECT count(DISTINCT article) FROM archive_article");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static List<Row> list(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement select = db.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Row> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row(row));
                }
            }
            return found;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Revision revision = new Revision(
                new ArticleId(row.getString(1)),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                new Digest(row.getString(4)),
                row.getString(5));
        return new Row(revision, new Place(row.getString(6), row.getLong(7)));
    }
}
