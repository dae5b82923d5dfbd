package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.dateline.article.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedAliasesTest {
    private static final List<Alias> ALL = Annotator.shippedAliases().all();

    @Test
    void the_list_holds_the_entities_of_policy_news() {
        assertTrue(ALL.size() >= 1_500, ALL.size() + " entities");
    }

    @Test
    void no_spelling_names_two_entities_and_none_is_given_twice() {
        Map<NameKey, String> owners = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Alias alias : ALL) {
            List<String> spellings = new ArrayList<>(alias.others());
            spellings.add(alias.name());
            for (String spelling : spellings) {
                String owner = owners.put(NameKey.of(spelling), alias.name());
                if (owner != null) {
                    clashes.add(spelling + ": " + owner + ", " + alias.name());
                }
            }
        }
        assertEquals(List.of(), clashes);
    }

    @Test
    void no_spelling_of_one_word_is_an_ordinary_word_or_a_first_name_of_people() {
        List<String> ordinary = ALL.stream()
                .flatMap(a -> a.others().stream().map(o -> List.of(a, o)))
                .map(pair -> (String) pair.get(1))
                .filter(o -> !o.equals(o.toUpperCase(java.util.Locale.ROOT)) || o.length() > 3)
                .filter(o -> Words.ORDINARY.contains(String.join(" ", Tokenizer.keys(o))))
                .toList();
        assertEquals(List.of(), ordinary);
        assertEquals(
                List.of(),
                ALL.stream()
                        .filter(a -> a.type() == EntityType.PERSON)
                        .flatMap(a -> a.others().stream())
                        .filter(o -> Words.FIRST_NAMES.contains(String.join(" ", Tokenizer.keys(o))))
                        .filter(o -> !o.equals("Saddam"))
                        .toList());
    }

    @Test
    void every_spelling_is_found_in_running_text() {
        Gazetteer gazetteer = new Gazetteer(ALL);
        List<String> lost = new ArrayList<>();
        for (Alias alias : ALL) {
            List<String> spellings = new ArrayList<>(alias.others());
            spellings.add(alias.name());
            for (String spelling : spellings) {
                List<Gazetteer.Match> found =
                        gazetteer.matches(Tokenizer.tokens("so it was said by " + spelling + " then"));
                if (found.size() != 1 || !found.getFirst().alias().equals(alias)) {
                    lost.add(spelling);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @CsvSource({
        "al-Qa'ida, Al-Qaeda",
        "Usama bin Ladin, Osama bin Laden",
        "Kadafi, Muammar Gaddafi",
        "Zelenskyy, Volodymyr Zelensky",
        "Ayman Zawahri, Ayman al-Zawahiri",
        "Revolutionary Guards, Islamic Revolutionary Guard Corps",
        "IRGC, Islamic Revolutionary Guard Corps",
        "VOA, Voice of America",
        "DIA, Defense Intelligence Agency",
        "Hizbullah, Hezbollah",
        "Daesh, Islamic State",
        "Kiev, Kyiv",
        "Türkiye, Turkey",
        "Northern Alliance, Northern Alliance",
        "Pompeo, Mike Pompeo"
    })
    void knows_the_spelling(String spelling, String name) {
        assertEquals(
                name, Annotator.shippedAliases().find(spelling).orElseThrow().name());
    }
}
