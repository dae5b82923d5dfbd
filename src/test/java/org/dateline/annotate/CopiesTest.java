package org.dateline.annotate;

import static org.dateline.annotate.StoryDesk.FERRY;
import static org.dateline.annotate.StoryDesk.changed;
import static org.dateline.annotate.StoryDesk.sample;
import static org.dateline.annotate.StoryDesk.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newsrooms do to a text before they print it, and what only looks like a copy. */
class CopiesTest {
    private static final List<String> BRIEF = List.of("A freighter with a cargo of timber ran aground off Grange Point"
            + " before dawn on Monday. Nobody was hurt, the coastguard said, and two tugs were on their way from Velna to"
            + " pull her free at high water.");

    @TempDir
    Path folder;

    private StoryDesk desk;

    @BeforeEach
    void open() {
        desk = new StoryDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBriefOfFewerThanFiftyWordsIsFoundAgain() {
        assertTrue(BRIEF.getFirst().split(" ", -1).length < 50);
        desk.put(
                sample("brief", "State Wire", BRIEF),
                sample("headline", "Evening Bell", with(List.of("Ship aground"), BRIEF.getFirst())),
                sample("placed", "Lake Journal", changed(BRIEF, "A freighter", "GRANGE POINT (SW) - A freighter")));
        assertEquals(Set.of("headline", "placed"), desk.copies("brief"));
    }

    @Test
    void briefsOfOnePatternAreDifferentNews() {
        desk.put(
                sample("brief", "State Wire", BRIEF),
                sample(
                        "another ship",
                        "Evening Bell",
                        changed(BRIEF, "freighter", "ferry", "a cargo of timber", "40 people", "Monday", "Friday")),
                sample("a week later", "State Wire", changed(BRIEF, "Monday", "Thursday", "two tugs", "a pilot")));
        assertEquals(Set.of(), desk.copies("brief"));
        assertEquals(Set.of(), desk.copies("another ship"));
    }

    @Test
    void aWireHeaderAndTheDesksNamesMakeNoOtherStory() {
        List<String> wired = new ArrayList<>(
                List.of("SW0412 4 GEN 0396 PORT HALE 03-12 URGENT", "By the political desk of the State Wire"));
        wired.addAll(FERRY);
        wired.add("(Reporting by our bureau in Port Hale; editing by the night desk in Velna)");
        desk.put(sample("plain", "Harbour Courier", FERRY), sample("wired", "Prairie Post", wired));
        assertEquals(Set.of("wired"), desk.copies("plain"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void theFirstParagraphsAreACopyOfTheWhole(int paragraphs) {
        desk.put(sample("whole", "State Wire", FERRY), sample("start", "Metro Echo", FERRY.subList(0, paragraphs)));
        assertEquals(Set.of("start"), desk.copies("whole"));
    }

    @Test
    void aCorrectedTextIsARelatedVersionOfTheOneThatAnotherPrintedUncorrected() {
        desk.put(
                sample("corrected", "State Wire", with(changed(FERRY, "14 to 9", "14 to 8"), "Corrects the vote.")),
                sample("as it was", "Evening Bell", FERRY),
                sample("words corrected", "Metro Echo", changed(FERRY, "Ilse Marrow", "Else Marrow")));
        assertEquals(Set.of("words corrected"), desk.copies("as it was"));
        assertEquals(Set.of("as it was", "words corrected"), desk.related("corrected"));
    }

    @Test
    void aLiveBlogThatGrewIsNotTheOldOneOfItsOwnPublisher() {
        List<String> later = new ArrayList<>(MinHashTexts.OTHER);
        later.addAll(FERRY);
        desk.put(sample("morning", "Evening Bell", FERRY), sample("evening", "Evening Bell", later));
        assertEquals(Set.of(), desk.copies("morning"));
    }

    @Test
    void everyRevisionOfALiveBlogTakesThePlaceOfTheLast() {
        desk.put(sample("blog", "Evening Bell", FERRY), sample("reprint", "State Wire", FERRY));
        List<String> grown = new ArrayList<>();
        for (int revision = 2; revision < 5; revision++) {
            grown.addAll(MinHashTexts.OTHER.subList(revision - 2, revision - 1));
            List<String> now = new ArrayList<>(grown);
            now.addAll(FERRY);
            desk.put(sample("blog", "Evening Bell", now).revision(revision));
            assertEquals(Set.of("reprint"), desk.copies("blog"), "revision " + revision);
        }
        desk.put(sample("blog", "Evening Bell", MinHashTexts.OTHER).revision(5));
        assertEquals(Set.of(), desk.copies("reprint"));
    }

    @Test
    void aYearlyStatementOfOtherFiguresAndDatesIsDifferentNewsThoughAllElseIsTheSame() {
        List<String> statement = with(
                FERRY,
                "On this day, 3 May 2024, we remember the 112 people who were lost with the Saltmere ferry.",
                "The 24th lantern is lit at 18:30 and the names are read by pupils of the school in Velna.");
        Sample first = sample("2024", "Shipping Board", statement);
        desk.put(
                first,
                sample(
                        "2025",
                        "Shipping Board",
                        changed(statement, "2024", "2025", "24th", "25th", "pupils", "children")),
                sample(
                        "2026",
                        "Shipping Board",
                        changed(statement, "3 May 2024", "4 May 2026", "24th", "26th", "18:30", "19:00")));
        for (String year : List.of("2024", "2025", "2026")) {
            assertEquals(Set.of(), desk.copies(year), year);
        }
    }
}
