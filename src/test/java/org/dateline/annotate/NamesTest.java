package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table beside this test: small articles, and all that they name. */
class NamesTest {
    private static final Annotator ANNOTATOR = new Annotator(Annotator.shippedAliases());
    private static final Map<String, EntityType> TYPES =
            Map.of("person", EntityType.PERSON, "org", EntityType.ORGANISATION, "place", EntityType.PLACE);

    static Stream<String> stories() throws IOException {
        try (InputStream in = Objects.requireNonNull(NamesTest.class.getResourceAsStream("names.txt"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(table.split("\n\n", -1))
                    .filter(story -> !story.startsWith("#"))
                    .map(String::strip);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void names_these_and_no_others(String story) {
        String headline = "";
        List<String> paragraphs = new ArrayList<>();
        Map<EntityType, Set<String>> expected = new TreeMap<>();
        for (String line : story.split("\n", -1)) {
            String[] typed = line.split(": ", 2);
            EntityType type = TYPES.get(typed[0]);
            if (type != null) {
                expected.put(type, new TreeSet<>(List.of(typed[1].split(" \\| ", -1))));
            } else if (line.startsWith("H: ")) {
                headline = typed[1];
            } else {
                paragraphs.add(line);
            }
        }
        assertEquals(expected, found(headline, paragraphs));
    }

    private static Map<EntityType, Set<String>> found(String headline, List<String> paragraphs) {
        Map<EntityType, Set<String>> found = new TreeMap<>();
        for (Entity entity : ANNOTATOR
                .annotate(Texts.article(headline, paragraphs.toArray(String[]::new)))
                .annotations()
                .entities()) {
            found.computeIfAbsent(entity.type(), k -> new TreeSet<>()).add(entity.name());
        }
        return found;
    }

    @Test
    void every_mention_that_is_not_the_name_itself_says_why() throws IOException {
        List<String> silent = stories()
                .map(story -> story.replaceAll("(?m)^(H|person|org|place): ", ""))
                .flatMap(text ->
                        ANNOTATOR.annotate(Texts.article("", text.split("\n", -1))).annotations().mentions().stream())
                .filter(mention ->
                        mention.evidence().isEmpty() && !mention.entity().equals(mention.surface()))
                .map(Mention::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void the_table_holds_sixty_articles() throws IOException {
        assertTrue(stories().count() >= 60);
    }
}
