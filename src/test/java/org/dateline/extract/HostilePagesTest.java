package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HostilePagesTest {
    private static final String URL = "https://post.example/world/talks";
    private static final String HEAD = "<!doctype html><title>Talks reopen</title><h1>Talks reopen</h1>";
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final List<String> SHARDS = List.of(
            "<div>",
            "</p>",
            "<p",
            "<!--",
            "]]>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
            "&#x;",
            "<table><td>",
            "\u0000",
            "\ufeff",
            "<time datetime='99999-99-99'>",
            "<a href='http://[::'>",
            "</html>",
            "<svg><p>",
            "<template><article>",
            "<link rel=canonical href='ht!tp://'>",
            "<meta content=x property=article:published_time>",
            "(\u202e",
            "Source: ",
            "By ",
            "\ud800");
    private static final List<String> REPEATED = List.of(
            "<div class='x y'><span data-a='1'></span><a href='/a'>b</a></div>",
            "<p>Both sides said on Friday that the first item would be fishing.</p>",
            "<li>a b</li>",
            "<table><tr><td>Ostrel</td><td>12</td></tr></table>",
            "<h2><a href=/x>Another story of the day</a></h2><p>It is said to be so.</p>",
            "<div class='a b'><p>Both sides said so on Friday.</p>",
            "<figure><img src=x><figcaption>The river at Ostrel on Friday.</figcaption></figure>",
            "<time datetime=2020-01-01>1 January 2020</time><p>By Ilse Tarnow</p>",
            "<b><p><i></b>so it is said</i>");

    @Test
    void aHundredThousandNestedElementsAreRead() {
        String nested = HEAD + "<div>".repeat(100_000) + Pages.prose() + "</div>".repeat(100_000);
        assertTrue(read(nested).text().contains("fishing rights"));
    }

    @Test
    void aHundredThousandUnclosedInlineElementsAreRead() {
        assertTrue(read(HEAD + "<b><i><a href=x>".repeat(33_000) + Pages.prose())
                .text()
                .contains("fishing rights"));
    }

    @Test
    void fiveMegabytesOfMarkupAreRead() {
        String filler = "<div class='x y'><span data-a='1'></span><a href='/a'>b</a></div>\n";
        String page = HEAD + "<article>" + Pages.prose() + "</article>" + filler.repeat(5_000_000 / filler.length());
        assertTrue(read(page).text().contains("fishing rights"));
    }

    @Test
    void fiveMegabytesInOneParagraphAreRead() {
        assertTrue(read(HEAD + "<p>" + "The talks go on and on, and nobody can say when. ".repeat(100_000))
                        .text()
                        .length()
                > 4_000_000);
    }

    @Test
    void ofTwoHundredThousandLinksTheFirstFiveThousandAreKept() {
        assertEquals(
                5_000,
                read(HEAD + "<p>" + "<a href=/x>one</a> and ".repeat(200_000))
                        .links()
                        .size());
    }

    @Test
    void longLinesOfNearlyMatchingTextAreRead() {
        String dashes =
                "<p>" + "A".repeat(200_000) + "</p><p>" + "VIENNA ".repeat(30_000) + "</p><p>" + "1/".repeat(100_000);
        assertTrue(read(HEAD + Pages.prose() + dashes).text().contains("fishing rights"));
    }

    @ParameterizedTest
    @FieldSource("REPEATED")
    void aMegabyteOfAnythingHasAnOutcome(String again) {
        hasAnOutcome(again, 1_000_000);
    }

    @ParameterizedTest
    @Tag("long")
    @FieldSource("REPEATED")
    void fiveMegabytesOfAnythingHaveAnOutcome(String again) {
        hasAnOutcome(again, 5_000_000);
    }

    private static void hasAnOutcome(String again, int length) {
        String page = HEAD + Pages.prose() + again.repeat(length / again.length());
        switch (Pages.EXTRACTOR.extract(Pages.html(URL, page), "")) {
            case Extraction.Extracted(Article article) ->
                assertFalse(article.text().isBlank());
            case Extraction.NotAnArticle(String reason) -> assertFalse(reason.isBlank());
        }
    }

    @Test
    void noBytesMakeTheExtractorThrow() {
        Random random = new Random(20_240_601);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            for (String type : List.of("text/html", "text/plain", "application/json", "")) {
                neverThrows(bytes, type);
            }
        }
    }

    @Test
    void noGarbledPageMakesTheExtractorThrow() throws IOException {
        Random random = new Random(7);
        for (String name : List.of("wordpress-reprint", "opinion-magazine", "wire-json-ld", "windows-1252")) {
            byte[] page = page(name);
            for (int round = 0; round < 60; round++) {
                neverThrows(garbled(page, random), "text/html");
            }
        }
    }

    private static byte[] garbled(byte[] page, Random random) {
        StringBuilder text = new StringBuilder(new String(page, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, SHARDS.get(random.nextInt(SHARDS.size())));
            } else {
                text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void neverThrows(byte[] bytes, String type) {
        switch (Pages.EXTRACTOR.extract(Pages.fetched(URL, type, bytes), "")) {
            case Extraction.NotAnArticle(String reason) -> assertFalse(reason.startsWith("could not be read"), reason);
            case Extraction.Extracted(Article article) -> assertTrue(ArticleJson.write(article).length > 0);
        }
    }

    private static Article read(String html) {
        return assertTimeoutPreemptively(GENEROUS, () -> Pages.article(Pages.html(URL, html)));
    }

    private static byte[] page(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                HostilePagesTest.class.getResourceAsStream("pages/" + name + "/source.html"), name)) {
            return in.readAllBytes();
        }
    }
}
