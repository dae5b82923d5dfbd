package org.dateline.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** Keeps the forward index of every segment that is open: the values of an article never change in its segment. Thread-safe. */
final class ForwardIndexes {
    private final Map<IndexReader.CacheKey, ForwardIndex> known = new ConcurrentHashMap<>();

    /** The segment's forward index, read when it is not known; one whose names are shown otherwise is read each time. */
    ForwardIndex of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return ForwardIndex.of(segment);
        }
        ForwardIndex kept = known.get(helper.getKey());
        if (kept == null) {
            kept = ForwardIndex.of(segment);
            known.put(helper.getKey(), kept);
            helper.addClosedListener(known::remove);
        }
        return kept;
    }
}
