package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;

/** Whom names mean, and that each says why. */
class LinkingTest {
    private static final Annotator ANNOTATOR = new Annotator(Annotator.shippedAliases());

    @Test
    void a_surname_is_that_of_the_full_name_before() {
        Article article =
                annotate("Secretary of State Mike Pompeo met Anna Varlen in Oslo. Varlen said Pompeo agreed.");
        assertEquals(List.of("Anna Varlen", "Mike Pompeo"), people(article));
        assertEquals("surname of Anna Varlen", why(article, "Varlen"));
    }

    @Test
    void an_acronym_is_the_name_that_the_text_gives_with_it() {
        Article article = annotate(
                "The Tarnholt Border Monitoring Commission (TBMC) met on Friday. The TBMC said that it would report soon.");
        assertEquals("acronym of Tarnholt Border Monitoring Commission", why(article, "TBMC"));
        assertTrue(article.annotations().entities().stream().map(Entity::name).noneMatch("TBMC"::equals));
    }

    @Test
    void a_spelling_that_no_list_holds_is_known_by_its_sounds() {
        Article article = annotate("Investigators said that Aiman al-Zawahry and Moamar Qadhafi never met in Tripoli.");
        assertTrue(
                people(article).contains("Ayman al-Zawahiri"), people(article).toString());
        assertTrue(why(article, "Aiman al-Zawahry").startsWith("another spelling of"), "it says so");
    }

    @Test
    void one_person_in_two_transliterations_is_one_within_an_article() {
        Article article = annotate(
                "Mohammad Shtarani spoke on Monday in Oslo.",
                "The crowd cheered Mohammed Shtarani, and Shtarani thanked the crowd.");
        assertEquals(List.of("Mohammad Shtarani"), people(article));
    }

    @Test
    void people_in_no_list_count_under_the_spelling_that_came_first() {
        KnownPeople known = new KnownPeople(Aliases.NONE, List.of());
        known.joined(annotate("Mohammad Shtarani spoke on Monday in Oslo, and left for Bergen."));
        Article second = known.joined(annotate("On Friday Mohammed Shtarani said that he would leave Oslo."));
        assertEquals(List.of("Mohammad Shtarani"), people(second));
        assertEquals("another spelling of Mohammad Shtarani", why(second, "Mohammed Shtarani"));
        Article third = known.joined(annotate("On Friday Mahmoud Shtarani said that he would leave Oslo."));
        assertEquals(List.of("Mahmoud Shtarani"), people(third));
    }

    @Test
    void a_text_in_another_language_has_the_names_of_the_list_alone() {
        for (String language : List.of("de", "und")) {
            Article german = ANNOTATOR.annotate(Texts.article(
                    language,
                    PublicationDate.UNKNOWN,
                    "",
                    List.of("Olaf Scholz traf gestern Emmanuel Macron in Berlin, Sprecher Lutz Hebeler schwieg.")));
            assertEquals(List.of("Emmanuel Macron", "Olaf Scholz"), people(german), language);
        }
        Article mixed = annotate("Olaf Scholz said: „Das wird die Regierung nicht tun.“ Then Anna Varlen left.");
        assertEquals(List.of("Anna Varlen", "Olaf Scholz"), people(mixed));
    }

    private static List<String> people(Article article) {
        return article.annotations().entities().stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .map(Entity::name)
                .sorted()
                .toList();
    }

    private static String why(Article article, String surface) {
        return article.annotations().mentions().stream()
                .filter(mention -> mention.surface().equals(surface))
                .map(Mention::evidence)
                .reduce((first, last) -> last)
                .orElseThrow(() ->
                        new AssertionError(article.annotations().mentions().toString()));
    }

    private static Article annotate(String... paragraphs) {
        return ANNOTATOR.annotate(Texts.article("", paragraphs));
    }
}
