package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.index.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Test
    void aSearchThatFailsAgainAndAgainHasTheIndexLookedThroughOnceInAWhile() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            Checks checks = new Checks(index, waiting::add, () -> true, nanos::get);
            checks.look();
            assertEquals(0, waiting.size(), "no doubt");
            failingSearch(index);
            checks.look();
            failingSearch(index);
            checks.look();
            assertEquals(1, waiting.size(), "one at a time");
            waiting.remove().run();
            failingSearch(index);
            checks.look();
            assertEquals(0, waiting.size(), "it was found whole just now");
            nanos.addAndGet(Checks.PAUSE.toNanos());
            checks.look();
            assertEquals(1, waiting.size(), "the doubt is not forgotten");
        }
    }

    private static void failingSearch(ArticleIndex index) {
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> index.searchers().use(searcher -> {
                    throw new IndexOutOfBoundsException("past the end");
                }));
    }
}
