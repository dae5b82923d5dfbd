package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static final Annotator ANNOTATOR = new Annotator(Annotator.shippedAliases());

    @Test
    void spellings_of_one_name_are_one_entity() {
        List<String> found = entities(
                "",
                "Ties between al-Qaida and Al-Qaeda’s friends, said al-Qa'ida watchers, "
                        + "were denied by al Qaeda. Al-Qa’eda kept silent; so did القاعدة today.");
        assertEquals(List.of("org Al-Qaeda 6"), found);
    }

    @Test
    void a_surname_means_the_person_named_in_full() {
        List<String> found = entities(
                "",
                "Former foreign minister Ilvane Torsk spoke on Monday. Torsk said little.",
                "“I was there,” said Torsk, whose critics call Torsk's memory poor.");
        assertEquals(List.of("person Ilvane Torsk 4"), found);
    }

    @Test
    void a_surname_that_two_people_share_is_not_given_to_either() {
        List<String> found =
                entities("", "He met Anna Varlen and her brother Pieter Varlen in the hall, where Varlen wept.");
        assertTrue(found.contains("person Anna Varlen 1"), found.toString());
        assertTrue(found.contains("person Pieter Varlen 1"), found.toString());
    }

    @Test
    void a_relative_is_not_the_famous_bearer_of_the_surname() {
        List<String> found = entities("", "Envoys met Saif Gaddafi in the town. His lawyer Bashar Putin was absent.");
        assertFalse(found.contains("person Muammar Gaddafi 1"), found.toString());
        assertFalse(found.contains("person Vladimir Putin 1"), found.toString());
    }

    @Test
    void titles_and_possessives_are_not_part_of_a_name() {
        Annotations notes =
                annotate("", "Talks between Secretary of State Mike Pompeo and President Joe Biden’s aides ended.");
        assertEquals(
                List.of("Mike Pompeo", "Joe Biden"),
                notes.mentions().stream().map(Mention::surface).toList());
    }

    @Test
    void a_longer_name_of_the_list_wins_over_one_that_begins_before_it() {
        Annotations notes = annotate("", "He met Sheikh Tamim bin Hamad Al Thani in the hall on Monday.");
        assertEquals(
                List.of("Tamim bin Hamad Al Thani"),
                notes.mentions().stream().map(Mention::surface).toList());
    }

    @Test
    void an_acronym_means_the_name_that_the_text_expands_it_with() {
        List<String> found = entities(
                "",
                "The Halvern Border Inspectorate (HBI) said so. The HBI report was long, but HBI officers were few.",
                "They signed the Joint Tidal Action Plan (JTAP) and praised the JTAP.");
        assertEquals(List.of("org Halvern Border Inspectorate 4"), found);
    }

    @Test
    void hyphen_compounds_show_the_names_inside() {
        List<String> found = entities("", "The Iran-al-Qaida link and the U.S.-Iran talks worry Tehran-based envoys.");
        assertEquals(List.of("place Iran 2", "org Al-Qaeda 1", "place United States 1", "place Tehran 1"), found);
    }

    @Test
    void demonyms_weekdays_and_opening_words_name_nothing() {
        List<String> found = entities(
                "Leave a Reply to This Iranian Story",
                "Relationship began on Monday. Iranian and North Korean officials met Americans in January.",
                "The Ayatollah regime had nothing to do with the Twin Towers. Share. Leave now.");
        assertEquals(List.of(), found);
    }

    @Test
    void names_that_no_list_holds_are_found_by_their_surroundings() {
        List<String> found = entities(
                "",
                "Protesters gathered in Bilmara, where Teodor Anvelt had spoken.",
                "The Ministry of Tides and Harbours told the Korvald Institute that Lake Ombrel was safe.");
        assertEquals(
                List.of(
                        "place Bilmara 1",
                        "person Teodor Anvelt 1",
                        "org Ministry of Tides and Harbours 1",
                        "org Korvald Institute 1",
                        "place Lake Ombrel 1"),
                found);
    }

    @Test
    void a_headline_in_capitals_gives_the_names_that_the_body_has() {
        Annotations notes = annotate(
                "Torsk Rekindles Old Debate About Verdal Harbour Rules",
                "Former mayor Ilvane Torsk spoke in Verdal about harbour rules and an old debate.");
        assertEquals(
                List.of("Ilvane Torsk", "Verdal", "Ilvane Torsk", "Verdal"),
                notes.mentions().stream().map(Mention::entity).toList());
        assertEquals(Mention.IN_HEADLINE, notes.mentions().getFirst().paragraph());
    }

    @Test
    void the_pronoun_is_not_the_united_states() {
        assertEquals(List.of(), entities("", "Who told us that it is so? Let us go."));
        assertEquals(List.of("place United States 1"), entities("", "The US told us that it is so."));
        assertEquals(List.of(), entities("", "LET US GO NOW TO WHO IS THERE"));
    }

    @Test
    void one_countrys_party_is_not_anothers() {
        List<String> found = entities("", "The Liberal Democratic Party and the Democratic Party fought on.");
        assertEquals(List.of("org Liberal Democratic Party 1", "org Democratic Party 1"), found);
    }

    @Test
    void a_text_that_is_not_english_is_matched_with_the_list_alone() {
        Article german = Texts.article(
                "de",
                PublicationDate.UNKNOWN,
                "",
                List.of("Der Minister Teodor Anvelt sprach in Teheran mit der Partei."));
        assertEquals(
                List.of("Tehran"),
                ANNOTATOR.annotate(german).annotations().entities().stream()
                        .map(Entity::name)
                        .toList());
    }

    @Test
    void a_title_that_we_made_from_the_body_is_not_counted_again() {
        assertEquals(List.of("place Iran 1"), entities("", "Ministers from Iran were absent."));
    }

    @Test
    void an_alias_laid_over_the_shipped_list_is_used() {
        Aliases own = Aliases.of(List.of(new Alias("al-Nadhir", EntityType.ORGANISATION, List.of("Al-Nadheer"), "")));
        Annotator annotator = new Annotator(Annotator.shippedAliases().with(own));
        Entity entity = annotator
                .annotate(Texts.article("", "Chiefs of Al-Nadheer and al-Nadhir met."))
                .annotations()
                .entities()
                .getFirst();
        assertEquals(new Entity(EntityType.ORGANISATION, "al-Nadhir", 2, List.of("Al-Nadheer", "al-Nadhir")), entity);
        assertNotEquals(ANNOTATOR.version(), annotator.version());
        assertEquals(ANNOTATOR.version(), new Annotator(Annotator.shippedAliases()).version());
        assertEquals(ANNOTATOR.version(), annotate("", "Nothing here.").tagger());
    }

    @Test
    void annotating_again_changes_nothing() {
        Article once = ANNOTATOR.annotate(Texts.article("", "President Joe Biden was in Vienna on 3 May 2021."));
        assertEquals(once, ANNOTATOR.annotate(once));
    }

    @Test
    void threads_share_an_annotator() throws Exception {
        Article article =
                Texts.article("", "President Joe Biden met Ilvane Torsk in Vienna. Torsk left on 3 May 2021.");
        Article expected = ANNOTATOR.annotate(article);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Article> task = () -> ANNOTATOR.annotate(article);
            for (Future<Article> done : threads.invokeAll(java.util.Collections.nCopies(50, task))) {
                assertEquals(expected, done.get());
            }
        }
    }

    @Test
    void every_mention_is_its_text_and_none_overlap() {
        for (Article article : oddTexts()) {
            List<Mention> mentions = ANNOTATOR.annotate(article).annotations().mentions();
            Mention before = null;
            for (Mention mention : mentions) {
                String text = mention.paragraph() == Mention.IN_HEADLINE
                        ? article.headline().text()
                        : article.body().get(mention.paragraph()).text();
                assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
                boolean after = before == null
                        || before.paragraph() < mention.paragraph()
                        || (before.paragraph() == mention.paragraph() && before.end() <= mention.start());
                assertTrue(after, before + " then " + mention);
                before = mention;
            }
        }
    }

    /** Pieces that trouble a tokenizer, each beside each. */
    private static List<Article> oddTexts() {
        List<String> pieces = List.of(
                "President Joe Biden’s",
                "the Ministry of War and Peace (MWP)",
                "Iran-al-Qaida",
                "U.S.-",
                "’90s",
                "Mr.",
                "in Bilmara, Iran",
                "القاعدة",
                "\uD83D\uDE00 Tehran\u00a0\u202fKabul",
                "Kim Jong-un",
                "O’Brien-led",
                "AT&T Inc.",
                "-",
                "Liberal Democratic Party of Norland",
                "Mike Pompeo and Ways and Means Committee");
        List<Article> articles = new ArrayList<>();
        for (String a : pieces) {
            for (String b : pieces) {
                String c = pieces.get((pieces.indexOf(a) * 7 + pieces.indexOf(b)) % pieces.size());
                articles.add(Texts.article(a + " " + c, a + " " + b + " " + c, c + b + a, "Then " + b + ". " + a));
            }
        }
        return articles;
    }

    private static Annotations annotate(String headline, String... paragraphs) {
        return ANNOTATOR.annotate(Texts.article(headline, paragraphs)).annotations();
    }

    private static List<String> entities(String headline, String... paragraphs) {
        return annotate(headline, Arrays.copyOf(paragraphs, paragraphs.length)).entities().stream()
                .map(e -> e.type().code() + " " + e.name() + " " + e.mentions())
                .toList();
    }
}
