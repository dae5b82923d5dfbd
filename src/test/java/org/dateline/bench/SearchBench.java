package org.dateline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.index.ArticleIndex;

/**
 * Search over HTTP beside raw Lucene and SQLite FTS5 in one run: the same corpus, the same 500 queries in eight classes, each
 * server a process of its own whose processor time is read from the system. Ours is the whole page (20 hits, seven
 * dimensions, timeline, snippets, folding, spellings), raw Lucene answers the same counts and snippets as JSON, SQLite
 * three dimensions.
 *
 * <pre>./mvnw -Pbench test -Darticles=200000</pre>
 *
 * <p>Arguments: folder of news samples, folder to build in (kept for the next run), number of articles, and what to measure:
 * {@code all}, or {@code index} to build and ask nothing, {@code show} for {@link ShowSpeed}, or some of {@code page}, {@code json}, {@code suggestions} and {@code sqlite} with commas between.
 * What stands in the folder from an earlier run is not built again.
 */
public final class SearchBench {
    private static final int ROUNDS = 7;
    private static final int ROUNDS_OF_SQLITE = 2;
    private static final int STRETCH = 2_000;
    /** Articles indexed before the rate is measured, while the program is compiled. */
    private static final int WARMING = 10_000;

    private SearchBench() {}

    public static void main(String[] args) throws Exception {
        int articles = Integer.parseInt(args[2]);
        Path folder = Path.of(args[1], Integer.toString(articles));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Corpus corpus = new Corpus(Path.of(args[0]));
        build(folder, corpus, articles, out);
        if (measure(args).equals("index")) {
            return;
        }
        if (measure(args).equals("show")) {
            ShowSpeed.main(new String[] {folder.toString()});
            return;
        }
        List<Asked> queries = Asked.all(corpus);
        Path data = folder.resolve("data");
        String what = measure(args);
        List<Measured> all = new ArrayList<>();
        all.add(Measured.of("raw Lucene", "1g", RawServer.class, folder.resolve("raw"), "/search?", queries, ROUNDS));
        if (wanted(what, "page")) {
            all.add(Measured.of("page", "1g", SiteServer.class, data, "/search?", queries, ROUNDS));
        }
        if (wanted(what, "json")) {
            all.add(Measured.of("JSON", "1g", SiteServer.class, data, "/api/search?", queries, ROUNDS));
        }
        if (wanted(what, "suggestions")) {
            all.add(Measured.of("suggestions", "1g", SuggestServer.class, data, "/search?", queries, ROUNDS));
        }
        if (wanted(what, "sqlite")) {
            all.add(sqlite(folder.resolve("sqlite.db"), corpus, articles, queries));
        }
        table(articles, all, out);
    }

    private static String measure(String[] args) {
        return args.length > 3 ? args[3] : "all";
    }

    private static boolean wanted(String what, String part) {
        return what.equals("all") || List.of(what.split(",")).contains(part);
    }

    private static Measured sqlite(Path file, Corpus corpus, int articles, List<Asked> queries) throws Exception {
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling("sqlite.part");
            SqlitePeer.build(unfinished, corpus, articles);
            Files.move(unfinished, file);
        }
        return Measured.of("SQLite FTS5", "1g", SqlitePeer.class, file, "/search?", queries, ROUNDS_OF_SQLITE);
    }

    private static void build(Path folder, Corpus corpus, int articles, PrintStream out) throws IOException {
        Path whole = folder.resolve("whole");
        if (Files.exists(whole)) {
            return;
        }
        deleted(folder);
        long ours = 0;
        long raw = 0;
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("data").resolve("lucene"));
                RawLucene peer = new RawLucene(folder.resolve("raw"))) {
            for (int i = 0; i < articles; i += STRETCH) {
                List<Article> stretch = new ArrayList<>();
                for (int j = i; j < Math.min(articles, i + STRETCH); j++) {
                    stretch.add(corpus.article(j));
                }
                boolean warm = i >= WARMING;
                raw += took(() -> stretch.forEach(peer::put), warm);
                ours += took(() -> stretch.forEach(index::put), warm);
                if (i + STRETCH == WARMING) {
                    took(peer::commit, false);
                    took(() -> index.commit(0), false);
                }
            }
            raw += took(peer::commit, true);
            ours += took(() -> index.commit(0), true);
        }
        Files.createFile(whole);
        int counted = articles - WARMING;
        out.printf(
                "%,d articles indexed, after the first %,d: %,.0f a CPU second of the indexing thread, raw Lucene %,.0f"
                        + " (ratio %.2f)%n",
                articles, WARMING, counted * 1e9 / ours, counted * 1e9 / raw, (double) raw / ours);
    }

    /** Lets go of what a run that was broken off left. */
    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long took(Runnable work, boolean counted) {
        long start = cpu();
        work.run();
        return counted ? cpu() - start : 0;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void table(int articles, List<Measured> all, PrintStream out) {
        Measured raw = all.getFirst();
        out.printf("%n%,d articles | CPU ms | of raw | p50 ms | p99 ms | peak MB%n", articles);
        for (Measured each : all) {
            out.printf(
                    "%s | %.2f | %.2f | %.1f | %.1f | %d%n",
                    each.name(),
                    each.cpu(),
                    each.cpu() / raw.cpu(),
                    each.percentile(0.5),
                    each.percentile(0.99),
                    each.peak());
        }
        out.printf("%np50 and p99 of each class, ms%n");
        for (Asked.Kind kind : Asked.Kind.values()) {
            out.print(kind);
            for (Measured each : all) {
                out.printf(" | %.1f %.1f", each.percentile(0.5, kind), each.percentile(0.99, kind));
            }
            out.println();
        }
    }
}
