package org.dateline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The article files of the class path, listed by {@code /demo/index.txt}. */
final class Library {
    private static final String SECOND_TEXT = ".2";

    private final Map<String, Story> stories;

    private Library(Map<String, Story> stories) {
        this.stories = stories;
    }

    /**
     * Reads every file.
     *
     * @throws UncheckedIOException when one of them is not there
     */
    static Library load() {
        Map<String, Story> read = new LinkedHashMap<>();
        for (String line : resource("index.txt").split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read.put(line, read(line));
            }
        }
        Map<String, Story> whole = new LinkedHashMap<>();
        read.forEach((name, story) -> whole.put(name, story.reprints().isEmpty() ? story : reprint(story, read)));
        return new Library(whole);
    }

    /** A text file under {@code /demo/}, as UTF-8. */
    static String resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IOException("demo: the class path lacks /demo/" + name + "; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stories in print in an edition, each in that edition's text. */
    List<Story> in(int edition) {
        List<Story> printed = new ArrayList<>();
        stories.forEach((name, story) -> {
            boolean gone = story.vanishes() && edition > 1;
            if (!name.endsWith(SECOND_TEXT) && story.since() <= edition && !gone) {
                printed.add(edition > 1 ? stories.getOrDefault(name + SECOND_TEXT, story) : story);
            }
        });
        return printed;
    }

    /** The original that a story reprints, or the story itself. */
    Story original(Story story) {
        return story.reprints().isEmpty() ? story : find(story.reprints(), stories);
    }

    /** Whether a story has a second text. */
    boolean revised(Story story) {
        return stories.containsKey(story.publisher().folder() + "/" + story.slug() + SECOND_TEXT);
    }

    private static Story read(String name) {
        String[] parts = name.split("/", 2);
        String slug = parts[1].endsWith(SECOND_TEXT)
                ? parts[1].substring(0, parts[1].length() - SECOND_TEXT.length())
                : parts[1];
        return Story.parse(Publisher.valueOf(parts[0].toUpperCase(Locale.ROOT)), slug, resource(name + ".txt"));
    }

    private static Story reprint(Story story, Map<String, Story> all) {
        Set<Integer> drops = story.list("drops").stream().map(Integer::valueOf).collect(Collectors.toSet());
        List<Block> whole = find(story.reprints(), all).blocks();
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (!drops.contains(i + 1)) {
                kept.add(whole.get(i));
            }
        }
        return new Story(story.publisher(), story.slug(), story.fields(), kept);
    }

    private static Story find(String name, Map<String, Story> all) {
        Story found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("demo: no article file '" + name + "' to reprint; see index.txt");
        }
        return found;
    }
}
