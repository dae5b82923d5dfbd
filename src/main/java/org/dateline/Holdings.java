package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Archive;
import org.dateline.backup.DatabaseMending;
import org.dateline.extract.Publishers;
import org.dateline.index.ArticleIndex;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in a data folder, opened by the process that owns it.
 *
 * @param mended how the database was found
 * @param publishers the agencies and publishers that are known, the user's own among them
 */
record Holdings(
        DataFolder folder, DatabaseMending.Opened mended, Archive archive, ArticleIndex index, Publishers publishers)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    /** Opens all of it or nothing, with the errors of {@link Dateline#open}. */
    static Holdings open(Config config, Clock clock) {
        DataFolder folder = DataFolder.own(config.data());
        List<AutoCloseable> opened = new ArrayList<>(List.of(folder));
        try {
            Publishers publishers = PublisherFile.over(folder.publishers());
            DatabaseMending.Opened mended = DatabaseMending.open(folder, clock);
            opened.addFirst(mended.database());
            Archive archive = Archive.open(folder.archive(), mended.database(), clock);
            opened.addFirst(archive);
            return new Holdings(folder, mended, archive, ArticleIndex.openOrAnew(folder.lucene()), publishers);
        } catch (RuntimeException | Error e) {
            closeAll(opened);
            throw e;
        }
    }

    Database database() {
        return mended.database();
    }

    /** Sentences, with another where no more is taken in because the disk is nearly full. */
    String withRoom(String sentences) {
        return withRoom(sentences, folder);
    }

    static String withRoom(String sentences, DataFolder folder) {
        return folder.room()
                .wanting()
                .map(why -> (sentences + " Nothing new is taken in: " + why + ".").strip())
                .orElse(sentences);
    }

    @Override
    public void close() {
        closeAll(List.of(index, archive, database(), folder));
    }

    private static void closeAll(List<AutoCloseable> opened) {
        opened.forEach(Holdings::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            LOG.warn("closing {}: {}", opened.getClass().getSimpleName(), e.getMessage());
        }
    }
}
