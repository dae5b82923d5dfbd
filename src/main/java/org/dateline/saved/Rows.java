package org.dateline.saved;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every table of this package does with SQL. */
final class Rows {
    private Rows() {}

    static PreparedStatement prepared(Connection db, String sql, Object... values) throws SQLException {
        PreparedStatement statement = db.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Runs a change and tells how many rows it touched. */
    static int update(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = prepared(db, sql, values)) {
            return update.executeUpdate();
        }
    }

    /** Adds a row and tells its number. */
    static long insert(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = prepared(db, sql, values)) {
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                return key.next() ? key.getLong(1) : 0;
            }
        }
    }

    /** The number that a query gives, 0 for none. */
    static long number(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = prepared(db, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static boolean exists(Connection db, String sql, Object... values) throws SQLException {
        return number(db, sql, values) != 0;
    }

    /** The names and values of a query string that this program wrote. */
    static Map<String, List<String>> parameters(String query) {
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
