package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.account.Role;
import org.dateline.archive.Capture;
import org.dateline.archive.RetentionRules;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.backup.BackupException;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that was damaged while nobody looked: the next start makes it again and loses nothing that matters. */
class DamagedDatabaseTest {
    @TempDir
    Path folder;

    private Config config;
    private List<Capture> captures = List.of();
    private String token = "";

    /** What can become of a file. */
    enum Damage {
        GONE {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
        },
        ANOTHER_FILE {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "This was never a database. ".repeat(1_000));
            }
        },
        FIRST_PAGE_OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                byte[] whole = Files.readAllBytes(file);
                Arrays.fill(whole, 100, 4096, (byte) 0x5a);
                Files.write(file, whole);
            }
        },
        PAGES_OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                byte[] whole = Files.readAllBytes(file);
                byte[] noise = new byte[4096];
                Random random = new Random(1);
                for (int page = 2; page < whole.length / 4096; page += 3) {
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, whole, page * 4096, noise.length);
                }
                Files.write(file, whole);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @BeforeEach
    void aFolderWithArticlesASavedSearchAndAnAccount() {
        config = Config.load(folder, null, Map.of(), Map.of());
        try (Dateline dateline = open()) {
            for (int i = 0; i < 12; i++) {
                take(dateline, i);
            }
            dateline.ingest().commit();
            dateline.follow();
            token = dateline.saved()
                    .save("", About.of("Ferries", SearchRequest.of("ferry")))
                    .token();
            take(dateline, 12);
            dateline.ingest().commit();
            dateline.follow();
            dateline.accounts().add("petra", "correct horse battery", Role.ADMIN);
            captures = dateline.archive().capturesAfter(0).toList();
        }
    }

    private Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    private static void take(Dateline dateline, int i) {
        String text = "Ferry " + i + " to Aldmoor\n\nA ferry with number " + i
                + " will sail to Aldmoor from Monday on, the minister of transport said in parliament on Friday.\n";
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/" + i),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "text/plain; charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
    }

    private void checkWhole(Dateline dateline) {
        assertEquals(captures, dateline.archive().capturesAfter(0).toList());
        assertEquals(13, dateline.search().find(SearchRequest.of("ferry")).total());
        SavedSearch saved = dateline.saved().find(token).orElseThrow();
        assertEquals("Ferries", saved.name());
        assertTrue(dateline.accounts().find("petra").orElseThrow().admin());
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_OFF", "GONE"})
    void isMadeAgainWithEverythingThatMatters(Damage damage) throws IOException {
        isMadeAgain(damage);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            names = {"CUT_OFF", "GONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isMadeAgainHoweverItWasDamaged(Damage damage) throws IOException {
        isMadeAgain(damage);
    }

    private void isMadeAgain(Damage damage) throws IOException {
        damage.to(config.data().resolve("dateline.db"));
        try (Dateline dateline = open()) {
            String said = String.join("\n", dateline.repairs());
            assertTrue(said.contains("Saved searches and accounts are as they were in the copy of 2"), said);
            assertTrue(said.contains("The capture index was empty and was made again from the WARC files."), said);
            assertEquals(damage != Damage.GONE, said.contains("The database was damaged ("), said);
            assertEquals(damage == Damage.GONE ? 0 : 1, damagedFiles().size());
            checkWhole(dateline);
        }
        try (Dateline dateline = open()) {
            assertEquals(List.of(), dateline.repairs());
            checkWhole(dateline);
        }
    }

    private List<String> damagedFiles() throws IOException {
        try (Stream<Path> list = Files.list(config.data())) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("dateline\\.db\\.damaged-\\d{8}T\\d{6}Z"))
                    .toList();
        }
    }

    @Test
    void whatComesAfterIsFoundByTheSavedSearchOnce() throws IOException {
        Damage.CUT_OFF.to(config.data().resolve("dateline.db"));
        try (Dateline dateline = open()) {
            take(dateline, 13);
            dateline.ingest().commit();
            dateline.follow();
            dateline.follow();
            assertEquals(14, dateline.search().find(SearchRequest.of("ferry")).total());
            assertEquals(2, finds(), "number 12, which came before the damage, and number 13");
        }
    }

    private int finds() {
        try (var database =
                org.dateline.store.Database.openForReading(config.data().resolve("dateline.db"))) {
            return database.read(connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT count(*) FROM saved_find WHERE matched = 1")) {
                    return row.getInt(1);
                }
            });
        }
    }

    @Test
    void anOlderCopyIsUsedWhereTheNewestIsDamaged() throws IOException {
        try (Dateline dateline = open()) {
            dateline.saved().save("", About.of("Bridges", SearchRequest.of("bridge")));
        }
        assertTrue(copies().size() >= 2, copies().toString());
        Files.writeString(copies().getLast(), "torn");
        Damage.GONE.to(config.data().resolve("dateline.db"));
        try (Dateline dateline = open()) {
            assertTrue(dateline.repairs().getFirst().endsWith(" can't be used."));
            checkWhole(dateline);
        }
    }

    @Test
    void itDoesNotStartWithoutSearchesAndAccountsWhereNoCopyCanBeUsed() throws IOException {
        for (Path copy : copies()) {
            Files.writeString(copy, "torn");
        }
        Damage.CUT_OFF.to(config.data().resolve("dateline.db"));
        for (int start = 0; start < 2; start++) {
            String said = String.valueOf(
                    assertThrows(BackupException.class, this::open).getMessage());
            assertTrue(said.contains("none of the copies in " + config.data().resolve("copies")), said);
            assertTrue(said.contains("dateline restore") && said.contains("move that folder away"), said);
            assertFalse(Files.exists(config.data().resolve("dateline.db")), "no empty one that looks sound later");
        }
        assertEquals(1, damagedFiles().size());
        assertThrows(
                BackupException.class,
                () -> new Retiring(config, Clock.systemUTC()).remove(RetentionRules.of(List.of("* keep=1d"))));
        assertFalse(Files.exists(config.data().resolve("dateline.db")), "nor one of another command");
        Files.move(config.data().resolve("copies"), folder.resolve("away"));
        try (Dateline dateline = open()) {
            assertEquals(captures, dateline.archive().capturesAfter(0).toList());
        }
    }

    @Test
    void aCopyThatANewerDatelineMadeIsNotPassedOverForAnOlderOne() throws Exception {
        try (Dateline dateline = open()) {
            dateline.saved().save("", About.of("Bridges", SearchRequest.of("bridge")));
        }
        assertTrue(copies().size() >= 2, copies().toString());
        schema(copies().getLast(), 9_999);
        Damage.GONE.to(config.data().resolve("dateline.db"));
        String said =
                String.valueOf(assertThrows(StoreException.class, this::open).getMessage());
        assertTrue(said.contains("was made by a newer Dateline"), said);
        assertFalse(Files.exists(config.data().resolve("dateline.db")));
    }

    private static void schema(Path file, int number) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + number);
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> list = Files.list(config.data().resolve("copies"))) {
            return list.sorted().toList();
        }
    }

    @Test
    void withoutAnyCopyItStartsAllTheSame() throws IOException {
        Reindex.delete(config.data().resolve("copies"));
        Damage.CUT_OFF.to(config.data().resolve("dateline.db"));
        try (Dateline dateline = open()) {
            assertEquals(captures, dateline.archive().capturesAfter(0).toList());
            assertTrue(dateline.repairs().get(1).startsWith("There is no copy of saved searches and accounts"));
        }
    }

    @Test
    void nothingIsCopiedWhileNothingIsKept() {
        Config other = Config.load(folder.resolve("other"), null, Map.of(), Map.of());
        Dateline.open(other, Clock.systemUTC()).close();
        assertFalse(Files.exists(other.data().resolve("copies")));
    }
}
