package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.crawl.Seeds;
import org.jspecify.annotations.Nullable;

/** The seed list as its file has it now: read again when the file has changed. Thread-safe. */
public final class SeedFile implements Supplier<Seeds> {
    private final Path path;
    private @Nullable FileTime read;
    private Seeds seeds = Seeds.NONE;

    /** The list in this file, which may not be there yet. */
    public SeedFile(Path path) {
        this.path = path;
    }

    /** Where the file is. */
    public Path path() {
        return path;
    }

    @Override
    public synchronized Seeds get() {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            if (!changed.equals(read)) {
                seeds = Seeds.read(path);
                read = changed;
            }
        } catch (NoSuchFileException e) {
            read = null;
            seeds = problem("there is no file " + path + "; write one, or name another with --seeds FILE");
        } catch (IOException e) {
            read = null;
            seeds = problem(path + " cannot be read: " + e.getMessage());
        }
        return seeds;
    }

    private static Seeds problem(String what) {
        return new Seeds(List.of(), List.of(new Seeds.Problem(0, "seeds: " + what)));
    }
}
