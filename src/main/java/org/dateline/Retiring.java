package org.dateline;

import java.nio.file.Path;
import java.time.Clock;
import org.dateline.archive.Archive;
import org.dateline.archive.Leaving;
import org.dateline.archive.Removal;
import org.dateline.archive.Retention;
import org.dateline.archive.RetentionRules;
import org.dateline.backup.DatabaseMending;
import org.dateline.crawl.Retired;
import org.dateline.saved.SavedSearches;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;

/**
 * Retention: what the rules no longer keep goes out of the archive, the database and the index. The index is deleted and made
 * again from what is left at the next start.
 */
public final class Retiring {
    private final Config config;
    private final Clock clock;

    public Retiring(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The rules of the data folder, {@code retention.txt}. */
    public Path rules() {
        return config.data().resolve("retention.txt");
    }

    /** What would go by these rules now; changes nothing, and works beside a running server. */
    public Leaving leaving(RetentionRules rules) {
        try (DataFolder folder = DataFolder.forReading(config.data());
                Database database = Database.openForReading(folder.database())) {
            return new Retention(folder.archive(), database, rules, clock).find();
        }
    }

    /**
     * Removes what these rules no longer keep.
     *
     * @return what went
     * @throws org.dateline.store.StoreException when another process owns the data folder
     */
    public Leaving remove(RetentionRules rules) {
        try (DataFolder folder = DataFolder.own(config.data());
                Database database = DatabaseMending.openSound(folder)) {
            Archive.open(folder.archive(), database, clock).close();
            Leaving leaving = new Retention(folder.archive(), database, rules, clock).find();
            if (!leaving.none()) {
                new Removal(folder.archive(), database, clock).run(leaving.captures(), () -> {
                    Retired.retire(database, leaving.pages());
                    Reindex.delete(folder.lucene());
                    Reindex.delete(folder.luceneBeside());
                });
                new SavedSearches(database, clock).forget(leaving.articles());
            }
            return leaving;
        }
    }
}
