package org.dateline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * <p>Arguments: folder of news samples, folder to build in (kept for the next run), number of articles, {@code sqlite} or
 * nothing.
 */
public final class SearchBench {
    private static final int ROUNDS = 4;
    private static final int STRETCH = 2_000;

    private SearchBench() {}

    public static void main(String[] args) throws Exception {
        int articles = Integer.parseInt(args[2]);
        Path folder = Path.of(args[1], Integer.toString(articles));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Corpus corpus = new Corpus(Path.of(args[0]));
        build(folder, corpus, articles, out);
        List<Asked> queries = Asked.all(corpus);
        Path data = folder.resolve("data");
        List<Measured> all = new ArrayList<>();
        all.add(Measured.of("raw Lucene", "1g", RawServer.class, folder.resolve("raw"), "/search?", queries, ROUNDS));
        all.add(Measured.of("page", "1g", SiteServer.class, data, "/search?", queries, ROUNDS));
        all.add(Measured.of("JSON", "1g", SiteServer.class, data, "/api/search?", queries, ROUNDS));
        all.add(Measured.of("suggestions", "1g", SuggestServer.class, data, "/search?", queries, ROUNDS));
        if (args.length > 3) {
            Path sqlite = folder.resolve("sqlite.db");
            if (!Files.exists(sqlite)) {
                SqlitePeer.build(sqlite, corpus, articles);
            }
            all.add(Measured.of("SQLite FTS5", "1g", SqlitePeer.class, sqlite, "/search?", queries, 2));
        }
        table(articles, all, out);
    }

    private static void build(Path folder, Corpus corpus, int articles, PrintStream out) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        long made = 0;
        long ours = 0;
        long raw = 0;
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("data").resolve("lucene"));
                RawLucene peer = new RawLucene(folder.resolve("raw"))) {
            for (int i = 0; i < articles; i += STRETCH) {
                long start = cpu();
                List<Article> stretch = new ArrayList<>();
                for (int j = i; j < Math.min(articles, i + STRETCH); j++) {
                    stretch.add(corpus.article(j));
                }
                made += cpu() - start;
                start = cpu();
                for (Article article : stretch) {
                    peer.put(article);
                }
                raw += cpu() - start;
                start = cpu();
                stretch.forEach(index::put);
                ours += cpu() - start;
            }
            long start = cpu();
            index.commit(0);
            ours += cpu() - start;
        }
        out.printf(
                "%,d articles indexed: %,.0f a CPU second of the indexing thread, raw Lucene %,.0f (ratio %.2f)%n",
                articles, articles * 1e9 / ours, articles * 1e9 / raw, (double) raw / ours);
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
