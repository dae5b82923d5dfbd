package org.dateline;

import java.nio.file.Files;
import java.time.Clock;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.article.Corrections;
import org.dateline.article.UserAliases;
import org.dateline.crawl.CrawlStatus;
import org.dateline.index.Searchers;
import org.dateline.search.Search;
import org.dateline.site.Status;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.StoreException;

/** A data folder opened to search in, beside the process that owns it if there is one; it sees the last commit. */
public final class ReadingRoom implements AutoCloseable {
    private final DataFolder folder;
    private final Database database;
    private final Archive archive;
    private final Searchers searchers;
    private final Search search;
    private final UserAliases aliases;

    private ReadingRoom(DataFolder folder, Database database, Searchers searchers, Search search, UserAliases aliases) {
        this.aliases = aliases;
        this.folder = folder;
        this.database = database;
        this.archive = Archive.openForReading(folder.archive(), database);
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
        UserAliases aliases = new UserAliases(folder.aliases(), Corrections.NONE);
        return new ReadingRoom(
                folder,
                Database.openForReading(folder.database()),
                searchers,
                new Search(searchers, aliases.corrections().over(Annotator.shippedAliases())),
                aliases);
    }

    /** The search over it. */
    public Search search() {
        return search;
    }

    /** What there is to tell of the folder; nothing crawls in this process. */
    public Status status(SeedFile seeds, Clock clock) {
        return new StatusReport(
                        folder,
                        search,
                        archive,
                        () -> CrawlStatus.read(database, seeds.get(), clock.instant()),
                        seeds,
                        aliases::problem,
                        () -> ReindexAnswers.going(folder, clock.instant()),
                        false,
                        clock)
                .get();
    }

    @Override
    public void close() {
        searchers.close();
        archive.close();
        database.close();
        folder.close();
    }
}
