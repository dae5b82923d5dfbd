package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;
import org.junit.jupiter.api.Test;

/** The alias list against a list of states that was written without it. */
class StatesTest {
    private static final Aliases ALIASES = Annotator.shippedAliases();
    private static final Gazetteer GAZETTEER = new Gazetteer(ALIASES.all());

    private record State(String name, List<String> capitals, List<String> demonyms, List<String> forms) {}

    @Test
    void every_state_is_known_by_its_forms() throws IOException {
        List<String> missing = new ArrayList<>();
        for (State state : states()) {
            for (String form : state.forms()) {
                if (!place(form, "The ministers of " + form + " met.").equals(state.name())) {
                    missing.add(form + " of " + state.name());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_capital_is_a_place_where_its_state_is_spoken_of() throws IOException {
        List<String> missing = new ArrayList<>();
        for (State state : states()) {
            for (String capital : state.capitals()) {
                if (place(capital, "They met in " + capital + " on Friday.", "It was about " + state.name() + ".")
                        .isEmpty()) {
                    missing.add(capital);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_people_is_known_for_no_place() throws IOException {
        List<String> missing = states().stream()
                .flatMap(state -> state.demonyms().stream())
                .filter(people -> !Words.DEMONYMS.contains(String.join(" ", Tokenizer.keys(people)))
                        || ALIASES.find(people).isPresent())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void a_name_that_is_many_things_is_a_capital_only_beside_its_state() {
        assertEquals("", place("Victoria", "Victoria said that she would come.", "She lives in London."));
        assertEquals("Victoria (Seychelles)", place("Victoria", "In Victoria it rained.", "Seychelles is far."));
        assertEquals("", place("Kingston", "Kingston told reporters that he would run.", "He lives in Ohio."));
        assertEquals("Kingston (Jamaica)", place("Kingston", "It rained in Kingston.", "Jamaica voted."));
        assertEquals("Georgia", place("Georgia", "Troops entered Georgia.", "Russia denied it."));
        assertEquals(
                "Georgia (U.S. state)", place("Georgia", "They counted again in Georgia.", "In Atlanta it rained."));
    }

    /** The place that these words mean in an article of these paragraphs, empty for none. */
    private static String place(String words, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(Block.of(blocks.size(), paragraph));
        }
        return GAZETTEER.inArticle(blocks).getFirst().stream()
                .filter(match -> surface(blocks.getFirst(), match).equals(words))
                .map(Gazetteer.Match::alias)
                .filter(alias -> alias.type() == EntityType.PLACE)
                .map(Alias::name)
                .findFirst()
                .orElse("");
    }

    private static String surface(Block block, Gazetteer.Match match) {
        String surface = new Span(block, match.first(), match.end(), EntityType.PLACE, null).surface();
        int the = match.first() - 1;
        return the >= 0 && block.tokens().get(the).text().equals("The") ? "The " + surface : surface;
    }

    private static List<State> states() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StatesTest.class.getResourceAsStream("states.txt")), StandardCharsets.UTF_8))) {
            List<State> states = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(StatesTest::state)
                    .toList();
            assertTrue(states.size() >= 197, states.size() + " states");
            return states;
        }
    }

    private static State state(String line) {
        String[] columns = (line + " ").split("\\|", -1);
        List<String> forms = new ArrayList<>(names(columns[3]));
        forms.add(columns[0].strip());
        return new State(columns[0].strip(), names(columns[1]), names(columns[2]), forms);
    }

    private static List<String> names(String column) {
        return Arrays.stream(column.split(" / "))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
