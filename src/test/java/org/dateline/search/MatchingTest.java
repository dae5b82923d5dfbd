package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import org.dateline.article.Aliases;
import org.dateline.article.Kind;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("grain")
                        .headline("Grain deal extended")
                        .text("The grain deal was extended by the U.N. for sixty days.", "Ukraine welcomed it.")
                        .source("Voice of America", "VOA")
                        .host("www.voanews.com")
                        .by("Ann Müller")
                        .place("Ukraine")
                        .organisation("United Nations")
                        .day("2023-05-18")
                        .mentions("2022-07-22", "2022-07-22")
                        .firstSeen("2024-05-09T08:00:00Z"),
                Sample.named("oil")
                        .headline("Oil prices fall")
                        .text(
                                "Oil fell. Oil, they said, and grain alike. Oil again: the deal on grain. Qur’an O’Brien.")
                        .source("World Geostrategic Insights", "WGI")
                        .origin("Voice of America")
                        .host("state-news.org")
                        .kind(Kind.OPINION)
                        .language("en-US")
                        .at("2024-05-08T23:30:00-05:00")
                        .firstSeen("2024-05-01T08:00:00Z"),
                Sample.named("press")
                        .madeHeadline("A statement on extending aid…")
                        .text("A statement on extending aid to UN bodies. It is for us all.")
                        .kind(Kind.PRESS_RELEASE)
                        .host("mfa.gov.example")
                        .language("fr")
                        .month("2023-05"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            grain                          | grain oil
            extending                      | grain press
            =extended                      | grain
            =extending                     | press
            extend*                        | grain press
            extends*                       |
            grian~                         | grain oil
            "grain deal"                   | grain
            "deal grain"~3                 | grain oil
            "days Ukraine"                 |
            "deal was extended by"         | grain
            "deal is extended"             |
            "was extending"                |
            "was extended"                 | grain
            "it is for us all"             | press
            "for us" NEAR/2 it             | press
            "of the"                       |
            "by the"                       | grain
            the                            | grain oil
            deal the                       | grain oil
            lead:"deal was extended"       | grain
            "extended the grain"           |
            grain NEAR/3 deal              | grain oil
            grain PRE/1 deal               | grain
            deal PRE/2 grain               | oil
            (grain OR oil) PRE/1 deal      | grain
            "grain deal" NEAR/4 extend*    | grain
            =grain NEAR/2 fell             |
            days NEAR/9 Ukraine            | grain
            atleast4(oil)                  | oil
            atleast5(oil)                  |
            atleast4(oil OR fell)          | oil
            atleast4(grain OR extended)    | grain
            UN                             | grain press
            U.N.                           | grain press
            u.n.                           | grain press
            US                             |
            us                             | press
            Quran                          | oil
            OBrien                         | oil
            o'brien                        | oil
            title:grain                    | grain
            title:extending                | grain
            title:=extending               |
            title:exten*                   | grain
            title:(oil OR deal)            | grain oil
            lead:Ukraine                   | grain
            lead:=extended                 | grain
            lead:=extending                | press
            lead:exten*                    | grain press
            lead:grian~                    | grain oil
            lead:"deal grain"~3            | grain oil
            lead:(grain NEAR/3 deal)       | grain oil
            lead:(grain -oil)              | grain
            lead:(atleast4(oil))           | oil
            lead:the                       | grain oil
            text:"oil fell"                | oil
            source:VOA                     | grain
            source:voice                   | grain
            source:"voice of america"      | grain
            source:wgi source:voa          | grain oil
            source:wgi AND source:voa      |
            -source:wgi                    | grain press
            origin:"Voice of America"      | grain oil
            site:voanews.com               | grain
            site:www.voanews.com           | grain
            site:https://voanews.com/a/b   | grain
            site:news.org                  |
            site:com                       | grain
            author:muller                  | grain
            place:ukraine org:nations      | grain
            lang:en                        | grain oil
            lang:en-us                     | oil
            lang:fr                        | press
            kind:opinion                   | oil
            kind:"press release"           | press
            kind:press-release             | press
            kind:poem                      |
            after:2024                     | oil
            before:2023                    | grain press
            date:2023-05                   | grain press
            date:2023-05-18                | grain
            date:2023-05-01..2023-05-20    | grain
            date:2024-05-08                | oil
            when:7d                        | oil
            when:1y                        | grain oil
            before:7d                      | grain press
            indexed:2d                     | grain
            indexed:2024-05                | grain oil
            mentions:2022-07               | grain
            mentions:2021                  |
            mentions:2022..2030            | grain
            -grain                         | press
            NOT (oil OR statement)         | grain
            grain -oil                     | grain
            grain OR statement             | grain oil press
            zzz* OR oil                    | oil
            grain AND OR                   |
            grain 😀                       |
            """)
    void aQueryFindsTheArticles(String query, String names) {
        Set<String> expected = names == null ? Set.of() : Set.of(names.split(" "));
        SearchResults results = desk.find(query);
        Set<String> found = results.hits().stream()
                .map(hit -> java.util.stream.Stream.of("grain", "oil", "press")
                        .filter(name -> Sample.id(name).equals(hit.id()))
                        .findFirst()
                        .orElseThrow())
                .collect(java.util.stream.Collectors.toSet());
        assertEquals(expected, found, () -> results.reading().toString());
        assertEquals(found.size(), results.total());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headline         | 1
            opening          | 1
            "second part"    | 1
            afterwards       | 0
            =afterwards      | 0
            afterw*          | 0
            afterwads~       | 0
            (part NEAR/90 afterwards) | 0
            part             | 1
            """)
    void theOpeningEndsWithTheParagraphOfItsFourHundredthCharacter(String typed, int articles) {
        desk.add(Sample.named("long")
                .host("long.example")
                .headline("A headline")
                .text("Its opening. " + "So it goes on and on. ".repeat(17), "The second part.", "Afterwards a part."));
        assertEquals(articles, desk.find("site:long.example lead:" + typed).total());
    }

    @Test
    void aBeginningOfTooManyWordsIsCappedAndTheReadingSaysSo() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            words.append("qx").append(i).append(' ');
        }
        desk.add(Sample.named("many").text(words.toString()));
        SearchResults results = desk.find("qx*");
        assertEquals(1, results.total());
        assertEquals(
                java.util.List.of("qx* begins more than 1,000 words; only the most frequent were searched."),
                results.reading().notes());
        assertEquals(1, desk.find("qx* NEAR/2 qx7").total());
    }
}
