package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard's rules, case by case; {@code rfc9309.txt} says how a case is written. */
class Rfc9309Test {
    private static final String FILE = "robots ";

    /** May this agent fetch this path of a host with this file? */
    record Case(String robots, String agent, String path, boolean allowed) {}

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String robots = "";
        for (String line : lines()) {
            if (line.startsWith(FILE)) {
                robots = written(line.substring(FILE.length()));
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                String[] words = line.split(" ");
                String agent = words.length == 3 ? words[1] : "Dateline";
                cases.add(new Case(robots, agent, words[words.length - 1], line.startsWith("+")));
            }
        }
        return cases;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Rfc9309Test.class.getResourceAsStream("rfc9309.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String written(String file) {
        return file.replace("|", "\n")
                .replace("<CR>", "\r")
                .replace("<TAB>", "\t")
                .replace("<BOM>", "\ufeff")
                .replace("<NUL>", "\0");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheStandardSays(Case each) {
        assertEquals(each.allowed(), Robots.allowed(each.robots(), each.agent(), "https://news.example" + each.path()));
    }

    @Test
    void readsNoMoreOfALineThanIsReasonableAndGoesOnWithTheNext() {
        String text = "User-agent: *\nDisallow: /" + "a".repeat(100_000) + "\nDisallow: /b\n";
        assertFalse(Robots.allowed(text, "Dateline", "https://news.example/b"));
        assertTrue(Robots.allowed(text, "Dateline", "https://news.example/a"));
    }

    @Test
    void looksAtPathAndQueryOfAnAddressAlone() {
        String text = "User-agent: *\nDisallow: /a\n";
        for (String address : List.of(
                "https://news.example/a#b", "http://news.example:8080/a", "//news.example/a", "https://[::1]/a?b")) {
            assertFalse(Robots.allowed(text, "Dateline", address), address);
        }
        assertTrue(Robots.allowed(text, "Dateline", "https://news.example#/a"));
        assertTrue(Robots.allowed("User-agent: *\nDisallow: /news.example\n", "Dateline", "https://news.example/"));
    }
}
