package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;

/** Hands out searchers over what was refreshed last. Thread-safe. */
public final class Searchers implements AutoCloseable {
    /** Something done with a searcher that must not be kept after. */
    @FunctionalInterface
    public interface Use<T extends @org.jspecify.annotations.Nullable Object> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** Searchers over the last commit of an index that another process may be writing. */
    public static Searchers openForReading(Path lucene) {
        throw new UnsupportedOperationException();
    }

    /** Runs this on the newest searcher. */
    public <T extends @org.jspecify.annotations.Nullable Object> T use(Use<T> use) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
