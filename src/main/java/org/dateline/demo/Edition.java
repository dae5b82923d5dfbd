package org.dateline.demo;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all five publishers have in print at one moment, and where. */
final class Edition {
    private static final Comparator<Story> NEWEST_FIRST = Comparator.comparing(
                    (Story story) -> story.published().orElse(OffsetDateTime.MIN))
            .reversed();

    private final Library library;
    private final Map<Publisher, URI> homes;
    private final Map<Publisher, List<Story>> stories = new EnumMap<>(Publisher.class);

    /**
     * Sorts what is in print.
     *
     * @param number the edition, from 1
     * @param homes the address of each publisher's front page, ending in a slash
     */
    Edition(int number, Library library, Map<Publisher, URI> homes) {
        this.library = library;
        this.homes = Map.copyOf(homes);
        for (Publisher publisher : Publisher.values()) {
            stories.put(
                    publisher,
                    library.in(number).stream()
                            .filter(story -> story.publisher() == publisher)
                            .sorted(NEWEST_FIRST)
                            .toList());
        }
    }

    /** A publisher's stories, newest first and undated ones last. */
    List<Story> of(Publisher publisher) {
        return stories.getOrDefault(publisher, List.of());
    }

    /** The same, by a header value: section by section, or tag by tag. */
    Map<String, List<Story>> by(Publisher publisher, String field) {
        Map<String, List<Story>> groups = new TreeMap<>();
        for (Story story : of(publisher)) {
            for (String value : story.list(field)) {
                groups.merge(value, List.of(story), Edition::joined);
            }
        }
        return groups;
    }

    /** Where a path of a publisher is served. */
    URI at(Publisher publisher, String path) {
        URI home = homes.get(publisher);
        if (home == null) {
            throw new IllegalStateException("demo: " + publisher + " has no address");
        }
        return home.resolve(path);
    }

    /** Where a story is served. */
    URI url(Story story) {
        return at(story.publisher(), story.publisher().path(story));
    }

    Story original(Story story) {
        return library.original(story);
    }

    /** Up to three other stories of the publisher on the same subject. */
    List<Story> related(Story story) {
        return of(story.publisher()).stream()
                .filter(other -> !other.slug().equals(story.slug()))
                .filter(other -> other.field("story").equals(story.field("story")))
                .limit(3)
                .toList();
    }

    /** When the newest of these was last touched. */
    static Optional<OffsetDateTime> newest(List<Story> stories) {
        return stories.stream()
                .flatMap(story -> story.touched().stream())
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /** What is true of a story, for tests. */
    DemoArticle truth(Story story) {
        Story original = original(story);
        return new DemoArticle(
                story.publisher().title(),
                url(story),
                story.headline(),
                story.field("dek"),
                story.date(),
                story.field("modified"),
                story.field("byline"),
                story.field("dateline"),
                original.publisher().title(),
                story.field("kind").replace('-', ' '),
                story.field("story"),
                story.list("people"),
                story.list("organisations"),
                story.list("places"),
                story.blocks().stream().map(Block::text).toList(),
                story.since(),
                story.vanishes(),
                library.revised(story));
    }

    private static List<Story> joined(List<Story> some, List<Story> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
