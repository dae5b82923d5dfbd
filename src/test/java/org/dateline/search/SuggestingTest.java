package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("Pompeo in Riga")
                        .text("x")
                        .person("Mike Pompeo", "Ann Müller")
                        .place("Riga"),
                Sample.named("Grain talks").text("x").person("Mike Pompeo").organisation("Pomona College"),
                Sample.named("Grain prices").text("x").person("Michel Barnier").organisation("al-Qaida"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pom            | Mike Pompeo;Pomona College;Pompeo in Riga
            POMPEO         | Mike Pompeo;Pompeo in Riga
            mike p         | Mike Pompeo
            mi             | Mike Pompeo;Michel Barnier
            mull           | Ann Müller
            müll           | Ann Müller
            al-q           | al-Qaida
            qai            | al-Qaida
            grain          | Grain prices;Grain talks
            grain pri      | Grain prices
            talks grain    | Grain talks
            riga           | Riga;Pompeo in Riga
            zzz            |
            "              |
            """)
    void namesComeByFameThenHeadlines(String typed, String expected) {
        List<String> texts =
                desk.search.suggestions(typed, 5).stream().map(Suggestion::text).toList();
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(";"));
        assertEquals(java.util.Set.copyOf(wanted), java.util.Set.copyOf(texts));
        if (!wanted.isEmpty()) {
            assertEquals(wanted.getFirst().startsWith("Grain"), texts.getFirst().startsWith("Grain"));
            assertTrue(
                    wanted.getFirst().startsWith("Grain") || wanted.getFirst().equals(texts.getFirst()));
        }
    }

    @Test
    void aChosenNameNarrowsWhatWasTypedBeforeIt() {
        Suggestion name = desk.search.suggestions("talks pomp", 1).getFirst();
        assertEquals("q=talks&person=Mike+Pompeo", name.request().toQueryString());
        assertEquals(2, name.articles());
        assertEquals(1, desk.search.find(name.request()).total());
    }

    @Test
    void aHeadlineLeadsToItsArticle() {
        Suggestion headline = desk.search.suggestions("grain tal", 1).getFirst();
        assertEquals(Sample.id("Grain talks"), headline.ofArticle().orElseThrow());
        assertEquals(1, desk.search.find(headline.request()).total());
    }
}
