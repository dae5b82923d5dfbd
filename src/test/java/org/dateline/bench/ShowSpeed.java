package org.dateline.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;

/**
 * How long it takes until an article that was put is found, and how long names and headlines take to be suggested, in the index
 * that {@link SearchBench} built. Nothing is committed to it.
 *
 * <p>Arguments: the folder that holds {@code data}.
 */
public final class ShowSpeed {
    private static final int ARTICLES = 12;
    private static final int MOST = 8;
    private static final int ROUNDS = 200;

    private ShowSpeed() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ArticleIndex index = ArticleIndex.open(Path.of(args[0], "data", "lucene"));
        Search search = new Search(index.searchers(), Aliases.NONE);
        search.prepare();
        out.printf("%,d articles%n", search.size());
        suggest(search, out);
        long[] shown = new long[ARTICLES];
        for (int i = 0; i < ARTICLES; i++) {
            shown[i] = shown(index, search, "freshly" + (char) ('a' + i));
        }
        Arrays.sort(shown);
        out.printf("put, refreshed and found: median %d ms, slowest %d ms%n", shown[ARTICLES / 2], shown[ARTICLES - 1]);
        System.exit(0);
    }

    private static long shown(ArticleIndex index, Search search, String word) {
        long start = System.nanoTime();
        index.put(Sample.named(word).headline("A " + word + " made headline").article());
        index.refresh();
        if (search.find(SearchRequest.of(word)).total() != 1) {
            throw new IllegalStateException("bench: " + word + " was not found");
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void suggest(Search search, PrintStream out) {
        for (String typed :
                new String[] {"p", "pe", "person", "person 1", "organisation 12", "trump", "the presi", "mini"}) {
            long[] took = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                search.suggestions(typed, MOST);
                took[i] = System.nanoTime() - start;
            }
            Arrays.sort(took);
            out.printf(
                    "suggestions for '%s': median %.2f ms, p99 %.2f ms%n",
                    typed, took[ROUNDS / 2] / 1e6, took[ROUNDS * 99 / 100] / 1e6);
        }
    }
}
