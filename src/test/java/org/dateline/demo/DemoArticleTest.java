package org.dateline.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the invented articles hold. */
class DemoArticleTest {
    private static DemoWeb web;

    @BeforeAll
    static void start() throws IOException {
        web = DemoWeb.start(0);
    }

    @AfterEach
    void backToTheFirstEdition() {
        web.edition(1);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void five_publishers_print_more_than_sixty_articles_and_more_than_sixty_texts() {
        assertEquals(
                5,
                web.articles().stream().map(DemoArticle::publisher).distinct().count());
        assertTrue(web.articles().size() >= 64, () -> "only " + web.articles().size());
        web.edition(2);
        assertTrue(web.articles().stream().filter(article -> !article.reprint()).count() >= 60);
    }

    @Test
    void each_story_recurs_at_three_publishers_or_more() {
        Map<String, Set<String>> publishers = web.articles().stream()
                .collect(groupingBy(DemoArticle::story, mapping(DemoArticle::publisher, toSet())));
        assertEquals(Set.of("sanctions", "election", "border", "climate", "armed-group"), publishers.keySet());
        publishers.forEach((story, some) -> assertTrue(some.size() >= 3, story));
    }

    @Test
    void each_article_has_an_address_and_a_headline_of_its_own_and_five_paragraphs() {
        assertUnique(web.articles().stream().map(article -> article.url().toString()));
        assertUnique(
                web.articles().stream().filter(article -> !article.reprint()).map(DemoArticle::headline));
        for (DemoArticle article : web.articles()) {
            assertTrue(article.paragraphs().size() >= 5, article.headline());
            assertTrue(words(article) >= 120 && words(article) <= 500, article.headline() + words(article));
        }
    }

    @Test
    void a_reprint_holds_the_words_of_an_article_of_its_origin() {
        List<DemoArticle> reprints =
                web.articles().stream().filter(DemoArticle::reprint).toList();
        Map<String, Long> publishers = reprints.stream().collect(groupingBy(DemoArticle::publisher, counting()));
        assertEquals(Map.of("Policy Lantern", 9L, "The Stennick Courier", 2L), publishers);
        for (DemoArticle reprint : reprints) {
            DemoArticle original = web.articles().stream()
                    .filter(article -> article.publisher().equals(reprint.origin()))
                    .filter(article -> article.paragraphs().containsAll(reprint.paragraphs()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no original of " + reprint.headline()));
            assertNotEquals(original.headline(), "");
            assertTrue(original.date().compareTo(reprint.date()) < 0, reprint.headline());
        }
    }

    @Test
    void one_article_is_undated_and_the_others_lie_between_january_2025_and_june_2026() {
        assertEquals(
                1,
                web.articles().stream()
                        .filter(article -> article.date().isEmpty())
                        .count());
        web.edition(2);
        web.articles().stream()
                .map(DemoArticle::date)
                .filter(date -> !date.isEmpty())
                .forEach(date -> assertTrue(date.matches("2025-.*|2026-0[1-6].*"), date));
    }

    @Test
    void the_second_edition_adds_three_articles_revises_one_and_drops_one() {
        Map<String, DemoArticle> first = byAddress();
        web.edition(2);
        Map<String, DemoArticle> second = byAddress();
        assertEquals(
                3,
                second.keySet().stream().filter(url -> !first.containsKey(url)).count());
        assertEquals(
                List.of("Al-Nadhir Founder Reported Killed in Landslide"),
                first.values().stream()
                        .filter(article -> !second.containsKey(article.url().toString()))
                        .map(DemoArticle::headline)
                        .toList());
        DemoArticle revised = second.values().stream()
                .filter(DemoArticle::revised)
                .findFirst()
                .orElseThrow();
        assertEquals("2025-12-03T10:40:00Z", revised.modified());
        assertEquals(9, revised.paragraphs().size());
        assertEquals(
                List.of(6),
                first.values().stream()
                        .filter(DemoArticle::revised)
                        .map(article -> article.paragraphs().size())
                        .toList());
    }

    @Test
    void the_odd_characters_of_the_real_web_occur() {
        assertHolds("\u00a0");
        assertHolds("\u202f");
        assertHolds("\u2011");
        assertHolds("’s");
        assertHolds("'s");
        assertHolds("النذير");
        assertHolds("Verania-al-Nadhir ties");
        assertHolds("11/09");
        assertHolds("May 3");
        assertHolds("Border Monitoring Commission (BMC)");
    }

    @Test
    void the_alias_file_has_one_line_for_each_entity_and_no_spelling_twice() {
        Set<String> spellings = new HashSet<>();
        for (String[] columns : aliasLines()) {
            assertTrue(columns.length == 2 || columns.length == 3, columns[0]);
            assertTrue(Set.of("person", "org", "place").contains(columns[1]), columns[0]);
            spellings(columns).forEach(name -> assertTrue(spellings.add(name), name + " is listed twice"));
        }
        assertTrue(spellings.size() >= 35);
    }

    @Test
    void every_alias_is_used_in_an_article() {
        for (String[] columns : aliasLines()) {
            spellings(columns)
                    .skip(1)
                    .forEach(name ->
                            assertTrue(web.articles().stream().anyMatch(article -> names(article, name)), name));
        }
    }

    @Test
    void an_article_is_said_to_mention_an_entity_when_one_of_its_spellings_occurs() {
        for (String[] columns : aliasLines()) {
            List<String> spellings = spellings(columns).toList();
            for (DemoArticle article : web.articles()) {
                boolean occurs = spellings.stream().anyMatch(name -> namesOutsideOrganisations(article, name));
                boolean said = Stream.of(article.people(), article.organisations(), article.places())
                        .anyMatch(list -> list.contains(columns[0]));
                assertFalse(occurs && !said, columns[0] + " in " + article.headline());
            }
        }
    }

    private static List<String[]> aliasLines() {
        return DemoWeb.aliases()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Stream<String> spellings(String[] columns) {
        return Stream.concat(
                Stream.of(columns[0]),
                Stream.of(columns).skip(2).flatMap(Pattern.compile(" | ", Pattern.LITERAL)::splitAsStream));
    }

    /** Whether the name stands elsewhere than inside an organisation's longer name, where it does not count. */
    private static boolean namesOutsideOrganisations(DemoArticle article, String name) {
        String text = plain(article);
        for (String organisation : article.organisations()) {
            text = organisation.equals(name) ? text : text.replace(organisation, "");
        }
        return names(text, name);
    }

    private static boolean names(DemoArticle article, String name) {
        return names(plain(article), name);
    }

    private static String plain(DemoArticle article) {
        return whole(article).replace('\u2011', '-').replace('\u00a0', ' ');
    }

    private static boolean names(String text, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .find();
    }

    private static void assertHolds(String text) {
        assertTrue(web.articles().stream().anyMatch(article -> whole(article).contains(text)), text);
    }

    private static String whole(DemoArticle article) {
        return article.headline() + "\n" + String.join("\n", article.paragraphs());
    }

    private static int words(DemoArticle article) {
        return String.join(" ", article.paragraphs()).split("\\s+").length;
    }

    private static Map<String, DemoArticle> byAddress() {
        return web.articles().stream().collect(toMap(article -> article.url().toString(), identity()));
    }

    private static void assertUnique(Stream<String> values) {
        Set<String> seen = new HashSet<>();
        values.forEach(value -> assertTrue(seen.add(value), value + " occurs twice"));
    }
}
