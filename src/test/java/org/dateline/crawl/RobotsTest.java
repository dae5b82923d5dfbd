package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RobotsTest {
    /** Answers that rightly differ from Google's, with the reason in the README beside the cases. */
    private static final Set<String> OURS = Set.of(
            "BOM-characters-2-1",
            "BOM-characters-3-1",
            "non-ascii-paths-2-2",
            "non-ascii-paths-3-2",
            "non-ascii-paths-4-1",
            "user-agent-name-1-2");

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "robots.csv", numLinesToSkip = 1, delimiter = ';')
    void answers(String why, String robots, String agent, String path, boolean allowed) {
        String text = robots == null ? "" : robots.replace("|", "\n");
        assertEquals(allowed, Robots.allowed(text, agent, "https://example.org" + path));
    }

    @Test
    void answersTheSharedCasesOfTheStandard() throws IOException {
        Path file =
                Path.of(System.getProperty("dateline.shared", "../shared"), "robots/cases-google-correctness.jsonl");
        assumeTrue(Files.exists(file), "the shared robots cases are not here: " + file);
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode kase = new ObjectMapper().readTree(line);
            boolean answer = Robots.allowed(
                    text(kase), kase.path("agent").asText(), kase.path("url").asText());
            String id = kase.path("id").asText();
            if (answer != kase.path("allowed").asBoolean() && !OURS.contains(id)) {
                wrong.add(id);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String text(JsonNode kase) {
        return kase.has("robots")
                ? kase.path("robots").asText()
                : new String(Base64.getDecoder().decode(kase.path("robots_b64").asText()), StandardCharsets.UTF_8);
    }

    @Test
    void readsFiveHundredKibibytesAndNoMore() {
        String filler = "# 34 characters of a comment line\n".repeat(Robots.MOST / 34);
        String rule = "User-agent: *\nDisallow: /\n";
        assertFalse(Robots.allowed(filler.substring(0, Robots.MOST - rule.length() - 35) + "\n" + rule, "a", "/x"));
        assertTrue(Robots.allowed(filler + "#".repeat(40) + "\n" + rule, "a", "/x"));
    }

    @Test
    void neverTakesTheRestOfACutLineForARule() {
        String start = "User-agent: *\n" + "#".repeat(Robots.MOST - 14 - 13) + "\n";
        assertTrue(Robots.allowed(start + "Disallow: /private/only\n", "a", "https://example.org/news"));
    }

    @Test
    void keepsTheLongestCrawlDelayOfTheGroupsThatNameUs() {
        String text = "User-agent: *\nCrawl-delay: 60\nDisallow:\n\nUser-agent: Dateline\nCrawl-delay: 2.5\n"
                + "User-agent: other\nCrawl-delay: 9\nDisallow: /\n";
        assertEquals(Duration.ofSeconds(60), Robots.parse(text, "someone").delay());
        assertEquals(Duration.ofSeconds(9), Robots.parse(text, "dateline").delay());
        assertEquals(
                Duration.ZERO,
                Robots.parse("User-agent: *\nCrawl-delay: soon", "a").delay());
    }

    @Test
    void findsSitemapsWhoeverTheyAreFor() {
        String text = "Sitemap: https://example.org/a.xml\nUser-agent: other\nDisallow: /\nsite-map: /b.xml";
        assertEquals(
                List.of("https://example.org/a.xml", "/b.xml"),
                Robots.parse(text, "Dateline").sitemaps());
    }

    @Test
    void answersAPatternMadeToTakeLongAtOnce() {
        String text = "User-agent: *\nDisallow: /" + "*a".repeat(5_000) + "$\n".repeat(1);
        assertTrue(Robots.allowed(text.repeat(40), "x", "https://example.org/" + "a".repeat(1_900) + "b"));
    }
}
