package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An import of copies into stories that are there, killed with SIGKILL while corrections of names are gone through: the index
 * has in the end what one that is made anew from the archive has.
 */
@Tag("long")
class KilledNamesTest {
    private static final int ARTICLES = 520;
    private static final int STORIES = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void namesAndStoriesAreThoseOfAnIndexMadeAnew(long seed) throws Exception {
        Random dice = new Random(seed);
        write("first", 0, ARTICLES);
        try (Child child = importing("first")) {
            assertEquals(0, child.exit(), child.said());
        }
        write("copies", ARTICLES, 300);
        for (int kill = 0; kill < 3; kill++) {
            Files.writeString(
                    folder.resolve("data/aliases.txt"),
                    "rename: Oslo -> Port of Oslo " + kill + "\nmerge: Anna Varlen -> Peter Holm\n");
            long before = archived();
            try (Child child = importing("copies")) {
                awaitArchived(before + 1 + dice.nextInt(100_000), child);
                child.kill();
            }
        }
        Map<String, String> mended = state();
        assertEquals(ARTICLES, Integer.parseInt(mended.getOrDefault("place Port of Oslo 2", "0")), mended.toString());
        new Reindex(Reindex.From.RECORDS).run(config(), Clock.systemUTC());
        assertEquals(state(), mended);
    }

    private void write(String name, int from, int count) throws IOException {
        Path in = Files.createDirectories(folder.resolve(name));
        for (int i = from; i < from + count; i++) {
            Files.writeString(in.resolve(i + ".txt"), text(i));
        }
    }

    /** A text that is the copy of every one whose number leaves the same rest, except for a last word of its own. */
    private static String text(int number) {
        Random words = new Random(number % STORIES);
        StringBuilder text = new StringBuilder("Story of ferry " + number % STORIES + "\n\nMinister ")
                .append(number % 2 == 0 ? "Anna Varlen" : "Peter Holm")
                .append(number < ARTICLES ? " met the ambassador in Oslo on Monday.\n\n" : " left on Monday.\n\n");
        for (int i = 0; i < 120; i++) {
            text.append((char) ('a' + words.nextInt(26)))
                    .append((char) ('a' + words.nextInt(26)))
                    .append("ron ");
        }
        return text.append("\n\nNumber").append(number).append(".\n").toString();
    }

    private Child importing(String name) throws IOException {
        return Child.start(
                folder.resolve("child.txt"),
                Map.of(),
                "import",
                "--data",
                config().data().toString(),
                folder.resolve(name).toString());
    }

    private long archived() {
        try (Stream<Path> files = Files.list(folder.resolve("data/archive"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitArchived(long bytes, Child child) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (archived() < bytes && child.process().isAlive()) {
            assertTrue(Instant.now().isBefore(end), child.said());
            Thread.onSpinWait();
        }
    }

    /** The names' counts and every article's story. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        try (Dateline dateline = Dateline.open(config(), Clock.systemUTC())) {
            dateline.finishAliases();
            SearchRequest all = SearchRequest.of("").withSize(100).withFold(false);
            long size = dateline.search().size();
            for (int page = 1; (page - 1) * 100L < size; page++) {
                dateline.search()
                        .find(all.withPage(page))
                        .hits()
                        .forEach(hit -> state.put(hit.id().value(), hit.story() + " of " + (hit.copies() + 1)));
            }
            assertEquals(size, state.size());
            assertEquals(size, dateline.archive().articles().count());
            for (Dimension dimension : Dimension.values()) {
                dateline.search().find(all).facets().stream()
                        .filter(facet -> facet.dimension() == dimension)
                        .flatMap(facet -> facet.values().stream())
                        .forEach(value -> state.put(dimension.parameter() + " " + value.value(), "" + value.count()));
            }
        }
        return state;
    }

    private Config config() {
        return Config.load(
                folder,
                null,
                Map.of(),
                Map.of(Setting.DATA, folder.resolve("data").toString()));
    }
}
