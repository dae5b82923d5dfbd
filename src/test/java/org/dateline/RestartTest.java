package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dateline.archive.Archive;
import org.dateline.archive.Capture;
import org.dateline.article.Article;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.index.Sample;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that is opened again after something went wrong with it. */
class RestartTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void takeThree() {
        config = Config.load(folder, null, Map.of(), Map.of());
        try (Dateline dateline = open()) {
            for (String place : List.of("Aldmoor", "Brisk", "Corrie")) {
                take(dateline, place);
            }
        }
    }

    private static void take(Dateline dateline, String place) {
        String text = "Ferry to " + place + "\n\nA ferry will sail to " + place
                + " from Monday on, the minister of transport said in parliament on Friday.\n";
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/" + place),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "text/plain; charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
    }

    private Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    @Test
    void anIndexThatIsGoneIsMadeAgainAtTheStart() {
        Reindex.delete(config.data().resolve("lucene"));
        try (Dateline dateline = open()) {
            assertEquals(3, dateline.search().find(SearchRequest.of("ferry")).total());
            assertEquals(List.of("Went again through 3 captures that the index did not hold yet."), dateline.repairs());
        }
        try (Dateline dateline = open()) {
            assertEquals(List.of(), dateline.repairs());
        }
    }

    @Test
    void aRecordThatCannotBeReadKeepsNobodyFromStartingAndIsTold() throws IOException {
        Capture damaged = damageAnArticle();
        Reindex.delete(config.data().resolve("lucene"));
        try (Dateline dateline = open()) {
            assertEquals(2, dateline.search().find(SearchRequest.of("ferry")).total());
            assertEquals(2, dateline.repairs().size());
            assertTrue(
                    dateline.repairs().getLast().contains(damaged.id()),
                    dateline.repairs().toString());
        }
        try (Dateline dateline = open()) {
            assertEquals(List.of(), dateline.repairs());
        }
    }

    @Test
    void anArticleThatCannotBeIndexedKeepsNobodyFromStartingAndIsTold() {
        String tooLate = OffsetDateTime.MAX.toString();
        Article article = Sample.named("Ferry to Never").at(tooLate).article();
        try (DataFolder data = DataFolder.own(config.data());
                Database database = Database.open(data.database());
                Archive archive = Archive.open(data.archive(), database, Clock.systemUTC())) {
            archive.keep(archive.append(Ferries.page(1)), article);
            archive.settle(archive.lastSequence());
        }
        Reindex.delete(config.data().resolve("lucene"));
        try (Dateline dateline = open()) {
            assertEquals(3, dateline.search().find(SearchRequest.of("ferry")).total());
            assertTrue(
                    dateline.repairs().getLast().contains(article.id() + " is not in the index: "),
                    dateline.repairs().toString());
            assertEquals(3, dateline.reindex(Reindex.From.RECORDS).join());
        }
    }

    @Test
    void savedSearchesThatCannotBeToldKeepNobodyFromStartingAndAreToldLater() throws SQLException {
        try (Dateline dateline = open()) {
            dateline.saved().save("", About.of("Ferries", SearchRequest.of("ferry")));
        }
        sql("CREATE TRIGGER broken BEFORE INSERT ON saved_find BEGIN SELECT RAISE(ABORT, 'broken'); END");
        try (Dateline dateline = open()) {
            take(dateline, "Dunmore");
            dateline.ingest().commit();
            assertThrows(StoreException.class, dateline::follow);
        }
        try (Dateline dateline = open()) {
            assertEquals(4, dateline.search().find(SearchRequest.of("ferry")).total());
        }
        sql("DROP TRIGGER broken");
        try (Dateline dateline = open()) {
            dateline.follow();
        }
        assertEquals(1, finds());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private int finds() throws SQLException {
        try (Connection connection = database();
                Statement each = connection.createStatement();
                ResultSet found = each.executeQuery("SELECT count(*) FROM saved_find WHERE matched = 1")) {
            return found.getInt(1);
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + config.data().resolve("dateline.db"));
    }

    /** Overwrites the record behind the first capture, which is its article's. */
    private Capture damageAnArticle() throws IOException {
        List<Capture> captures;
        try (Dateline dateline = open()) {
            captures = dateline.archive().capturesAfter(0).toList();
        }
        Path warc = config.data().resolve("archive").resolve(captures.getFirst().file());
        try (RandomAccessFile file = new RandomAccessFile(warc.toFile(), "rw")) {
            file.seek(captures.get(1).position() - 200);
            file.write(new byte[100]);
        }
        return captures.getFirst();
    }
}
