package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.article.Annotations;
import org.dateline.article.DateMentioned;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The two sample articles, where they are at hand, and two of our own that are made like them. */
class SeedTextsTest {
    private static final Path SEEDS =
            Path.of(System.getProperty("dateline.shared", "../shared")).resolve("seeds");
    private static final Annotator ANNOTATOR = new Annotator(Annotator.shippedAliases());

    @Test
    void the_reprinted_story_names_each_once() throws IOException {
        Annotations notes = annotate("000_4534dc3cc8f24aa4.txt");
        assertOne(notes, EntityType.PERSON, "Mike Pompeo", "Joe Biden", "Mohammad Javad Zarif", "Ayman al-Zawahiri");
        assertOne(
                notes,
                EntityType.ORGANISATION,
                "Al-Qaeda",
                "Islamic Revolutionary Guard Corps",
                "Voice of America",
                "Defense Intelligence Agency");
        assertOne(notes, EntityType.PLACE, "Iran", "Tehran");
        assertNoStray(notes);
    }

    @Test
    void the_opinion_piece_names_each_once() throws IOException {
        Annotations notes = annotate("002_efed92bf226804e4.txt");
        assertOne(notes, EntityType.PERSON, "Mike Pompeo");
        assertOne(notes, EntityType.ORGANISATION, "Al-Qaeda", "Northern Alliance");
        assertOne(notes, EntityType.PLACE, "Iran", "Tehran");
        assertNoStray(notes);
        assertTrue(notes.datesMentioned().stream().anyMatch(d -> d.surface().equals("11/09")));
    }

    @Test
    void a_reprinted_story_of_our_own_names_each_once() throws IOException {
        Annotations notes = own("reprint.txt");
        assertOne(notes, EntityType.PERSON, "Ehud Olmert", "Hassan Nasrallah", "Fawzi Salloukh", "Dalia Warsame");
        assertOne(
                notes,
                EntityType.ORGANISATION,
                "Hezbollah",
                "European Union",
                "Islamic Revolutionary Guard Corps",
                "Radio Free Europe/Radio Liberty");
        assertOne(notes, EntityType.PLACE, "Syria", "Iran", "Lebanon", "Israel", "Damascus", "Washington");
        assertEquals(
                List.of("Federal Intelligence Service"),
                notes.entities().stream()
                        .map(Entity::name)
                        .filter(name -> name.contains("Intelligence") || name.equals("BND"))
                        .toList());
        assertNoStray(notes);
    }

    @Test
    void an_opinion_piece_of_our_own_names_each_once() throws IOException {
        Annotations notes = own("opinion.txt");
        assertOne(notes, EntityType.PERSON, "Condoleezza Rice");
        assertOne(notes, EntityType.ORGANISATION, "Taliban", "Northern Alliance", "White House");
        assertOne(notes, EntityType.PLACE, "Iran", "Tehran", "Afghanistan");
        assertNoStray(notes);
        assertEquals(
                List.of("11/09"),
                notes.datesMentioned().stream().map(DateMentioned::surface).toList());
    }

    private static void assertOne(Annotations notes, EntityType type, String... names) {
        for (String name : names) {
            String last = name.substring(name.lastIndexOf(' ') + 1);
            List<Entity> like = notes.entities().stream()
                    .filter(e -> e.name().equals(name)
                            || (e.type() == EntityType.PERSON && e.name().endsWith(last)))
                    .toList();
            assertEquals(List.of(name), like.stream().map(Entity::name).toList());
            assertEquals(type, like.getFirst().type());
        }
    }

    private static void assertNoStray(Annotations notes) {
        Set<String> stray = Set.of(
                "Leave",
                "Relationship",
                "Ayatollah regime",
                "Ayatollah",
                "Pompeo",
                "Share",
                "Twin Towers",
                "Reply",
                "VOA",
                "Congress",
                "US Secretary of State",
                "VOA Persian",
                "Overton");
        assertEquals(
                List.of(),
                notes.entities().stream()
                        .map(Entity::name)
                        .filter(stray::contains)
                        .toList());
    }

    private static Annotations annotate(String file) throws IOException {
        Path path = SEEDS.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "the sample articles are not beside the project: " + path);
        return annotated(Files.readString(path));
    }

    private static Annotations own(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SeedTextsTest.class.getResourceAsStream(file))) {
            return annotated(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Annotations annotated(String text) {
        List<String> paragraphs = Arrays.stream(text.split("\\n\\s*\\n", -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        return ANNOTATOR
                .annotate(Texts.article("en", PublicationDate.UNKNOWN, "", paragraphs))
                .annotations();
    }
}
