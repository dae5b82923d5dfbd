package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Stretch;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index that is made anew while the program searches, takes articles in and is told other names. */
class RebuildTest {
    private static final int ARTICLES = 60;

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void takeSome() {
        config = Ferries.config(folder);
        try (Dateline dateline = open()) {
            Ferries.take(dateline, 0, ARTICLES);
        }
    }

    private Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    private Path beside() {
        return config.data().resolve("lucene.new");
    }

    @ParameterizedTest
    @EnumSource
    void searchesGoOnAndWhatComesMeanwhileIsInTheNewIndex(Reindex.From from) {
        try (Dateline dateline = open()) {
            CompletableFuture<Long> made = dateline.reindex(from);
            int number = ARTICLES;
            while (!made.isDone()) {
                assertTrue(Ferries.found(dateline) >= ARTICLES);
                Ferries.take(dateline, number++);
            }
            assertTrue(made.join() >= ARTICLES);
            dateline.ingest().commit();
            assertEquals(number, Ferries.found(dateline));
            assertEquals(number, dateline.search().size());
            String seen = Ferries.seen(dateline);
            assertFalse(Files.exists(beside()));
            dateline.reindex(from).join();
            assertEquals(seen, Ferries.seen(dateline));
        }
    }

    @Test
    void aReaderWhoTurnsPagesKeepsTheArticlesThatSheBeganWith() {
        try (Dateline dateline = open()) {
            SearchResults first =
                    dateline.search().find(SearchRequest.of("ferry").withFold(false));
            Ferries.take(dateline, ARTICLES, ARTICLES + 5);
            dateline.reindex(Reindex.From.RECORDS).join();
            SearchResults second = dateline.search().find(first.request().withPage(2));
            assertEquals(ARTICLES, second.total());
            assertEquals(ARTICLES + 5, Ferries.found(dateline));
        }
    }

    @Test
    void whatWasLeftUnfinishedIsGoneOnWithWhereItWasCommitted() {
        leave("records", new Stretch(57, ARTICLES));
        try (Dateline dateline = open()) {
            Ferries.awaitWhole(dateline);
            assertEquals(3, Ferries.found(dateline));
        }
    }

    @Test
    void whatWasLeftByOtherMeansIsBegunAnew() {
        leave("extract 0", new Stretch(57, ARTICLES));
        try (Dateline dateline = open()) {
            dateline.reindex(Reindex.From.RECORDS).join();
            assertEquals(ARTICLES, Ferries.found(dateline));
        }
    }

    private void leave(String made, Stretch lacking) {
        try (ArticleIndex index = ArticleIndex.open(beside())) {
            index.madeFrom(made);
            index.lacks(lacking);
            index.commit(lacking.through());
        }
    }

    @Test
    void namesThatAreCorrectedMeanwhileAreCorrectedInTheNewIndex() throws IOException {
        try (Dateline dateline = open()) {
            CompletableFuture<Long> made = dateline.reindex(Reindex.From.RECORDS);
            Files.writeString(config.data().resolve("aliases.txt"), "rename: Oslo -> Christiania\n");
            dateline.applyAliases();
            made.join();
            String seen = Ferries.seen(dateline);
            assertTrue(seen.contains("Christiania " + ARTICLES), seen);
            assertFalse(seen.contains("Oslo"), seen);
        }
        try (Dateline dateline = open()) {
            assertTrue(Ferries.seen(dateline).contains("Christiania " + ARTICLES));
            assertTrue(dateline.repairs().isEmpty(), dateline.repairs().toString());
        }
    }

    @Test
    void oldArticlesAreNoNewsToSavedSearches() {
        try (Dateline dateline = open()) {
            dateline.saved().save("", About.of("Ferries", SearchRequest.of("ferry")));
            dateline.reindex(Reindex.From.EXTRACT).join();
            Ferries.take(dateline, ARTICLES, ARTICLES + 1);
            dateline.follow();
            assertEquals(1, finds(dateline));
        }
    }

    private static int finds(Dateline dateline) {
        return dateline.database().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT count(*) FROM saved_find WHERE matched = 1")) {
                return found.getInt(1);
            }
        });
    }

    @Test
    void noneIsBegunWhenTheProgramIsBeingClosed() {
        try (Dateline dateline = open()) {
            dateline.stopMaking();
            CompletableFuture<Long> made = dateline.reindex(Reindex.From.EXTRACT);
            assertThrows(CancellationException.class, made::join);
            assertFalse(Files.exists(beside()));
        }
    }

    @Test
    void anotherProcessAsksForItInAFileAndIsAnswered() {
        try (Dateline dateline = open()) {
            ReindexRequest request = ReindexRequest.ask(config.data(), Reindex.From.RECORDS);
            Ferries.await(
                    "an answer",
                    () -> request.answer(config.data())
                            .filter(answer -> answer.state() != ReindexRequest.State.GOING)
                            .isPresent());
            assertEquals(
                    new ReindexRequest.Answer(ReindexRequest.State.DONE, ARTICLES + " articles"),
                    request.answer(config.data()).orElseThrow());
            assertEquals(ARTICLES, Ferries.found(dateline));
        }
    }
}
