package org.dateline.saved;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearch.Push;
import org.dateline.search.SearchRequest;

/** The tables {@code saved_search} and {@code saved_gone}. */
final class SearchTable {
    private static final String SELECT =
            "SELECT id, owner, token, name, note, query, options, paused, created, changed, looked,"
                    + " webhook, mail FROM saved_search ";

    private SearchTable() {}

    static SavedSearch insert(Connection db, SavedSearch search) throws SQLException {
        long id = Rows.insert(
                db,
                "INSERT INTO saved_search (token, owner, name, query, created, changed, looked) VALUES (?, ?, ?, ?, ?, ?, ?)",
                search.token(),
                search.owner(),
                search.name(),
                "",
                search.created().toEpochMilli(),
                search.changed().toEpochMilli(),
                search.looked().toEpochMilli());
        update(db, id, search.about());
        return new SavedSearch(
                id,
                search.owner(),
                search.token(),
                search.about(),
                search.created(),
                search.changed(),
                search.looked());
    }

    static void update(Connection db, long id, About about) throws SQLException {
        Rows.update(
                db,
                "UPDATE saved_search SET name = ?, note = ?, query = ?, options = ?, paused = ?, webhook = ?, mail = ?"
                        + " WHERE id = ?",
                about.name(),
                about.note(),
                about.request().toQueryString(),
                about.options().toQueryString(),
                about.paused() ? 1 : 0,
                about.push().webhook(),
                about.push().mail(),
                id);
    }

    static void changed(Connection db, long id, Instant at) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET changed = ? WHERE id = ?", at.toEpochMilli(), id);
    }

    static void setToken(Connection db, long id, String token) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET token = ? WHERE id = ?", token, id);
    }

    static void looked(Connection db, long id, Instant at) throws SQLException {
        Rows.update(db, "UPDATE saved_search SET looked = ? WHERE id = ?", at.toEpochMilli(), id);
    }

    static void delete(Connection db, long id) throws SQLException {
        Rows.update(db, "DELETE FROM saved_push WHERE search = ?", id);
        Rows.update(db, "DELETE FROM saved_search WHERE id = ?", id);
    }

    static int give(Connection db, String from, String to) throws SQLException {
        return Rows.update(db, "UPDATE saved_search SET owner = ? WHERE owner = ?", to, from);
    }

    /** Remembers that a token is no longer good. */
    static void bury(Connection db, String token) throws SQLException {
        Rows.update(db, "INSERT OR IGNORE INTO saved_gone (token) VALUES (?)", Token.hash(token));
    }

    static boolean gone(Connection db, String token) throws SQLException {
        return Rows.exists(db, "SELECT 1 FROM saved_gone WHERE token = ?", Token.hash(token));
    }

    /** Whether a token is in use or was. */
    static boolean taken(Connection db, String token) throws SQLException {
        return gone(db, token) || Rows.exists(db, "SELECT 1 FROM saved_search WHERE token = ?", token);
    }

    static List<SavedSearch> of(Connection db, String owner) throws SQLException {
        return select(db, "WHERE owner = ? ORDER BY created DESC, id DESC", owner);
    }

    /** Those to which something new may come, of every owner. */
    static List<SavedSearch> active(Connection db) throws SQLException {
        return select(db, "WHERE paused = 0 ORDER BY id");
    }

    static Optional<SavedSearch> find(Connection db, String owner, long id) throws SQLException {
        return select(db, "WHERE id = ? AND owner = ?", id, owner).stream().findFirst();
    }

    static Optional<SavedSearch> find(Connection db, long id) throws SQLException {
        return select(db, "WHERE id = ?", id).stream().findFirst();
    }

    static Optional<SavedSearch> withToken(Connection db, String token) throws SQLException {
        return select(db, "WHERE token = ?", token).stream().findFirst();
    }

    private static List<SavedSearch> select(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement select = Rows.prepared(db, SELECT + where, values);
                ResultSet row = select.executeQuery()) {
            List<SavedSearch> found = new ArrayList<>();
            while (row.next()) {
                found.add(search(row));
            }
            return found;
        }
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        About about = new About(
                row.getString("name"),
                row.getString("note"),
                SearchRequest.ofParameters(Rows.parameters(row.getString("query"))),
                FeedOptions.ofParameters(Rows.parameters(row.getString("options"))),
                row.getInt("paused") != 0,
                new Push(row.getString("webhook"), row.getString("mail")));
        return new SavedSearch(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("token"),
                about,
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")),
                Instant.ofEpochMilli(row.getLong("looked")));
    }
}
