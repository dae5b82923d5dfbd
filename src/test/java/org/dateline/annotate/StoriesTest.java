package org.dateline.annotate;

import static org.dateline.annotate.StoryDesk.FERRY;
import static org.dateline.annotate.StoryDesk.changed;
import static org.dateline.annotate.StoryDesk.sample;
import static org.dateline.annotate.StoryDesk.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.article.ArticleId;
import org.dateline.index.Likeness;
import org.dateline.index.Neighbour;
import org.dateline.index.Sample;
import org.dateline.search.Copy;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes one story, from texts to search. */
class StoriesTest {
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
    void reprintsAreOneStoryHoweverTheyWereCutOrDressed() {
        desk.put(
                sample("original", "Harbour Courier", FERRY),
                sample("verbatim", "State Wire", FERRY),
                sample("another headline", "Evening Bell", FERRY).headline("Boats bought"),
                sample(
                        "dateline",
                        "Prairie Post",
                        changed(FERRY, "The council of Port", "PORT HALE (SW) — The council of Port")),
                sample("cut", "Metro Echo", FERRY.subList(0, 4)),
                sample(
                        "boilerplate",
                        "Coast Gazette",
                        with(
                                FERRY,
                                "Sign up for our letter from the coast, sent every morning to readers who like to know first.",
                                "All rights are with the publisher; ask before you print this anywhere.")),
                sample(
                        "words",
                        "Lake Journal",
                        changed(FERRY, "quarrel", "dispute", "halved", "fallen by half", "a third", "one third")));
        assertEquals(
                Set.of("verbatim", "Boats bought", "dateline", "cut", "boilerplate", "words"), desk.copies("original"));
        assertEquals(
                7,
                desk.search().find(SearchRequest.of("").withFold(false)).hits().stream()
                        .filter(hit -> hit.copies() == 6
                                && hit.story().equals(desk.story("cut").id()))
                        .count());
    }

    @Test
    void formLettersOfOneSourceAreDifferentNews() {
        List<String> letter =
                with(FERRY, "The town of Aldmoor will receive $61,845 from the fund for its quay this year.");
        desk.put(
                sample("a", "Shipping Board", letter),
                sample("b", "Shipping Board", changed(letter, "Aldmoor", "Brisk", "61,845", "51,300")),
                sample("c", "Shipping Board", changed(letter, "Aldmoor", "Corrie", "61,845", "70,250")));
        assertEquals(Set.of(), desk.copies("a"));
        assertEquals(Set.of(), desk.copies("b"));
    }

    @Test
    void aReprintOfALetterIsWithItsOwnLetterAlone() {
        List<String> letter =
                with(FERRY, "The town of Aldmoor will receive $61,845 from the fund for its quay this year.");
        List<String> other = changed(letter, "Aldmoor", "Brisk", "61,845", "51,300");
        desk.put(
                sample("a", "Shipping Board", letter),
                sample("b", "Shipping Board", other),
                sample("a in the paper", "Evening Bell", letter),
                sample("b in the paper", "State Wire", other));
        assertEquals(Set.of("a in the paper"), desk.copies("a"));
        assertEquals(Set.of("b in the paper"), desk.copies("b"));
    }

    @Test
    void aYearlyStatementIsNewEveryYear() {
        List<String> statement =
                with(FERRY, "So we said in the year 2023 of this board, when ferries carried 88,000 people.");
        desk.put(
                sample("2023", "Shipping Board", statement),
                sample("2024", "Shipping Board", changed(statement, "2023", "2024", "88,000", "91,000")));
        assertEquals(Set.of(), desk.copies("2023"));
    }

    @Test
    void aTextThatOneSourcePutOutTwiceIsOneStory() {
        desk.put(
                sample("first", "Shipping Board", FERRY),
                sample("again", "Shipping Board", changed(FERRY, "quarrel", "row")));
        assertEquals(Set.of("again"), desk.copies("first"));
    }

    @Test
    void aJointReleaseOfTwoSourcesIsOneStory() {
        desk.put(
                sample("board", "Shipping Board", with(FERRY, "Call the board at 5551200 for more on this matter.")),
                sample(
                        "council",
                        "Port Hale Council",
                        with(FERRY, "Write to the council, whose doors are always open.")));
        assertEquals(Set.of("council"), desk.copies("board"));
    }

    @Test
    void versionsThatHaveMoreToThemAreRelatedAndNotCopies() {
        String own = "A second report of our own tells how the yard came by its price, who had bid and lost, what the"
                + " engineers found below the water line, and why two insurers walked away from the table in June before"
                + " a third was found abroad that asks nearly double.";
        String other = "In Saltmere the news was met with a shrug by people in the market, many of whom have long since"
                + " moved to the buses, sold a car, found work nearer home, or given up the concert hall and the night"
                + " school that the short crossing used to bring within their reach on any evening.";
        desk.put(
                sample("one", "Harbour Courier", with(FERRY.subList(0, 5), own)),
                sample("two", "State Wire", with(FERRY.subList(0, 5), other)));
        assertEquals(Set.of(), desk.copies("one"));
        assertEquals(Set.of("two"), desk.related("one"));
        assertEquals(Set.of("one"), desk.related("two"));
    }

    @Test
    void theCopyOfTheOriginThatOthersNameLeadsAndElseTheFirstSeen() {
        desk.put(
                sample("first seen", "Evening Bell", FERRY).firstSeen("2024-01-01T08:00:00Z"),
                sample("second seen", "Metro Echo", FERRY).firstSeen("2024-01-02T08:00:00Z"));
        assertEquals(Sample.id("first seen"), desk.story("second seen").id());
        desk.put(sample("credits", "Coast Gazette", FERRY).origin("State Wire").firstSeen("2023-12-31T08:00:00Z"));
        assertEquals(Sample.id("first seen"), desk.story("credits").id());
        desk.put(sample("origin's", "State Wire", FERRY).firstSeen("2024-01-03T08:00:00Z"));
        for (String name : List.of("first seen", "second seen", "credits", "origin's")) {
            assertEquals(Sample.id("origin's"), desk.story(name).id(), name);
        }
        assertEquals("origin's", desk.story("credits").copies().getFirst().title());
    }

    @Test
    void aLaterArticleJoinsTwoStories() {
        desk.put(
                sample("start", "Metro Echo", FERRY.subList(0, 4)), sample("end", "Evening Bell", FERRY.subList(2, 6)));
        assertEquals(Set.of(), desk.copies("start"));
        desk.put(sample("whole", "State Wire", FERRY));
        assertEquals(Set.of("end", "whole"), desk.copies("start"));
        assertEquals(desk.story("start").id(), desk.story("end").id());
    }

    @Test
    void anotherRevisionLeavesItsStoryAndComesBack() {
        List<String> rewritten = MinHashTexts.OTHER;
        desk.put(
                sample("start", "Metro Echo", FERRY.subList(0, 4)), sample("end", "Evening Bell", FERRY.subList(2, 6)));
        desk.put(sample("whole", "State Wire", FERRY));
        desk.put(sample("whole", "State Wire", rewritten).revision(2));
        assertEquals(Set.of(), desk.copies("start"));
        assertEquals(Set.of(), desk.copies("whole"));
        desk.put(sample("whole", "State Wire", FERRY).revision(3));
        assertEquals(Set.of("start", "end"), desk.copies("whole"));
        desk.put(sample("whole", "State Wire", List.of("Withdrawn.")).revision(4));
        assertEquals(Set.of(), desk.copies("end"));
    }

    @Test
    void theOrderOfComingDoesNotMatterNorDoesARestart() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            samples.add(sample("ferry " + i, "Paper " + i, with(FERRY.subList(i % 3, 6), "Note " + i)));
            samples.add(sample("other " + i, "Paper " + i, with(MinHashTexts.OTHER, "Note " + i)));
        }
        desk.put(samples.toArray(Sample[]::new));
        List<ArticleId> before = stories(samples);
        assertEquals(2, Set.copyOf(before).size());
        for (int seed = 0; seed < 3; seed++) {
            List<Sample> shuffled = new ArrayList<>(samples);
            Collections.shuffle(shuffled, new Random(seed));
            desk.close();
            desk = new StoryDesk(folder.resolve("order " + seed));
            desk.put(shuffled.subList(0, 7).toArray(Sample[]::new));
            desk.close();
            desk = new StoryDesk(folder.resolve("order " + seed));
            desk.put(shuffled.subList(7, 16).toArray(Sample[]::new));
            desk.put(shuffled.subList(2, 4).toArray(Sample[]::new));
            assertEquals(before, stories(samples));
        }
    }

    private List<ArticleId> stories(List<Sample> samples) {
        return samples.stream()
                .map(each -> desk.search()
                        .article(each.article().id(), "")
                        .orElseThrow()
                        .story()
                        .id())
                .toList();
    }

    @Test
    void theNearestArticlesOfATextAreToldWithHowAlikeTheyAre() {
        desk.put(
                sample("whole", "State Wire", FERRY),
                sample("cut", "Metro Echo", FERRY.subList(0, 4)),
                sample("other", "Evening Bell", MinHashTexts.OTHER));
        List<Neighbour> nearest =
                desk.search().nearest(sample("new", "Coast Gazette", FERRY).article(), 2);
        assertEquals(
                List.of(Sample.id("whole"), Sample.id("cut")),
                nearest.stream().map(Neighbour::id).toList());
        assertEquals(1, nearest.getFirst().likeness().jaccard(), 0.001);
        assertEquals(Likeness.Relation.COPY, nearest.getLast().likeness().relation());
        assertTrue(nearest.getLast().likeness().containment() > 0.85);
        assertEquals(
                List.of("whole", "cut"),
                desk.search().cards(nearest.stream().map(Neighbour::id).toList()).stream()
                        .map(Copy::title)
                        .toList());
    }
}
