package org.dateline.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.article.Fingerprint;

/**
 * Measures how fast stories are found among many articles: made fingerprints, every tenth the copy of an earlier one, every
 * hundredth a form letter. Then how long the stories of an index that is there take to be read,
 * as when the first article is put after a start.
 *
 * <pre>
 * java -Xmx3g -cp … org.dateline.index.StoriesBench 1000000 DATA-FOLDER/lucene
 * </pre>
 */
final class StoriesBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEP = 10_000;

    private final Random dice = new Random(7);
    private final List<List<Integer>> recent = new ArrayList<>();
    private long written;

    private StoriesBench() {}

    public static void main(String[] args) {
        new StoriesBench().find(Integer.parseInt(args[0]));
        read(Path.of(args[1]));
    }

    private void find(int articles) {
        long before = used();
        Stories stories = new Stories();
        int from = 0;
        long nanoseconds = 0;
        long slowest = 0;
        for (int done = 0; done < articles; done += STEP) {
            List<Sketch> sketches = new ArrayList<>();
            for (int i = 0; i < STEP; i++) {
                sketches.add(Sketch.of(sample(done + i).article()).orElseThrow());
            }
            long start = THREADS.getCurrentThreadCpuTime();
            for (Sketch sketch : sketches) {
                long one = THREADS.getCurrentThreadCpuTime();
                stories.put(sketch);
                slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - one);
            }
            stories.flush((id, story, kin) -> written++);
            nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
            int now = done + STEP;
            if (now % (10 * STEP) == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "to %,9d articles: %.0f µs each, slowest %.1f ms, %,d MB, %,d written%n",
                        now,
                        nanoseconds / 1e3 / (now - from),
                        slowest / 1e6,
                        (used() - before) >> 20,
                        written);
                from = now;
                nanoseconds = 0;
                slowest = 0;
            }
        }
    }

    private static void read(Path lucene) {
        try (Searchers searchers = Searchers.openForReading(lucene)) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            int articles = searchers.use(searcher -> {
                StoryWriter.read(searcher.getIndexReader());
                return searcher.getIndexReader().numDocs();
            });
            System.out.printf(
                    Locale.ROOT,
                    "the stories of %,d articles read in %.2f s, %.2f s of CPU on this thread%n",
                    articles,
                    (System.nanoTime() - start) / 1e9,
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
        }
    }

    private Sample sample(int number) {
        List<Integer> minima;
        if (number % 10 == 9 && !recent.isEmpty()) {
            minima = varied(recent.get(dice.nextInt(recent.size())), 0.85);
        } else if (number % 100 == 1 && !recent.isEmpty()) {
            minima = varied(recent.getFirst(), 0.6);
        } else {
            minima = dice.ints(Sketch.MINIMA, 0, Integer.MAX_VALUE).boxed().toList();
        }
        if (recent.size() < STEP) {
            recent.add(minima);
        } else {
            recent.set(1 + dice.nextInt(STEP - 1), minima);
        }
        List<Integer> figures =
                dice.ints(8).boxed().sorted(Integer::compareUnsigned).toList();
        return Sample.named("article " + number)
                .source("Source " + dice.nextInt(50), "")
                .fingerprint(new Fingerprint(minima, 400, figures));
    }

    private List<Integer> varied(List<Integer> minima, double same) {
        return minima.stream()
                .map(each -> dice.nextDouble() < same ? each : Integer.valueOf(dice.nextInt(Integer.MAX_VALUE)))
                .toList();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
