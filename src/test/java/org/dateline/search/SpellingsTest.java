package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    private static final Aliases ALIASES =
            Aliases.of(List.of(new Alias("al-Qaida", EntityType.ORGANISATION, List.of("al-Qaeda", "القاعدة"), "")));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                ALIASES,
                Sample.named("a").text("Muammar Qaddafi spoke of al-Qaida.").person("Muammar Qaddafi"),
                Sample.named("b").text("Moammar Gaddafi wrote of al-Qaeda.").person("Moammar Gaddafi"),
                Sample.named("c").text("القاعدة").person("Sergei Lavrov"),
                Sample.named("d").text("Sergey Lavrov, and gates.").person("Bill Gates"),
                Sample.named("e").text("Kates and a cover."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kadhafi          | a b
            kadhafi          | a b
            Gaddafi          | a b
            Gaddafi’s        | a b
            Moammar Qaddafi  | a b
            =Gaddafi         | b
            ="Gaddafi"       | b
            Lavroff          | d
            Gates            | d
            Kates            | e
            """)
    void aNameThatNoListHoldsIsFoundByItsSound(String query, String names) {
        assertEquals(
                Set.of(names.split(" ")),
                Set.copyOf(desk.headlines(query)),
                () -> desk.find(query).reading().toString());
    }

    @Test
    void theReadingNamesWhatWasAdded() {
        assertEquals(
                "Articles with Kadhafi (also Gaddafi, Qaddafi)",
                desk.find("Kadhafi").reading().sentence().replace("Qaddafi, Gaddafi", "Gaddafi, Qaddafi"));
    }

    @Test
    void eachAddedSpellingCanBeRemovedAndPutBack() {
        SearchRequest all = SearchRequest.of("al-Qaeda");
        assertEquals(3, desk.search.find(all).total());
        SearchRequest less = all.toggledSpelling("القاعدة");
        SearchResults results = desk.search.find(less);
        assertEquals(2, results.total());
        assertEquals(
                List.of(new Reading.Variants("al-Qaeda", List.of("al-Qaida"), List.of("القاعدة"))),
                results.reading().variants());
        assertEquals("Articles with al-Qaeda (also al-Qaida)", results.reading().sentence());
        SearchRequest none = less.toggledSpelling("al-Qaida");
        assertEquals(1, desk.search.find(none).total());
        assertEquals("Articles with al-Qaeda", desk.search.find(none).reading().sentence());
        assertEquals(all, none.toggledSpelling("al-Qaida").toggledSpelling("القاعدة"));
        assertEquals(less, Desk.request("q", "al-Qaeda", "without", "القاعدة"));
        assertEquals(less.toQueryString(), "q=al-Qaeda&without=%D8%A7%D9%84%D9%82%D8%A7%D8%B9%D8%AF%D8%A9");
    }

    @Test
    void anotherListOfNamesActsAtOnce() {
        assertEquals(1, desk.find("Bin Zayd").total() + 1);
        desk.search.know(Aliases.of(List.of(new Alias("Bin Zayd", EntityType.PERSON, List.of("Bill Gates"), ""))));
        desk.add(Sample.named("f").text("Bill Gates gave."));
        assertEquals(List.of("f"), desk.headlines("Bin Zayd"));
    }
}
