package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.NormalizedUrl;
import org.dateline.demo.DemoWeb;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program killed with SIGKILL at random instants of whatever it does: nothing that it said is done is lost, nothing is
 * there twice, and the next start takes seconds and says what it mended. Every round is printed with its seed.
 */
class KillTest {

    @TempDir
    Path folder;

    private final Set<Integer> took = new HashSet<>();
    private final Set<String> saved = new HashSet<>();
    private int next;
    private long checkedThrough;

    @Test
    void killsInTheMiddleOfACommitAndOfAnIndexMadeAnew() throws Exception {
        Random dice = new Random(7);
        round(Killed.Work.COMMIT, dice);
        round(Killed.Work.RECORDS, dice);
    }

    @Test
    void aKillAndThenTheLossOfTheIndex() throws Exception {
        try (Dateline dateline = Dateline.open(Ferries.config(folder), Clock.systemUTC())) {
            Ferries.take(dateline, 0, 10);
        }
        next = 10;
        IntStream.range(0, next).forEach(took::add);
        try (Child child = start(Killed.Work.TAKE)) {
            awaitSaid(child, "took ");
            child.kill();
            note(child.printed());
        }
        Reindex.delete(Ferries.config(folder).data().resolve("lucene"));
        check("killed when it took, index lost");
    }

    /** Twenty rounds in each of eight folders; with the crawls and imports below two hundred. */
    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twentyKillsInOneFolder(long seed) throws Exception {
        Random dice = new Random(seed);
        Killed.Work[] works = Killed.Work.values();
        for (int i = 0; i < 20; i++) {
            System.out.printf("kills: seed %d, round %d%n", seed, i);
            round(works[(i + (int) seed) % works.length], dice, dice.nextInt(4) == 0);
        }
    }

    private void round(Killed.Work work, Random dice) throws Exception {
        round(work, dice, false);
    }

    private void round(Killed.Work work, Random dice, boolean losing) throws Exception {
        boolean starting = dice.nextInt(5) == 0;
        int instant = dice.nextInt(starting ? 1_500 : 700);
        try (Child child = start(work)) {
            if (!starting) {
                awaitSaid(child, "ready");
            }
            boolean ended = child.process().waitFor(instant, TimeUnit.MILLISECONDS);
            assertTrue(!ended, child.said());
            child.kill();
            note(child.printed());
        }
        if (losing) {
            Reindex.delete(Ferries.config(folder).data().resolve("lucene"));
        }
        check("%s killed %d ms after it %s%s"
                .formatted(work, instant, starting ? "was started" : "was ready", losing ? ", index lost" : ""));
    }

    private Child start(Killed.Work work) throws IOException {
        return Child.start(
                Killed.class, folder.resolve("child.txt"), Map.of(), folder.toString(), work.name(), "" + next);
    }

    private static void awaitSaid(Child child, String word) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!child.printed().contains(word)) {
            assertTrue(Instant.now().isBefore(end) && child.process().isAlive(), child.said());
            child.process().waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    /** What the process was told is done; the last line may be cut off. */
    private void note(String printed) {
        String whole = printed.substring(0, printed.lastIndexOf('\n') + 1);
        whole.lines().filter(line -> line.startsWith("took ")).forEach(line -> took.add(number(line)));
        whole.lines().filter(line -> line.startsWith("saved ")).forEach(line -> saved.add(line.substring(6)));
        next = took.stream().mapToInt(each -> each + 2).max().orElse(next);
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(5));
    }

    /** Opens the folder as the next process would, and compares what was said with archive, index and saved searches. */
    private void check(String what) {
        long start = System.nanoTime();
        try (Dateline dateline = Dateline.open(Ferries.config(folder), Clock.systemUTC())) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("kills: %s: opened in %d ms: %s%n", what, took.toMillis(), dateline.repairs());
            Ferries.awaitWhole(dateline);
            Set<ArticleId> archived = same(dateline, what);
            for (int number : this.took) {
                assertTrue(archived.contains(Ferries.id(number)), what + ": article " + number + " is lost");
            }
            Set<String> names = dateline.saved().list("").stream()
                    .map(search -> search.name())
                    .collect(Collectors.toSet());
            assertTrue(names.containsAll(saved), what + ": " + saved + " saved, there are " + names);
            checkedThrough = dateline.archive().lastSequence();
        }
    }

    /** Compares archive and index; returns the articles. */
    private Set<ArticleId> same(Dateline dateline, String what) {
        List<ArticleId> archived =
                dateline.archive().articles().map(Article::id).toList();
        Set<ArticleId> indexed = new HashSet<>();
        long given = dateline.search()
                .each(SearchRequest.of("").withFold(false), Long.MAX_VALUE, hit -> indexed.add(hit.id()));
        assertEquals(Set.copyOf(archived), indexed, what);
        assertEquals(archived.size(), given, what);
        assertEquals(archived.size(), dateline.search().size(), what);
        assertEquals(archived.size(), indexed.size(), what);
        assertTrue(dateline.archive().articles().allMatch(article -> article.revision() == 1), what);
        assertTrue(
                dateline.archive()
                        .capturesAfter(checkedThrough)
                        .filter(capture -> capture.brought())
                        .allMatch(capture ->
                                dateline.archive().page(capture).digest().equals(capture.digest())),
                what);
        return Set.copyOf(archived);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {21, 22})
    void tenKillsOfImportsInOneFolder(long seed) throws Exception {
        Random dice = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Path files = write(i);
            int instant = 600 + dice.nextInt(1_500);
            try (Child child = Child.start(
                    folder.resolve("child.txt"),
                    Map.of(),
                    "import",
                    "--data",
                    Ferries.config(folder).data().toString(),
                    files.toString())) {
                child.process().waitFor(instant, TimeUnit.MILLISECONDS);
                child.kill();
            }
            check("import %d of seed %d killed after %d ms".formatted(i, seed, instant));
        }
    }

    private Path write(int round) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files" + round));
        for (int i = 0; i < 200; i++) {
            Files.writeString(files.resolve(i + ".txt"), Ferries.text(round * 1_000 + i));
        }
        return files;
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void fourKillsOfACrawl(long seed) throws Exception {
        Random random = new Random(seed);
        try (DemoWeb web = DemoWeb.start(0)) {
            DemoFixture demo = DemoFixture.in(folder, web);
            for (int i = 0; i < 4; i++) {
                int requests = web.log().size() + 5 + random.nextInt(40);
                try (Child child = crawl(demo, web)) {
                    awaitRequests(web, requests, child);
                    child.kill();
                }
                crawled(demo, "crawl " + i + " of seed " + seed);
            }
            try (Child child = crawl(demo, web)) {
                assertEquals(0, child.exit(), child.said());
            }
            Set<ArticleId> expected = web.articles().stream()
                    .map(article -> ArticleId.of(NormalizedUrl.of(article.url()).orElseThrow()))
                    .collect(Collectors.toSet());
            assertEquals(expected, crawled(demo, "seed " + seed));
        }
    }

    private Set<ArticleId> crawled(DemoFixture demo, String what) {
        try (Dateline dateline = demo.open()) {
            System.out.printf("kills: %s: %s%n", what, dateline.repairs());
            Ferries.awaitWhole(dateline);
            return same(dateline, what);
        }
    }

    private Child crawl(DemoFixture demo, DemoWeb web) throws IOException {
        return Child.start(
                folder.resolve("child.txt"),
                Map.of(
                        Setting.CRAWL_ALLOW.variable(),
                        String.join(",", DemoFixture.authorities(web)),
                        Setting.CRAWL_GAP.variable(),
                        "5ms",
                        Setting.CRAWL_RECHECK.variable(),
                        "0ms"),
                "crawl",
                "--data",
                demo.config().data().toString(),
                "--seeds",
                demo.seeds().path().toString());
    }

    private static void awaitRequests(DemoWeb web, int requests, Child child) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (web.log().size() < requests && child.process().isAlive()) {
            assertTrue(Instant.now().isBefore(end), child.said());
            child.process().waitFor(2, TimeUnit.MILLISECONDS);
        }
    }
}
