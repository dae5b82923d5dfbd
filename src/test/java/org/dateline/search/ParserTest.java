package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {
    private static final String[] SCRAPS = {
        "Pompeo",
        "al-Qaida",
        "us",
        "AND",
        "OR",
        "NOT",
        "-",
        "=",
        "(",
        ")",
        "\"",
        "“",
        "*",
        "~2",
        "~",
        "NEAR/3",
        "w/9",
        "PRE/2",
        "atleast2(",
        "title:",
        "source:",
        "date:",
        "after:2021",
        "when:7d",
        "mentions:",
        "date:unknown",
        " ",
        "\u00a0",
        "|",
        "+",
        "😀",
        "\ud83d",
        "é",
        "…",
        "القاعدة",
        "https://a.b/c?d=e",
        "site:",
        "x*",
        "\u0000",
        "&",
        ":",
        "7"
    };

    record Row(String typed, String canonical, String sentence, List<String> notes) {
        static Row of(String line) {
            String[] cells =
                    line.replace("Zarif | Tehran |", "Zarif \u0001 Tehran |").split("\\|", -1);
            return new Row(
                    cells[0].replace('\u0001', '|').strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    cells.length < 4 || cells[3].isBlank() ? List.of() : List.of(cells[3].strip()));
        }
    }

    static Stream<Row> rows() throws Exception {
        try (InputStream in = ParserTest.class.getResourceAsStream("queries.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Row::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aQueryIsReadAsTheTableSays(Row row) {
        Parser.Parsed parsed = Parser.parse(row.typed);
        assertAll(
                () -> assertEquals(row.canonical, Printer.print(parsed.query())),
                () -> assertEquals(row.sentence, Sentence.of(parsed.query(), SearchRequest.of(row.typed))),
                () -> assertEquals(row.notes, parsed.notes()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCanonicalTextIsReadAsTheSameTree(Row row) {
        assertReadBack(row.typed);
    }

    @Test
    void anyTextIsReadAndItsCanonicalTextIsTheSameTree() {
        Random random = new Random(42);
        for (int i = 0; i < 4_000; i++) {
            assertReadBack(text(random));
        }
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : SCRAPS[random.nextInt(SCRAPS.length)]);
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static void assertReadBack(String typed) {
        Query query = Parser.parse(typed).query();
        String canonical = Printer.print(query);
        assertEquals(query, Parser.parse(canonical).query(), () -> "'" + typed + "' printed as '" + canonical + "'");
    }

    @Test
    void clausesDepthAndLengthAreLimitedAndTheNotesSaySo() {
        Parser.Parsed many = Parser.parse("a ".repeat(500));
        assertEquals(64, ((Query.All) many.query()).of().size());
        assertEquals(List.of("Only the first 64 words and phrases were read."), many.notes());
        assertEquals(
                List.of("Brackets deeper than 20 were left out."),
                Parser.parse("(".repeat(900) + "a").notes());
        assertTrue(SearchRequest.of("x".repeat(1_001)).cut());
    }

    @Test
    void theLongestQueriesAreReadFast() {
        List<String> hostile = List.of(
                "(".repeat(1000),
                "-".repeat(1000),
                "- -".repeat(333),
                "NOT ".repeat(250),
                "\"".repeat(1000),
                "a~".repeat(500),
                "title:".repeat(166),
                "*".repeat(1000),
                "a NEAR/2 ".repeat(111),
                "(a OR ".repeat(160),
                "atleast250(".repeat(90));
        hostile.forEach(Parser::parse);
        long start = System.nanoTime();
        IntStream.range(0, 20).forEach(i -> hostile.forEach(Parser::parse));
        long each = (System.nanoTime() - start) / (20L * hostile.size());
        assertTrue(each < 10_000_000, () -> "took " + each + " ns");
    }

    @Test
    void anyThousandCharactersAreReadWithinTenMilliseconds() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder typed = new StringBuilder();
            while (typed.length() < SearchRequest.LONGEST_QUERY) {
                typed.append(text(random));
            }
            String query = typed.substring(0, SearchRequest.LONGEST_QUERY);
            long best = Long.MAX_VALUE;
            for (int again = 0; again < 5 && best > 10_000_000; again++) {
                long start = System.nanoTime();
                Parser.parse(query);
                best = Math.min(best, System.nanoTime() - start);
            }
            long took = best;
            assertTrue(took <= 10_000_000, () -> took + " ns for '" + query + "'");
        }
    }
}
