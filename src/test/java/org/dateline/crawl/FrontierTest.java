package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierTest {
    private static final Instant NOW = Instant.parse("2021-05-03T08:00:00Z");
    private static final String HOST = "news.example";
    private static final Seed SEED = Seed.of(url("/feed"));

    @TempDir
    Path folder;

    private Database database;
    private Frontier frontier;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("dateline.db"));
        frontier = new Frontier(database);
        roster().follow(List.of(SEED), NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NormalizedUrl url(String path) {
        return NormalizedUrl.of("https://" + HOST + path).orElseThrow();
    }

    private Roster roster() {
        return new Roster(database);
    }

    private Ledger ledger() {
        return new Ledger(database);
    }

    private Rests rests() {
        return new Rests(database);
    }

    private Due next(Instant now) {
        return frontier.next(HOST, now, now.plusMillis(1)).orElseThrow();
    }

    private static Outcome outcome(Outcome.Counted counted, int status, Duration next) {
        return Outcome.of(NOW, status, "", counted, NOW.plus(next));
    }

    private static Ledger.Found found(String path, Role role) {
        return new Ledger.Found(url(path), role, 1, 0);
    }

    /** The list that is due leads to one article. */
    private void findArticle() {
        List<Ledger.Found> found = List.of(found("/a", Role.ARTICLE));
        ledger().done(next(NOW), outcome(Outcome.Counted.NOTHING, 200, Duration.ofHours(1)), found, 10);
    }

    @Test
    void givesListsBeforeSectionsBeforeNewArticlesBeforeKnownOnes() {
        List<Ledger.Found> found = List.of(
                found("/known", Role.ARTICLE),
                found("/new", Role.ARTICLE),
                found("/section", Role.SECTION),
                found("/map.xml", Role.SITEMAP));
        ledger().done(next(NOW), outcome(Outcome.Counted.NOTHING, 200, Duration.ofHours(1)), found, 10);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Due due = next(NOW);
            order.add(due.role().word() + " " + Urls.path(due.url()));
            Duration again = due.url().equals(url("/known")) ? Duration.ZERO : Duration.ofHours(1);
            ledger().done(due, outcome(Outcome.Counted.FETCHED, 200, again), List.of(), 0);
        }
        assertEquals(List.of("sitemap /map.xml", "section /section", "article /known", "article /new"), order);
        assertEquals(url("/known"), next(NOW).url());
        assertTrue(next(NOW).captured());
    }

    @Test
    void keepsWhatIsDueUntilItsOutcomeIsWrittenEvenOverARestart() {
        findArticle();
        assertEquals(url("/a"), next(NOW).url());
        database.close();
        database = Database.open(folder.resolve("dateline.db"));
        frontier = new Frontier(database);
        assertEquals(List.of(HOST), frontier.hosts(NOW, NOW));
        assertEquals(url("/a"), next(NOW).url());
    }

    @Test
    void sendsTheValidatorsOfTheLastAnswer() {
        Validators kept = new Validators("\"1\"", "yesterday");
        ledger().done(
                        next(NOW),
                        outcome(Outcome.Counted.NOTHING, 200, Duration.ZERO).with(kept),
                        List.of(),
                        0);
        assertEquals(kept, next(NOW).validators());
        ledger().done(next(NOW), outcome(Outcome.Counted.UNCHANGED, 304, Duration.ZERO), List.of(), 0);
        assertEquals(kept, next(NOW).validators());
    }

    @Test
    void keepsTheLearntPaceOfAList() {
        ledger().done(
                        next(NOW),
                        outcome(Outcome.Counted.NOTHING, 200, Duration.ZERO).every(Duration.ofMinutes(7)),
                        List.of(),
                        0);
        assertEquals(
                Duration.ofMinutes(7), next(NOW.plus(Duration.ofMinutes(7))).pace());
    }

    @Test
    void restsAHostAfterTenFailuresInARowLongerEachTime() {
        for (int failure = 1; failure < Rests.FAILURES_BEFORE_REST; failure++) {
            rests().failed(HOST, null, "answered 500", NOW);
        }
        assertEquals(List.of(HOST), frontier.hosts(NOW, NOW));
        rests().failed(HOST, null, "answered 500", NOW);
        assertEquals(List.of(), frontier.hosts(NOW, NOW));
        assertEquals(Optional.empty(), frontier.next(HOST, NOW, NOW));
        assertEquals(List.of(HOST), frontier.hosts(NOW.plus(Rests.FIRST_REST), NOW));
        rests().failed(HOST, null, "answered 500", NOW);
        assertEquals(List.of(), frontier.hosts(NOW.plus(Rests.FIRST_REST), NOW));
        ledger().done(
                        next(NOW.plus(Rests.LONGEST_REST)),
                        outcome(Outcome.Counted.NOTHING, 200, Duration.ZERO),
                        List.of(),
                        0);
        assertEquals(List.of(HOST), frontier.hosts(NOW, NOW.plusMillis(1)));
    }

    @Test
    void hasRoomForNoMoreNewArticlesThanItIsTold() {
        List<Ledger.Found> found = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            found.add(found("/" + i, Role.ARTICLE));
        }
        ledger().done(next(NOW), outcome(Outcome.Counted.NOTHING, 200, Duration.ofHours(1)), found, 5);
        assertEquals(5, frontier.waiting(SEED.url()));
    }

    @Test
    void givesWhatARemovedLineFoundToALineThatFindsItToo() {
        findArticle();
        Seed other = Seed.of(url("/other"));
        roster().follow(List.of(other), NOW);
        assertEquals(other.url(), next(NOW).url());
        findArticle();
        assertEquals(url("/a"), next(NOW).url());
        assertEquals(other.url(), next(NOW).seed());
    }
}
