package org.dateline.archive;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.ArticleId;

/** What retention asks of the tables {@code archive_capture} and {@code archive_article}. */
final class LeavingTable {
    private LeavingTable() {}

    /** The addresses that any revision of an article was captured at. */
    static Set<URI> pages(Connection db, ArticleId article) throws SQLException {
        Set<URI> pages = new HashSet<>();
        for (String url : strings(
                db,
                "SELECT DISTINCT c.url FROM archive_article a JOIN archive_capture c ON c.id = a.capture"
                        + " WHERE a.article = ?",
                article.value())) {
            pages.add(URI.create(url));
        }
        return pages;
    }

    /** The articles that were ever taken from captures of an address. */
    static Set<ArticleId> articles(Connection db, URI page) throws SQLException {
        Set<ArticleId> articles = new HashSet<>();
        for (String id : strings(
                db,
                "SELECT DISTINCT a.article FROM archive_capture c JOIN archive_article a ON a.capture = c.id"
                        + " WHERE c.url = ?",
                page.toString())) {
            articles.add(new ArticleId(id));
        }
        return articles;
    }

    /** The newest capture that brought something, of each address that no article was taken from, if it is older. */
    static List<String> withoutArticle(Connection db, Instant before) throws SQLException {
        return strings(
                db,
                "SELECT id FROM (SELECT c.id, c.url, max(c.at) AS newest FROM archive_capture c WHERE c.type <> 'revisit'"
                        + " GROUP BY c.url) AS page WHERE newest < ? AND NOT EXISTS (SELECT 1 FROM archive_capture o"
                        + " JOIN archive_article a ON a.capture = o.id WHERE o.url = page.url)",
                before.toEpochMilli());
    }

    /** The captures of an address. */
    static List<String> captures(Connection db, URI page) throws SQLException {
        return strings(db, "SELECT id FROM archive_capture WHERE url = ?", page.toString());
    }

    private static List<String> strings(Connection db, String sql, Object value) throws SQLException {
        try (PreparedStatement select = db.prepareStatement(sql)) {
            select.setObject(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** Where the record of a capture lies now. */
    static void moveCapture(Connection db, String id, Place place) throws SQLException {
        try (PreparedStatement update =
                db.prepareStatement("UPDATE archive_capture SET file = ?, position = ? WHERE id = ?")) {
            update.setString(1, place.file());
            update.setLong(2, place.position());
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    /** Where the record of a revision lies now, if it lay in the file that this one takes the place of. */
    static void moveArticle(Connection db, ArticleId id, int revision, String old, Place place) throws SQLException {
        try (PreparedStatement update = db.prepareStatement("UPDATE archive_article SET file = ?1, position = ?2"
                + " WHERE article = ?3 AND revision = ?4 AND file IN (?1, ?5)")) {
            update.setString(1, place.file());
            update.setLong(2, place.position());
            update.setString(3, id.value());
            update.setInt(4, revision);
            update.setString(5, old);
            update.executeUpdate();
        }
    }
}
