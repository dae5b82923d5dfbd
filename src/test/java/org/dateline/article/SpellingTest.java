package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables beside this test: pairs that are one name, and pairs that are two people. */
class SpellingTest {
    static List<String> pairs() throws IOException {
        List<String> pairs = new ArrayList<>(pairs("spellings.txt"));
        pairs.addAll(pairs("spellings-news.txt"));
        return pairs;
    }

    private static List<String> pairs(String table) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpellingTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tells_one_name_in_two_spellings_from_two_people(String pair) {
        boolean one = pair.contains(" = ");
        String[] names = pair.split(" [=#~] ", -1);
        Spelling first = Spelling.of(names[0]);
        Spelling second = Spelling.of(names[1]);
        assertEquals(one, first.same(second), pair);
        assertEquals(one, second.same(first), pair + ", the other way round");
        assertTrue(!one || first.block().equals(second.block()), first.block() + " and " + second.block());
    }

    @Test
    void the_tables_are_long_enough_to_mean_something() throws IOException {
        assertTrue(pairs().stream().filter(pair -> pair.contains(" = ")).count() >= 280);
        assertTrue(pairs().stream().filter(pair -> pair.contains(" # ")).count() >= 300);
    }
}
