package org.dateline.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A seed list as it was read: the lines that can be crawled, and what is wrong with the others.
 *
 * @param all the seeds in the order of the file, paused ones among them
 * @param problems what is wrong, in the order of the file; a line with a problem is not crawled
 */
public record Seeds(List<Seed> all, List<Problem> problems) {
    /** No seed at all. */
    public static final Seeds NONE = new Seeds(List.of(), List.of());

    /**
     * What is wrong with a line.
     *
     * @param line its number, from 1
     * @param message {@code seeds: line 7: unknown option 'evry' (did you mean 'every'?)}
     */
    public record Problem(int line, String message) {}

    public Seeds {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Reads the text of a seed list; never throws, what is wrong is in {@link #problems}. */
    public static Seeds parse(String text) {
        return SeedParser.parse(text);
    }

    /**
     * Reads a seed file.
     *
     * @throws IOException when it can't be read
     */
    public static Seeds read(Path file) throws IOException {
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** The seeds that are to be crawled. */
    public List<Seed> active() {
        return all.stream().filter(seed -> !seed.paused()).toList();
    }
}
