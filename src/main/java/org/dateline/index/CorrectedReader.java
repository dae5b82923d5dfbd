package org.dateline.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The index with the people, organisations and places of some articles as corrections have them, for counting and choosing.
 * The words to be searched in names are as they were written.
 */
final class CorrectedReader extends FilterDirectoryReader {
    private CorrectedReader(DirectoryReader in, Map<LeafReader, Map<String, CorrectedValues>> values)
            throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader reader) {
                return new Leaf(reader, values.getOrDefault(reader, Map.of()));
            }
        });
    }

    /** This reader seen through the corrections. */
    static CorrectedReader of(DirectoryReader in, AsCorrected how) throws IOException {
        Map<LeafReader, Map<String, CorrectedValues>> values = new HashMap<>();
        Touched touched = Touched.by(how.change(), in);
        for (LeafReaderContext leaf : in.leaves()) {
            values.put(leaf.reader(), CorrectedValues.of(leaf.reader(), touched.in(leaf), how.corrected()));
        }
        return new CorrectedReader(in, values);
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) {
        return other;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Leaf extends FilterLeafReader {
        private final Map<String, CorrectedValues> values;

        Leaf(LeafReader in, Map<String, CorrectedValues> values) {
            super(in);
            this.values = values;
        }

        @Override
        public @Nullable SortedSetDocValues getSortedSetDocValues(String field) throws IOException {
            CorrectedValues corrected = values.get(field);
            return corrected == null ? in.getSortedSetDocValues(field) : corrected.over(in);
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return values.isEmpty() ? in.getCoreCacheHelper() : null;
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
