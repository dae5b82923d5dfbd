package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.dateline.article.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedAliasesTest {
    private static final List<Alias> ALL = Annotator.shippedAliases().all();
    private static final List<Alias> ALWAYS =
            ALL.stream().filter(alias -> alias.with().isEmpty()).toList();

    @Test
    void the_list_holds_the_entities_of_policy_news() {
        assertTrue(ALL.size() >= 5_000, ALL.size() + " entities");
    }

    @Test
    void no_spelling_names_two_entities_and_none_is_given_twice() {
        Map<NameKey, String> owners = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Alias alias : ALWAYS) {
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
        List<String> ordinary = ALWAYS.stream()
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
        Gazetteer gazetteer = new Gazetteer(ALWAYS);
        List<String> lost = new ArrayList<>();
        for (Alias alias : ALWAYS) {
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

    @Test
    void joins_the_spellings_that_the_rules_leave_apart() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/org/dateline/article/spellings-news.txt")),
                StandardCharsets.UTF_8))) {
            List<String[]> pairs = lines.lines()
                    .filter(line -> line.contains(" ~ "))
                    .map(line -> line.split(" ~ ", -1))
                    .toList();
            assertTrue(pairs.size() >= 10);
            for (String[] pair : pairs) {
                assertEquals(name(pair[0]), name(pair[1]), pair[0]);
            }
        }
    }

    private static String name(String spelling) {
        return Annotator.shippedAliases().find(spelling).map(Alias::name).orElse("no one: " + spelling);
    }
}
