package org.dateline.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeCopiesTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = new Turning();
    private DataFolder folder;
    private Database database;

    private final class Turning extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        folder = DataFolder.own(temp.resolve("data"));
        database = Database.open(folder.database());
    }

    @AfterEach
    void close() {
        database.close();
        folder.close();
    }

    private void sql(String sql) {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private void save(String token) {
        sql("INSERT INTO saved_search (token, name, query, created, changed, looked) VALUES ('%s', 'n', 'q=a', 0, 0, 0)"
                .formatted(token));
    }

    private boolean copied(SafeCopies copies) {
        now = now.plusSeconds(1);
        return copies.copy(Map.of());
    }

    @Test
    void aCopyIsMadeAfterAChangeAndOnceADayAndNotOtherwise() {
        SafeCopies copies = new SafeCopies(folder, clock);
        assertFalse(copied(copies), "nothing is kept yet");
        save("a");
        assertTrue(copied(copies));
        assertFalse(copied(copies));
        sql("UPDATE saved_search SET name = 'other'");
        assertTrue(copied(copies));
        sql("INSERT INTO archive_settled VALUES (7)");
        sql("INSERT INTO account_session VALUES ('key', 'petra', 0, 0)");
        assertFalse(copied(copies), "what comes back by itself is no reason");
        sql("DELETE FROM saved_search");
        assertTrue(copied(copies), "a search that was deleted is to stay so");
        save("b");
        assertTrue(copied(copies));
        now = now.plus(Duration.ofHours(25));
        assertTrue(copied(copies));
        assertFalse(copied(new SafeCopies(folder, clock)), "the next process knows the last copy");
    }

    @Test
    void theNewestFiveAreKeptAndTheLastOfEachOfSevenDays() throws IOException {
        SafeCopies copies = new SafeCopies(folder, clock);
        for (int day = 0; day < 10; day++) {
            for (int i = 0; i < 8; i++) {
                save(day + "-" + i);
                assertTrue(copied(copies));
            }
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(5 + 6, SafeCopies.copies(folder).size());
    }

    @Test
    void sessionsAreNotBroughtBackAndSearchesWithAllThatTheyFoundAre() throws IOException {
        save("a");
        sql(
                "INSERT INTO saved_find (search, article, revision, first, seen, at, matched) VALUES (1, 'x', 1, 1, 0, 0, 1)");
        sql("INSERT INTO account_session VALUES ('key', 'petra', 0, 0)");
        sql("INSERT INTO account VALUES ('petra', 'hash', 'admin', 0, 0)");
        copied(new SafeCopies(folder, clock));
        database.close();
        Files.delete(folder.database());
        DatabaseMending.Opened opened = DatabaseMending.open(folder, clock);
        database = opened.database();
        assertEquals(1, count("saved_search"));
        assertEquals(1, count("saved_find"));
        assertEquals(1, count("account"));
        assertEquals(0, count("account_session"));
        assertEquals(1, opened.said().size());
    }

    private int count(String table) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                return row.getInt(1);
            }
        });
    }
}
