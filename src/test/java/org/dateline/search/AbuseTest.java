package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Aliases;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that want to take long, on 400 articles of 2,000 words out of 20,000. */
class AbuseTest {
    private static final int ARTICLES = 400;
    private static final int WORDS = 2_000;
    private static final int VOCABULARY = 20_000;
    private static final double SECONDS = 5;

    @TempDir
    Path folder;

    private static String repeated(String part, String joiner, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> part.replace("#", "" + i))
                .collect(Collectors.joining(joiner));
    }

    /** Eight for each letter. */
    private static List<String> hostile(int letters) {
        List<String> hostile = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            String w = "" + (char) ('a' + i);
            hostile.add(repeated(w + "*", " OR ", 64));
            hostile.add(repeated(w + "#*", " NEAR/250 ", 64));
            hostile.add(repeated(w + "*", " PRE/250 ", 60));
            hostile.add("atleast250(" + w + "*)");
            hostile.add("atleast250(atleast250(" + w + "1))");
            hostile.add(repeated(w + "x#~2", " ", 64));
            hostile.add(repeated("-" + w + "*", " ", 64));
            hostile.add('"' + repeated(w, " ", 400) + "\"~250");
        }
        return hostile;
    }

    private static double seconds(Runnable task) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        task.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static void ask(Desk desk) {
        for (int i = 0; i < 40; i++) {
            assertTrue(desk.find("a" + i + " OR b" + i).total() > 0);
        }
    }

    @Test
    void aHostileQueryOfEachKindEndsInTimeAndLeavesNormalSpeedAfter() {
        endInTimeAndLeaveNormalSpeedAfter(hostile(1));
    }

    @Test
    @Tag("long")
    void eightyHostileQueriesInARowEndInTimeAndLeaveNormalSpeedAfter() {
        List<String> hostile = hostile(10);
        assertEquals(80, hostile.size());
        endInTimeAndLeaveNormalSpeedAfter(hostile);
    }

    private void endInTimeAndLeaveNormalSpeedAfter(List<String> hostile) {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            Random random = new Random(3);
            for (int i = 0; i < ARTICLES; i++) {
                String text = random.ints(WORDS, 0, VOCABULARY)
                        .mapToObj(n -> (char) ('a' + n % 10) + "" + n / 10)
                        .collect(Collectors.joining(" "));
                desk.index.put(Sample.named("n" + i).text(text).article());
            }
            desk.index.refresh();
            ask(desk);
            double before = seconds(() -> ask(desk));
            for (String query : hostile) {
                double took = seconds(() -> desk.find(query));
                assertTrue(took < SECONDS, () -> query + " took " + took + " s");
            }
            double after = seconds(() -> ask(desk));
            assertTrue(after < 3 * before + 0.2, before + " s before, " + after + " s after");
        }
    }

    @Test
    void beginningsInADistanceAreCappedTogetherAndTheReadingSaysSo() {
        try (Desk desk = new Desk(folder, Aliases.NONE, Sample.named("a").text(repeated("qx#", " ", 1_200) + " end"))) {
            SearchResults results = desk.find(repeated("qx*", " NEAR/9 ", 6));
            assertEquals(
                    List.of(
                            "qx* begins more than 1,000 words; only the most frequent were searched.",
                            "qx* begins more than 20 words; only the most frequent were searched."),
                    results.reading().notes().stream().distinct().toList());
            assertEquals(1, results.total());
        }
    }
}
