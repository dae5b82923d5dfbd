package org.dateline;

import java.nio.file.Files;
import org.dateline.index.Searchers;
import org.dateline.search.Search;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;

/** A data folder opened to search in, beside the process that owns it if there is one; it sees the last commit. */
public final class ReadingRoom implements AutoCloseable {
    private final DataFolder folder;
    private final Searchers searchers;
    private final Search search;

    private ReadingRoom(DataFolder folder, Searchers searchers, Search search) {
        this.folder = folder;
        this.searchers = searchers;
        this.search = search;
    }

    /**
     * Opens it.
     *
     * @throws StoreException when there is nothing to read
     */
    public static ReadingRoom open(Config config) {
        DataFolder folder = DataFolder.forReading(config.data());
        if (!Files.isDirectory(folder.lucene())) {
            throw new StoreException("index: there is no index in " + folder.root()
                    + " yet; crawl or import something, or run 'dateline reindex' to make it from the archive");
        }
        Searchers searchers = Searchers.openForReading(folder.lucene());
        return new ReadingRoom(folder, searchers, new Search(searchers, Dateline.aliases(folder.aliases())));
    }

    /** The search over it. */
    public Search search() {
        return search;
    }

    @Override
    public void close() {
        searchers.close();
        folder.close();
    }
}
