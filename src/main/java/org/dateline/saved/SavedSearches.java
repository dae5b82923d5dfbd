package org.dateline.saved;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.search.SearchRequest;
import org.dateline.store.Database;

/** The saved searches in the database. Thread-safe. */
public final class SavedSearches {
    /** Longest name that is kept, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final int TOKEN_BYTES = 16;
    private static final String SELECT = "SELECT token, name, query, created FROM saved_search ";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those kept in this database. */
    public SavedSearches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a search under a name; without one it is called by its query. */
    public SavedSearch save(String name, SearchRequest request) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        SavedSearch search = new SavedSearch(token(), named(name, request), request.withPage(1), now);
        return database.write(connection -> insert(connection, search));
    }

    /** All, newest first. */
    public List<SavedSearch> list() {
        return database.read(connection -> select(connection, "ORDER BY created DESC, rowid DESC"));
    }

    /** The one with this token. */
    public Optional<SavedSearch> find(String token) {
        return database.read(connection -> select(connection, "WHERE token = ?", token)).stream()
                .findFirst();
    }

    /** Forgets the one with this token; whether there was one. */
    public boolean delete(String token) {
        return database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM saved_search WHERE token = ?")) {
                delete.setString(1, token);
                return delete.executeUpdate() > 0;
            }
        });
    }

    private String token() {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String named(String name, SearchRequest request) {
        String given = PlainText.shortened(name, LONGEST_NAME);
        String query = PlainText.shortened(request.query(), LONGEST_NAME);
        return !given.isEmpty() ? given : query.isEmpty() ? "All articles" : query;
    }

    private static SavedSearch insert(Connection connection, SavedSearch search) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO saved_search (token, name, query, created) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, search.token());
            insert.setString(2, search.name());
            insert.setString(3, search.request().toQueryString());
            insert.setLong(4, search.created().toEpochMilli());
            insert.executeUpdate();
            return search;
        }
    }

    private static List<SavedSearch> select(Connection connection, String where, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<SavedSearch> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new SavedSearch(
                            row.getString(1),
                            row.getString(2),
                            SearchRequest.ofParameters(parameters(row.getString(3))),
                            Instant.ofEpochMilli(row.getLong(4))));
                }
            }
            return found;
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
