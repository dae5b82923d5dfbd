package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /** Opens all of it or nothing, the index beside the rest, with the errors of {@link Dateline#open}. */
    static Holdings open(Config config, Clock clock) {
        DataFolder folder = DataFolder.own(config.data());
        List<AutoCloseable> opened = new ArrayList<>(List.of(folder));
        CompletableFuture<ArticleIndex> index = CompletableFuture.supplyAsync(() -> ArticleIndex.open(folder.lucene()));
        try {
            Publishers publishers = PublisherFile.over(folder.publishers());
            DatabaseMending.Opened mended = DatabaseMending.open(folder, clock);
            opened.addFirst(mended.database());
            Archive archive = Archive.open(folder.archive(), mended.database(), clock);
            opened.addFirst(archive);
            return new Holdings(folder, mended, archive, opened(index, folder), publishers);
        } catch (RuntimeException | Error e) {
            index.thenAccept(opened::addFirst).exceptionally(failure -> null).join();
            closeAll(opened);
            throw e;
        }
    }

    /** One that can't be opened as it is is made anew, now that nothing else keeps the folder from being opened. */
    private static ArticleIndex opened(CompletableFuture<ArticleIndex> index, DataFolder folder) {
        try {
            return index.join();
        } catch (CompletionException e) {
            return ArticleIndex.openOrAnew(folder.lucene());
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
