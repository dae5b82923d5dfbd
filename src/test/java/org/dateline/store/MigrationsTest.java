package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every former version opens, with what was in it, and becomes the same as a new one. */
class MigrationsTest {
    /** Written by the version that first had the table; a row of each that must outlive every upgrade. */
    private static final List<String> ROWS = List.of(
            "INSERT INTO crawl_url (url, authority, role, seed, rank, due, found) VALUES ('u', 'a', 'article', 's', 2, 0, 0)",
            "INSERT INTO archive_capture (id, url, at, type, digest, file, position)"
                    + " VALUES ('urn:uuid:1', 'https://courier.example/', 0, 'response', 'd', 'f', 0)",
            "INSERT INTO saved_search (token, name, query, created) VALUES ('token', 'Strait', 'q=strait', 12)");

    @TempDir
    Path folder;

    static IntStream formerVersions() {
        return IntStream.range(0, Migrations.latest());
    }

    private static String script(int number) throws IOException {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + Migrations.name(number))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> schema(Path file) throws SQLException {
        List<String> schema = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")) {
            while (row.next()) {
                schema.add(row.getString(1));
            }
        }
        return schema;
    }

    private static long count(Database database, String from) {
        return database.<Long>read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
                return row.getLong(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("formerVersions")
    void opensWithWhatWasInItAndIsThenAsANewOne(int version) throws IOException, SQLException {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            for (int number = 1; number <= version; number++) {
                statement.executeUpdate(script(number));
                if (number <= ROWS.size()) {
                    statement.executeUpdate(ROWS.get(number - 1));
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
        try (Database database = Database.open(old)) {
            assertEquals(version >= 1 ? 1 : 0, count(database, "crawl_url WHERE url = 'u'"));
            assertEquals(version >= 2 ? 1 : 0, count(database, "archive_capture WHERE id = 'urn:uuid:1'"));
            assertEquals(
                    version >= 3 ? 1 : 0,
                    count(database, "saved_search WHERE token = 'token' AND name = 'Strait' AND query = 'q=strait'"));
        }
        Path fresh = folder.resolve("fresh.db");
        Database.open(fresh).close();
        assertEquals(schema(fresh), schema(old));
        assertEquals(List.of(), Database.wrong(old, true));
        assertTrue(schema(old).size() > 10);
    }
}
