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
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a")
                        .text("Sanctions on Iran; the foreign ministry protests.")
                        .source("Courier", "")
                        .day("2021-01-01"),
                Sample.named("b")
                        .text("Sanctions on grain. Belarus protests.")
                        .source("Bell", "")
                        .day("2022-01-01"),
                Sample.named("c")
                        .text("Sanctions again, and the ministry again.")
                        .source("Bell", "")
                        .day("2022-03-01"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gadafi", "Gaddfai", "Gaddaffi Tripoli", "Gadafi Tripolli", "Muamar Gadafi"})
    void aMistypedNameIsOfferedAsArticlesSpellIt(String typed) {
        desk.add(
                Sample.named("d").text("Muammar Gaddafi spoke in Tripoli."),
                Sample.named("e").text("Tripoli after Gaddafi, and Muammar Gaddafi remembered."));
        assertTrue(
                desk.find(typed).advice().spellings().stream()
                        .anyMatch(spelling -> spelling.meant().contains("gaddafi")),
                () -> desk.find(typed).advice().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sanctoins           | sanctions
            snactions           | sanctions
            minsitry            | ministry
            Iran sanctionns     | Iran sanctions
            foreing ministry    | foreign ministry
            belorus             | belarus
            (belorus OR oil)    | belarus OR oil
            belorus NEAR/9 grain | belarus NEAR/9 grain
            text:sanctionz      | text:sanctions
            """)
    void aWordThatNoArticleHasGetsTheSpellingThatFindsMost(String typed, String meant) {
        Advice.Spelling spelling = desk.find(typed).advice().spellings().getFirst();
        assertEquals(meant, spelling.request().query());
        assertEquals(desk.find(meant).total(), spelling.articles());
        assertTrue(spelling.articles() > 0);
    }

    @Test
    void theMissingWordIsNamedAndSoIsWhatTheRestWouldFind() {
        Advice advice = desk.find("ministry sanctions zebra").advice();
        assertEquals(List.of("zebra"), advice.missing());
        assertEquals(List.of(), advice.spellings());
        Advice.Loosening without = advice.loosenings().getFirst();
        assertEquals("zebra", without.dropped());
        assertEquals("ministry sanctions", without.request().query());
        assertEquals(2, without.articles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sanctoins zzqqx         | sanctoins | sanctions | zzqqx            | sanctions
            zzqqx sanctoins xxyyq   | sanctoins | sanctions | zzqqx xxyyq      | sanctions
            (sanctoins OR zzqqx) xy1 | sanctoins | sanctions | zzqqx xy1       | sanctions
            sanctoins NEAR/3 zzqqx  | sanctoins | sanctions | zzqqx            | sanctions
            """)
    void whereOneWordIsMistypedAndOthersAreNowhereTheSpellingIsOfferedWithoutThose(
            String typed, String word, String meant, String left, String query) {
        Advice advice = desk.find(typed).advice();
        Advice.Spelling spelling = advice.spellings().getFirst();
        assertEquals(word, spelling.typed());
        assertEquals(meant, spelling.meant());
        assertEquals(List.of(left.split(" ")), spelling.left());
        assertEquals(query, spelling.request().query());
        assertEquals(3, spelling.articles());
        assertTrue(advice.missing().contains("zzqqx"));
    }

    @Test
    void filtersAreLeftOutWhereTheRightSpellingFindsNothingWithThem() {
        Advice advice = desk.search
                .find(Desk.request("q", "Belorus zzqqx", "source", "Courier"))
                .advice();
        Advice.Spelling spelling = advice.spellings().getFirst();
        assertEquals("q=belarus", spelling.request().toQueryString());
        assertEquals(List.of("zzqqx", "any filter"), spelling.left());
        assertEquals(List.of(), advice.loosenings());
    }

    @Test
    void severalMissingWordsAreDroppedTogether() {
        Advice.Loosening without =
                desk.find("ministry zzqqx xxyyq").advice().loosenings().getFirst();
        assertEquals("zzqqx xxyyq", without.dropped());
        assertEquals("ministry", without.request().query());
        assertEquals(2, without.articles());
        Advice both = desk.search
                .find(Desk.request("q", "Belarus zzqqx", "source", "Courier"))
                .advice();
        assertEquals(
                List.of("zzqqx and any filter"),
                both.loosenings().stream().map(Advice.Loosening::dropped).toList());
        assertEquals("q=Belarus", both.loosenings().getFirst().request().toQueryString());
    }

    @Test
    void whatIsExcludedCanBeDroppedToo() {
        Advice advice = desk.search
                .find(Desk.request("q", "Iran", "not-source", "Courier"))
                .advice();
        assertEquals(
                List.of("not Source: Courier"),
                advice.loosenings().stream().map(Advice.Loosening::dropped).toList());
    }

    @Test
    void theFilterToDropIsNamed() {
        Advice advice = desk.search
                .find(Desk.request("q", "Iran", "source", "Bell", "date", "2021"))
                .advice();
        assertEquals(
                List.of("Source: Bell"),
                advice.loosenings().stream().map(Advice.Loosening::dropped).toList());
        assertEquals(
                "q=Iran&date=2021", advice.loosenings().getFirst().request().toQueryString());
        assertEquals(List.of(), advice.missing());
    }

    @Test
    void whatIsFoundOftenEnoughGetsNoAdvice() {
        assertEquals(Advice.NONE, desk.find("sanctions").advice());
        assertEquals(Advice.NONE, desk.find("").advice());
        assertEquals(List.of(), desk.find("=\"sanctoins\"").advice().spellings());
    }

    @Test
    void lettersThatChangedPlacesAreOneMistake() {
        assertEquals(1, Alike.edits("sanctoins", "sanctions"));
        assertEquals(2, Alike.edits("kitten", "mittens"));
        assertEquals(0, Alike.edits("", ""));
    }
}
