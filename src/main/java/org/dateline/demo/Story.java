package org.dateline.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article file: a header of {@code name: value} lines, an empty line, then a paragraph a line.
 *
 * @param publisher who prints it
 * @param slug its name among the publisher's stories
 * @param fields the header
 * @param blocks the body; for a reprint, the body of the original without the dropped paragraphs
 */
record Story(Publisher publisher, String slug, Map<String, String> fields, List<Block> blocks) {
    Story {
        fields = Map.copyOf(fields);
        blocks = List.copyOf(blocks);
        if (!fields.containsKey("headline")) {
            throw new IllegalArgumentException(
                    "demo: " + publisher.folder() + "/" + slug + ": add a 'headline:' line to the header");
        }
    }

    /** Reads an article file. */
    static Story parse(Publisher publisher, String slug, String text) {
        int end = text.indexOf("\n\n");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : (end < 0 ? text : text.substring(0, end)).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        List<Block> blocks = end < 0
                ? List.of()
                : Arrays.stream(text.substring(end).split("\n", -1))
                        .filter(line -> !line.isEmpty())
                        .map(Block::of)
                        .toList();
        return new Story(publisher, slug, fields, blocks);
    }

    /** A header value, empty when it is not given. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The parts of a header value that is a list with commas. */
    List<String> list(String name) {
        return Arrays.stream(field(name).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    String headline() {
        return field("headline");
    }

    /** The publication date as the file gives it: with time and offset, a day, or empty. */
    String date() {
        return field("date");
    }

    /** When it was published, a bare day standing for its noon in UTC. */
    Optional<OffsetDateTime> published() {
        return instant(date());
    }

    /** When this text was last touched. */
    Optional<OffsetDateTime> touched() {
        return instant(field("modified")).or(this::published);
    }

    /** The file that this one reprints, such as {@code meridian/nadhir-split}; empty for an original. */
    String reprints() {
        return field("reprints");
    }

    /** The first edition that holds this text. */
    int since() {
        return field("edition").isEmpty() ? 1 : Integer.parseInt(field("edition"));
    }

    /** Whether the second edition no longer holds it. */
    boolean vanishes() {
        return !field("vanishes").isEmpty();
    }

    /** The first words of the body, for teasers. */
    String teaser() {
        String text = blocks.getFirst().text();
        int space = text.indexOf(' ', 120);
        return space < 0 ? text : text.substring(0, space) + " …";
    }

    private static Optional<OffsetDateTime> instant(String date) {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                date.length() == 10
                        ? LocalDate.parse(date).atTime(12, 0).atOffset(ZoneOffset.UTC)
                        : OffsetDateTime.parse(date));
    }
}
