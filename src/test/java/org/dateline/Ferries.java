package org.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dateline.article.ArticleId;
import org.dateline.article.Hints;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;

/** Numbered articles on ferries, of which every tenth is another's copy, and what is to be seen of them. */
final class Ferries {
    private Ferries() {}

    static Config config(Path folder) {
        return Config.load(folder, null, Map.of(), Map.of());
    }

    static String text(int number) {
        int story = number % 10 == 9 ? number - 1 : number;
        return "Ferry " + story + " sails\n\nA ferry will leave Port Hale for pier" + story
                + " from Monday on, minister Anna Varlen" + (story % 3 == 0 ? " and Mayor Peter Holm" : "")
                + " said in Oslo on Friday after " + story + " days of talks with the pilots and the harbour.\n";
    }

    private static URI address(int number) {
        return URI.create("https://gazette" + number % 4 + ".example/ferries/" + number);
    }

    static ArticleId id(int number) {
        return ArticleId.of(NormalizedUrl.of(address(number)).orElseThrow());
    }

    static Page page(int number) {
        return Page.imported(
                address(number),
                Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number),
                "text/plain; charset=utf-8",
                text(number).getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    static void take(Dateline dateline, int number) {
        dateline.ingest().take(page(number));
    }

    static void take(Dateline dateline, int from, int to) {
        for (int number = from; number < to; number++) {
            take(dateline, number);
        }
        dateline.ingest().commit();
    }

    static long found(Dateline dateline) {
        return dateline.search().find(SearchRequest.of("ferry").withFold(false)).total();
    }

    /** What readers see: how many articles and stories there are, and the names with their counts. */
    static String seen(Dateline dateline) {
        dateline.finishAliases();
        var all = dateline.search().find(SearchRequest.of("ferry"));
        return all.total() + " in " + all.stories() + " "
                + all.facets().stream()
                        .filter(facet ->
                                List.of(Dimension.PERSON, Dimension.PLACE).contains(facet.dimension()))
                        .flatMap(facet -> facet.values().stream())
                        .map(value -> value.value() + " " + value.count())
                        .sorted()
                        .toList();
    }

    /** Waits until the index was looked through and found whole. */
    static void awaitWhole(Dateline dateline) {
        await("a whole index", dateline::awaitWhole);
    }

    /** Waits for something that is about to be. */
    static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, () -> "waited for " + what);
            Thread.onSpinWait();
        }
    }
}
