package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path temp;

    private Path file = Path.of("");

    @BeforeEach
    void inAFolderWithAnAwkwardName() throws IOException {
        file = Files.createDirectory(temp.resolve("zażółć # gęś ?mode=x %20 dir"))
                .resolve("dateline.db");
    }

    private static int run(Database database, String sql) {
        return database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static String insert(String token) {
        return "INSERT INTO saved_search (token, name, query, created, changed, looked)"
                + " VALUES ('%s', 'n', 'q', 0, 0, 0)".formatted(token);
    }

    private static int add(Database database, String token) {
        return run(database, insert(token));
    }

    private static int count(Database database) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM saved_search")) {
                return row.next() ? row.getInt(1) : -1;
            }
        });
    }

    private static String message(org.junit.jupiter.api.function.Executable work) {
        return String.valueOf(assertThrows(StoreException.class, work).getMessage());
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (Database database = Database.open(file)) {
            add(database, "a");
            assertEquals(1, count(database));
        }
        assertTrue(Files.exists(file), "under exactly this name");
        try (Database database = Database.open(file)) {
            assertEquals(1, count(database));
        }
    }

    @Test
    void aTransactionThatThrowsLeavesNothing() {
        try (Database database = Database.open(file)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.executeUpdate(insert("a"));
                        }
                        throw new IllegalStateException("after half of the work");
                    }));
            assertTrue(message(() -> run(database, "INSERT INTO nowhere VALUES (1)"))
                    .contains("no such table"));
            assertEquals(0, count(database));
            assertEquals(1, add(database, "b"), "and the next one works");
        }
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        try (Database database = Database.open(file)) {
            assertThrows(IllegalStateException.class, () -> database.write(connection -> add(database, "a")));
            assertEquals(0, count(database));
        }
    }

    @Test
    void readingGoesOnWhileATransactionIsOpenAndSeesItWhenItEnded() throws Exception {
        try (Database database = Database.open(file);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            Future<Integer> writer = threads.submit(() -> database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    int rows = statement.executeUpdate(insert("a"));
                    written.countDown();
                    await(read);
                    return rows;
                }
            }));
            written.await();
            assertEquals(0, count(database));
            read.countDown();
            assertEquals(1, writer.get());
            assertEquals(1, count(database));
        }
    }

    private static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    @Test
    void manyThreadsReadAndWriteAtOnce() throws Exception {
        try (Database database = Database.open(file);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 400)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> i % 2 == 0 ? () -> add(database, "t" + i) : () -> count(database))
                    .toList();
            for (Future<Integer> each : threads.invokeAll(work)) {
                assertTrue(each.get() >= 0);
            }
            assertEquals(200, count(database));
        }
    }

    @Test
    void aReaderSeesWhatTheWriterBesideItCommits() {
        try (Database writer = Database.open(file);
                Database reader = Database.openForReading(file)) {
            assertEquals(0, count(reader));
            add(writer, "a");
            assertEquals(1, count(reader));
            assertTrue(message(() -> add(reader, "b")).contains("readonly"));
        }
    }

    @Test
    void aReaderNeedsNoWriter() throws IOException {
        try (Database writer = Database.open(file)) {
            add(writer, "a");
        }
        assertFalse(Files.exists(file.resolveSibling("dateline.db-wal")), "the writer closed in order");
        try (Database reader = Database.openForReading(file)) {
            assertEquals(1, count(reader));
        }
    }

    @Test
    void aReaderSeesWhatAKilledWriterLeftInTheLog() throws IOException {
        Path copy = temp.resolve("copy.db");
        try (Database writer = Database.open(file)) {
            add(writer, "a");
            Files.copy(file, copy);
            Files.copy(file.resolveSibling("dateline.db-wal"), temp.resolve("copy.db-wal"));
        }
        try (Database reader = Database.openForReading(copy)) {
            assertEquals(1, count(reader));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCanBeRead() {
        try (Database writer = Database.open(file)) {
            add(writer, "a");
        }
        Path folder = file.resolveSibling("");
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "this user may write anything");
            try (Database reader = Database.openForReading(file)) {
                assertEquals(1, count(reader));
            }
            assertTrue(message(() -> Database.open(file)).contains("look at the permissions"));
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void aDatabaseThatIsNotThereCannotBeRead() {
        assertTrue(message(() -> Database.openForReading(file)).startsWith("store: there is no database " + file));
        assertFalse(Files.exists(file));
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAlone() {
        try (Database database = Database.open(file)) {
            run(database, "PRAGMA user_version = 99");
        }
        for (String said :
                new String[] {message(() -> Database.open(file)), message(() -> Database.openForReading(file))}) {
            assertTrue(said.contains("was made by a newer Dateline (schema 99, this one knows "), said);
            assertTrue(said.contains("use that version"), said);
        }
        assertTrue(file.toFile().delete(), "nothing holds it open");
    }

    @Test
    void aDatabaseOfAnOlderVersionIsBroughtUpToDateByAWriterOnly() throws IOException, SQLException {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = old.createStatement()) {
            for (String migration : List.of("001-crawl", "002-archive", "003-saved", "004-pace")) {
                statement.executeUpdate(resource("migrations/" + migration + ".sql"));
            }
            statement.executeUpdate("PRAGMA user_version = 4");
            statement.executeUpdate("INSERT INTO saved_search VALUES ('token', 'Strait', 'q=strait', 12)");
        }
        assertTrue(
                message(() -> Database.openForReading(file)).contains("was made by an older Dateline (schema 4 of "));
        try (Database database = Database.open(file)) {
            assertEquals("token Strait q=strait 12", saved(database), "what was saved is not lost");
        }
        Database.openForReading(file).close();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String saved(Database database) {
        return database.read(connection -> {
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT token || ' ' || name || ' ' || query || ' ' || looked FROM saved_search")) {
                return row.getString(1);
            }
        });
    }

    @Test
    void aMigrationThatFailsLeavesTheDatabaseAsItWas() {
        try (Database database = Database.open(file)) {
            run(database, "DROP TABLE archive_capture");
            run(database, "PRAGMA user_version = 1");
        }
        String said = message(() -> Database.open(file));
        assertTrue(said.contains("migration 002-archive.sql: "), said);
        assertEquals(said, message(() -> Database.open(file)), "the same again, so nothing of it was done");
    }

    @Test
    void aDamagedFileIsSaidWithAWayOut() throws IOException {
        Files.writeString(file, "this is no database, but long enough to be looked at ".repeat(100));

        assertTrue(
                message(() -> Database.open(file)).contains("the file is damaged: stop Dateline and start it again"));
        assertTrue(message(() -> Database.openForReading(file)).contains("the file is damaged"));
    }

    @Test
    void aFileThatCannotBeOpenedIsNotCalledDamaged() throws IOException {
        Path folder = Files.createDirectory(file.resolveSibling("folder.db"));
        StoreException said = assertThrows(StoreException.class, () -> Database.wrong(folder, false));
        assertFalse(said.damaged());
        Files.writeString(file, "This was never a database. ".repeat(1_000));
        assertEquals(1, Database.wrong(file, false).size(), "that is damage");
    }
}
