package org.dateline.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/**
 * What a step of the crawl costs the database while the number of known addresses grows to 1,000,000 of 1,000 sources:
 * {@code ./mvnw -Pbench-frontier test}. Times are medians in microseconds, so that another process now and then counts
 * little; the last column is the last row over the first.
 */
public final class FrontierBench {
    private static final int SOURCES = 1_000;
    private static final int STEPS = 400;
    private static final Instant NOW = Instant.parse("2021-05-03T08:00:00Z");
    private static final List<String> COLUMNS =
            List.of("hosts", "next", "article done", "list done, 10 new", "trap asked", "status");

    private final Database database;
    private final CrawlTables tables;
    private long known;

    private FrontierBench(Database database) {
        this.database = database;
        this.tables = CrawlTables.of(database);
    }

    /** Runs it. */
    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("frontier-bench");
        try (Database database = Database.open(folder.resolve("dateline.db"))) {
            FrontierBench bench = new FrontierBench(database);
            Seeds seeds = Seeds.parse(IntStream.range(0, SOURCES)
                    .mapToObj(i -> "https://press" + i + ".example/feed")
                    .reduce("", (all, line) -> all + line + "\n"));
            bench.tables.roster().follow(seeds.active(), NOW);
            System.out.println("| known addresses | " + String.join(" | ", COLUMNS) + " |");
            System.out.println("|---|" + "---|".repeat(COLUMNS.size()));
            bench.measured(seeds, 1_000);
            List<Double> first = bench.measured(seeds, 10_000);
            bench.print("10,000", first);
            bench.print("100,000", bench.measured(seeds, 100_000));
            List<Double> last = bench.measured(seeds, 1_000_000);
            bench.print("1,000,000", last);
            List<Double> ratios = IntStream.range(0, first.size())
                    .mapToObj(i -> last.get(i) / first.get(i))
                    .toList();
            bench.print("ratio, last to first", ratios);
        }
    }

    private void print(String what, List<Double> figures) {
        StringBuilder row = new StringBuilder("| ").append(what);
        figures.forEach(figure -> row.append(String.format(Locale.ROOT, figure < 10 ? " | %.1f" : " | %.0f", figure)));
        System.out.println(row.append(" |"));
    }

    private List<Double> measured(Seeds seeds, int upTo) {
        fill(upTo);
        List<List<Double>> times = COLUMNS.stream()
                .map(column -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int step = 0; step < STEPS; step++) {
            step(times, step, upTo);
        }
        for (int i = 0; i < 9; i++) {
            times.get(0).add(time(() -> tables.frontier().hosts(NOW, NOW.plusMillis(1))));
            times.get(5).add(time(() -> StatusReader.read(database, seeds, NOW, 0)));
        }
        return times.stream()
                .map(each -> each.stream().sorted().toList().get(each.size() / 2))
                .toList();
    }

    private void step(List<List<Double>> times, int step, int round) {
        String host = "press" + step % SOURCES + ".example";
        times.get(1).add(time(() -> tables.frontier().next(host, NOW, NOW.plusMillis(1))));
        Due due = tables.frontier().next(host, NOW, NOW.plusMillis(1)).orElseThrow();
        times.get(4).add(time(() -> tables.traps().holds(due.url(), NOW)));
        Outcome outcome = Outcome.of(NOW, 200, "", Outcome.Counted.FETCHED, NOW.plus(Duration.ofHours(1)));
        times.get(2).add(time(() -> tables.ledger().done(due.as(Role.ARTICLE), outcome)));
        List<Ledger.Found> found = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String path = i < 10 ? "/news/known-" + i : "/news/fresh-" + round + "-" + step + "-" + i;
            found.add(new Ledger.Found(url(host, path), Role.ARTICLE, 0, 0));
        }
        times.get(3).add(time(() -> tables.ledger().done(due, outcome, found, 1_000)));
        known += 10;
    }

    private static double time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000.0;
    }

    private static NormalizedUrl url(String host, String path) {
        return NormalizedUrl.of("https://" + host + path).orElseThrow();
    }

    /** Adds addresses as a crawl leaves them: nine in ten fetched and due some day, one waiting. */
    private void fill(int upTo) {
        while (known < upTo) {
            long from = known;
            long to = Math.min(upTo, from + 50_000);
            database.write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO crawl_url (url, authority, role, seed, rank, due, found, fetched, captured, status)"
                                + " VALUES (?, ?, 'article', ?, ?, ?, 0, ?, ?, ?)")) {
                    for (long i = from; i < to; i++) {
                        String host = "press" + i % SOURCES + ".example";
                        boolean waits = i % 10 == 0;
                        insert.setString(1, "https://" + host + "/news/2021/the-story-of-number-" + i);
                        insert.setString(2, host);
                        insert.setString(3, "https://" + host + "/feed");
                        insert.setInt(4, waits ? 2 : 3);
                        insert.setLong(5, NOW.toEpochMilli() + (waits ? -i : 1_000_000 + i * 1_000));
                        insert.setObject(6, waits ? null : NOW.toEpochMilli() - i);
                        insert.setObject(7, waits ? null : NOW.toEpochMilli() - i);
                        insert.setObject(8, waits ? null : 200);
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            });
            known = to;
        }
    }
}
