package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the index again from the archive, in this process, which owns the data folder meanwhile. */
public final class Reindex {
    /** What the articles are made from. */
    public enum From {
        /** The articles as they were extracted and annotated. */
        RECORDS,
        /** The articles as they were extracted, annotated anew. */
        ANNOTATE,
        /** The captured pages. */
        EXTRACT
    }

    private final From from;
    private volatile @Nullable Dateline running;

    public Reindex(From from) {
        this.from = from;
    }

    /** How far it is; empty before it has begun. */
    public Optional<Making> making() {
        Dateline dateline = running;
        return dateline == null ? Optional.empty() : dateline.making();
    }

    /**
     * Runs it and returns the number of articles in the new index. One that was broken off goes on where it was.
     *
     * @throws org.dateline.store.FolderInUse when another process owns the data folder
     */
    public long run(Config config, Clock clock) {
        try (Dateline dateline = Dateline.open(config, clock)) {
            running = dateline;
            return joined(dateline.reindex(from));
        } finally {
            running = null;
        }
    }

    private static long joined(CompletableFuture<Long> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Ends it where it is; the next one goes on with it. */
    public void stop() {
        Dateline dateline = running;
        if (dateline != null) {
            dateline.stopMaking();
        }
    }

    /** Deletes a folder with everything in it, if there is one. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index: cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
