package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Pauses;
import org.dateline.crawl.Planned;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;

/**
 * A crawl that is only thought through: over a copy of what is known, in a folder of its own that is deleted at the end.
 * It may be done beside a process that owns the data folder. Close it to break it off.
 */
public final class DryRun implements AutoCloseable {
    private final Path folder;
    private final Database copy;
    private final Crawler crawler;

    /**
     * One over the data folder of these settings, which may not be there yet.
     *
     * @param told each address as it is judged
     */
    public DryRun(Config config, SeedFile seeds, Consumer<Planned> told, Clock clock) {
        folder = temporary();
        copy = copy(config.data(), folder.resolve("dateline.db"));
        crawler = Crawler.rehearsing(Crawling.settings(config), seeds, copy, told, clock, Pauses.REAL);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("dateline-dry-run");
        } catch (IOException e) {
            throw new UncheckedIOException("crawl: no temporary folder can be made for the dry run", e);
        }
    }

    private static Database copy(Path data, Path to) {
        if (Files.isDirectory(data) && Files.exists(DataFolder.forReading(data).database())) {
            Database.copy(DataFolder.forReading(data).database(), to);
        }
        return Database.open(to);
    }

    /** Thinks it through; returns when nothing is due any more. */
    public void run() {
        crawler.runOnce();
    }

    @Override
    public void close() {
        crawler.close();
        copy.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : Stream.concat(files, Stream.of(folder)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("crawl: the dry run's folder " + folder + " is left over", e);
        }
    }
}
