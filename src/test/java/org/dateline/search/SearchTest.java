package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class SearchTest {
    private static final Aliases ALIASES = Aliases.of(List.of(
            new Alias("al-Qaida", EntityType.ORGANISATION, List.of("al-Qaeda", "al Qaeda", "القاعدة"), ""),
            new Alias("Mike Pompeo", EntityType.PERSON, List.of("Michael Pompeo"), ""),
            new Alias("United States", EntityType.PLACE, List.of("US", "U.S.", "USA"), "")));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                ALIASES,
                Sample.named("Pompeo on Iran and al-Qaida")
                        .text("Mike Pompeo said Iran hosts al-Qaida. The U.S. Secretary spoke on Friday.")
                        .source("Voice of America", "VOA")
                        .person("Mike Pompeo")
                        .day("2021-01-12"),
                Sample.named("Why al-Qaeda?")
                        .text("Al-Qaeda, says Pompeo, is why. They told us nothing.")
                        .source("World Geostrategic Insights", "WGI")
                        .origin("Voice of America")
                        .person("Mike Pompeo", "Donald Trump"),
                Sample.named("Grain talks")
                        .text("Talks about grain and sanctions went on in Geneva.")
                        .source("Voice of America", "VOA")
                        .place("Geneva")
                        .day("2022-03-04"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everySpellingFindsBothArticlesAndTheExactOneFindsOne() {
        for (String query : List.of("al-Qaeda", "al-Qaida", "\"al Qaeda\"", "al Qaeda", "القاعدة", "AL‑QAIDA")) {
            assertEquals(2, desk.find(query).total(), query);
        }
        assertEquals(List.of("Why al-Qaeda?"), desk.headlines("=\"al-Qaeda\""));
        assertEquals(List.of("Why al-Qaeda?"), desk.headlines("=al-Qaeda"));
    }

    @Test
    void theReadingTellsTheSpellings() {
        Reading reading = desk.find("Pompeo \"al-Qaeda\"").reading();
        assertEquals("Articles with all of: Pompeo, \"al-Qaeda\" (also al-Qaida, القاعدة)", reading.sentence());
        assertEquals("Pompeo \"al-Qaeda\"", reading.canonical());
        assertEquals(List.of(new Reading.Variants("al-Qaeda", List.of("al-Qaida", "القاعدة"))), reading.variants());
    }

    @Test
    void anEmptyQueryFindsAllNewestFirstAndUndatedLast() {
        assertEquals(List.of("Grain talks", "Pompeo on Iran and al-Qaida", "Why al-Qaeda?"), desk.headlines(""));
    }

    @Test
    void facetsCountArticles() {
        SearchResults results = desk.find("Pompeo");
        Facet people = results.facets().stream()
                .filter(facet -> facet.dimension() == Dimension.PERSON)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(new Facet.Value("Mike Pompeo", 2, false), new Facet.Value("Donald Trump", 1, false)),
                people.values());
    }

    @Test
    void namesThatLookLikeWordsAreKeptApart() {
        assertEquals(List.of("Pompeo on Iran and al-Qaida"), desk.headlines("US"));
        assertEquals(List.of("Pompeo on Iran and al-Qaida"), desk.headlines("=US"));
        assertEquals(Set.of("Pompeo on Iran and al-Qaida", "Why al-Qaeda?"), Set.copyOf(desk.headlines("us")));
    }

    @Test
    void passagesMarkWhatMatched() {
        assertEquals(
                List.of("Mike Pompeo said Iran hosts [al-Qaida]."),
                desk.passages("al-Qaeda Iran -grain NOT why").stream()
                        .map(passage -> passage.replace("[Iran]", "Iran"))
                        .toList());
        assertEquals(
                "Pompeo on [Iran] and [al-Qaida]",
                Desk.shown(desk.find("al-Qaeda Iran").hits().getFirst().headline()));
    }

    @Test
    void theArticlePageMarksTheSame() {
        MarkedArticle article =
                desk.search.article(Sample.id("Why al-Qaeda?"), "al-Qaida").orElseThrow();
        assertEquals("Why [al-Qaeda]?", Desk.shown(article.headline()));
        assertEquals(
                List.of("[Al-Qaeda], says Pompeo, is why. They told us nothing."),
                article.paragraphs().stream().map(Desk::shown).toList());
        assertTrue(desk.search.article(Sample.id("none"), "x").isEmpty());
        assertFalse(
                desk.search.article(Sample.id("Grain talks"), "").orElseThrow().matches() > 0);
    }
}
