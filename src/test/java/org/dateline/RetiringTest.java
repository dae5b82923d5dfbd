package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dateline.archive.RetentionRules;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention over a whole data folder: archive, database, index and backup agree afterwards. */
class RetiringTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void tenOldAndTenNewArticles() throws IOException {
        config = Config.load(folder, null, Map.of(), Map.of());
        try (Dateline dateline = open(config)) {
            dateline.saved().save("", About.of("Ferries", SearchRequest.of("ferry")));
            for (int i = 0; i < 20; i++) {
                take(dateline, i, i < 10 ? 400 : 1);
            }
            dateline.ingest().commit();
            dateline.follow();
        }
        Files.writeString(config.data().resolve("retention.txt"), "\"The Gazette\" keep=365d\n");
    }

    private static Dateline open(Config config) {
        return Dateline.open(config, Clock.systemUTC());
    }

    private static void take(Dateline dateline, int i, int daysAgo) {
        String text = "Ferry " + i + " to Aldmoor\n\nA ferry with number " + i
                + " will sail to Aldmoor from Monday on, the minister of transport said in parliament on Friday.\n";
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/" + i),
                        Instant.now().minus(Duration.ofDays(daysAgo)),
                        "text/plain; charset=utf-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        Hints.of(Source.named("The Gazette"))));
    }

    private static long found(Config config) {
        try (Dateline dateline = open(config)) {
            return dateline.search().find(SearchRequest.of("ferry")).total();
        }
    }

    private static String run(int code, String... arguments) {
        Command ran = Command.run(arguments);
        assertEquals(code, ran.code(), ran.said());
        return ran.printed();
    }

    @Test
    void aDryRunTellsAndOnlyYesRemoves() {
        String data = config.data().toString();
        for (String[] telling :
                new String[][] {{"retention", "--data", data}, {"retention", "--dry-run", "--data", data}}) {
            String said = run(0, telling);
            assertTrue(
                    said.matches("(?s)The Gazette: 10 articles, 10 captures, [\\d,]+ bytes\n"
                            + "These would be removed; --yes removes them\n"),
                    said);
        }
        assertEquals(20, found(config));

        assertTrue(run(0, "retention", "--yes", "--data", data).endsWith("These were removed\n"));

        assertEquals(10, found(config));
        assertTrue(run(0, "status", "--data", data).contains("10 articles in the index, 10 captures in the archive"));
        run(0, "verify", "--data", data);
        run(0, "backup", folder.resolve("backups").toString(), "--data", data);
        run(
                0,
                "restore",
                folder.resolve("backups").toString(),
                "--data",
                folder.resolve("new").toString());
        run(0, "verify", "--data", folder.resolve("new").toString());
        assertEquals("Nothing is older than the rules keep it\n", run(0, "retention", "--data", data));
    }

    @Test
    void savedSearchesForgetWhatWentAndFindWhatComes() {
        new Retiring(config, Clock.systemUTC()).remove(RetentionRules.of(java.util.List.of("* keep=365d")));
        try (Dateline dateline = open(config)) {
            take(dateline, 30, 0);
            dateline.ingest().commit();
            dateline.follow();
            assertEquals(11, dateline.database().<Integer>read(connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT count(*) FROM saved_find")) {
                    return row.getInt(1);
                }
            }));
        }
    }

    @Test
    void besideAServerItOnlyTells() {
        Retiring retiring = new Retiring(config, Clock.systemUTC());
        RetentionRules rules = RetentionRules.of(java.util.List.of("* keep=365d"));
        try (Dateline dateline = open(config)) {
            assertEquals(10, retiring.leaving(rules).articles().size());
            assertThrows(StoreException.class, () -> retiring.remove(rules));
            assertEquals(20, dateline.archive().size());
        }
    }

    /** Each round a copy of the folder, killed a little later. */
    @Tag("long")
    @Test
    void killedAtAnyInstantEitherAllOfItWentOrNothing() throws Exception {
        Random random = new Random(7);
        long whole = killed(0, Long.MAX_VALUE);
        for (int round = 1; round <= 12; round++) {
            killed(round, whole * (50 + random.nextInt(60)) / 100);
        }
    }

    /** How long it ran, in milliseconds. */
    private long killed(int round, long after) throws Exception {
        Path copy = folder.resolve("copy" + round);
        Copied.folder(config.data(), copy);
        Config other = Config.load(folder, null, Map.of(), Map.of(Setting.DATA, copy.toString()));
        long start = System.nanoTime();
        boolean ended;
        try (Child child =
                Child.start(folder.resolve("out" + round), Map.of(), "retention", "--yes", "--data", copy.toString())) {
            ended = child.process().waitFor(after, TimeUnit.MILLISECONDS);
            child.kill();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        long left = found(other);
        assertTrue(left == 10 || (left == 20 && !ended), left + " left");
        run(0, "verify", "--data", copy.toString());
        return took;
    }
}
