package org.dateline.search;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The facts of readers that are open, within a size: those that were not used for longest are let go and worked out again when
 * someone turns pages in their reader. Thread-safe.
 */
final class FactsKept {
    /** The newest reader's, and those of the one that is searched until that is shown. */
    private static final int LEAST = 2;

    private final long most;
    private final Map<Object, ReaderFacts> facts = new ConcurrentHashMap<>();

    /** @param most bytes, which only the last two may go beyond */
    FactsKept(long most) {
        this.most = most;
    }

    @Nullable
    ReaderFacts of(Object key) {
        ReaderFacts known = facts.get(key);
        if (known != null) {
            known.use();
        }
        return known;
    }

    void keep(IndexReader.CacheHelper reader, ReaderFacts made) {
        facts.put(reader.getKey(), made);
        reader.addClosedListener(facts::remove);
        while (facts.size() > LEAST && bytes() > most) {
            letOneGo();
        }
    }

    private void letOneGo() {
        facts.entrySet().stream()
                .min(Comparator.comparingLong(each -> each.getValue().usedAt()))
                .ifPresent(each -> facts.remove(each.getKey(), each.getValue()));
    }

    int size() {
        return facts.size();
    }

    /** What they take in memory, about. */
    long bytes() {
        return facts.values().stream().mapToLong(ReaderFacts::bytes).sum();
    }
}
