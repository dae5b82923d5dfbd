package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Likeness;
import org.dateline.index.Neighbour;
import org.dateline.index.Sample;
import org.dateline.search.Copy;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes one story, from texts to search. */
class StoriesTest {
    private static final List<String> FERRY = List.of(
            "The council of Port Hale has agreed to buy two second-hand ferries for the crossing to Saltmere, ending a"
                    + " quarrel over the harbour fund that had kept commuters waiting since the bridge was closed.",
            "Members voted 14 to 9 on Tuesday evening after hearing from shopkeepers, who said that trade on the northern"
                    + " quay had halved, and from the pilots, who want the channel dredged before any vessel sails.",
            "The ferries will cost 3.2 million crowns, of which the shipping board pays a third. Each carries 240"
                    + " passengers and no cars, and both are to be refitted in the yard at Velna over the winter.",
            "“Nobody is in love with these boats, but they float and they are here,” said Ilse Marrow, who leads the"
                    + " committee for transport and had asked for new ones as late as last month.",
            "Opponents warned that the fund would be empty by spring, with the sea wall at Grange Point still unmended and"
                    + " no answer yet from the ministry on the grant that was promised after the storm.",
            "The first sailing is planned for the week after Easter, from the old customs pier, at a fare that the board"
                    + " will set once the refit is paid for and the insurers have looked at both hulls.");

    @TempDir
    Path folder;

    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static Sample sample(String name, String source, List<String> text) {
        return Sample.named(name)
                .source(source, "")
                .host(source.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example")
                .text(text.toArray(String[]::new))
                .fingerprint(MinHash.of(text));
    }

    private void put(Sample... samples) {
        Arrays.stream(samples).forEach(each -> index.put(each.article()));
        index.refresh();
    }

    private Search search() {
        return new Search(index.searchers(), Aliases.of(List.of()));
    }

    private Story story(String name) {
        return search().article(Sample.id(name), "").orElseThrow().story();
    }

    /** The headlines of the article's copies in the order of the alphabet. */
    private Set<String> copies(String name) {
        return titles(story(name).copies());
    }

    private static Set<String> titles(List<Copy> copies) {
        return copies.stream().map(Copy::title).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> with(List<String> text, String... more) {
        List<String> all = new ArrayList<>(text);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> changed(List<String> text, String... fromTo) {
        return text.stream()
                .map(paragraph -> {
                    String now = paragraph;
                    for (int i = 0; i < fromTo.length; i += 2) {
                        now = now.replace(fromTo[i], fromTo[i + 1]);
                    }
                    return now;
                })
                .toList();
    }

    @Test
    void reprintsAreOneStoryHoweverTheyWereCutOrDressed() {
        put(
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
        assertEquals(Set.of("verbatim", "Boats bought", "dateline", "cut", "boilerplate", "words"), copies("original"));
        assertEquals(
                7,
                search().find(SearchRequest.of("").withFold(false)).hits().stream()
                        .filter(hit -> hit.copies() == 6
                                && hit.story().equals(story("cut").id()))
                        .count());
    }

    @Test
    void formLettersOfOneSourceAreDifferentNews() {
        List<String> letter =
                with(FERRY, "The town of Aldmoor will receive $61,845 from the fund for its quay this year.");
        put(
                sample("a", "Shipping Board", letter),
                sample("b", "Shipping Board", changed(letter, "Aldmoor", "Brisk", "61,845", "51,300")),
                sample("c", "Shipping Board", changed(letter, "Aldmoor", "Corrie", "61,845", "70,250")));
        assertEquals(Set.of(), copies("a"));
        assertEquals(Set.of(), copies("b"));
    }

    @Test
    void aReprintOfALetterIsWithItsOwnLetterAlone() {
        List<String> letter =
                with(FERRY, "The town of Aldmoor will receive $61,845 from the fund for its quay this year.");
        List<String> other = changed(letter, "Aldmoor", "Brisk", "61,845", "51,300");
        put(
                sample("a", "Shipping Board", letter),
                sample("b", "Shipping Board", other),
                sample("a in the paper", "Evening Bell", letter),
                sample("b in the paper", "State Wire", other));
        assertEquals(Set.of("a in the paper"), copies("a"));
        assertEquals(Set.of("b in the paper"), copies("b"));
    }

    @Test
    void aYearlyStatementIsNewEveryYear() {
        List<String> statement =
                with(FERRY, "So we said in the year 2023 of this board, when ferries carried 88,000 people.");
        put(
                sample("2023", "Shipping Board", statement),
                sample("2024", "Shipping Board", changed(statement, "2023", "2024", "88,000", "91,000")));
        assertEquals(Set.of(), copies("2023"));
    }

    @Test
    void aTextThatOneSourcePutOutTwiceIsOneStory() {
        put(
                sample("first", "Shipping Board", FERRY),
                sample("again", "Shipping Board", changed(FERRY, "quarrel", "row")));
        assertEquals(Set.of("again"), copies("first"));
    }

    @Test
    void aJointReleaseOfTwoSourcesIsOneStory() {
        put(
                sample("board", "Shipping Board", with(FERRY, "Call the board at 5551200 for more on this matter.")),
                sample(
                        "council",
                        "Port Hale Council",
                        with(FERRY, "Write to the council, whose doors are always open.")));
        assertEquals(Set.of("council"), copies("board"));
    }

    @Test
    void versionsThatHaveMoreToThemAreRelatedAndNotCopies() {
        String own = "A second report of our own tells how the yard came by its price, who had bid and lost, what the"
                + " engineers found below the water line, and why two insurers walked away from the table in June before"
                + " a third was found abroad that asks nearly double.";
        String other = "In Saltmere the news was met with a shrug by people in the market, many of whom have long since"
                + " moved to the buses, sold a car, found work nearer home, or given up the concert hall and the night"
                + " school that the short crossing used to bring within their reach on any evening.";
        put(
                sample("one", "Harbour Courier", with(FERRY.subList(0, 5), own)),
                sample("two", "State Wire", with(FERRY.subList(0, 5), other)));
        assertEquals(Set.of(), copies("one"));
        assertEquals(Set.of("two"), titles(story("one").related()));
        assertEquals(Set.of("one"), titles(story("two").related()));
    }

    @Test
    void theCopyOfTheOriginThatOthersNameLeadsAndElseTheFirstSeen() {
        put(
                sample("first seen", "Evening Bell", FERRY).firstSeen("2024-01-01T08:00:00Z"),
                sample("second seen", "Metro Echo", FERRY).firstSeen("2024-01-02T08:00:00Z"));
        assertEquals(Sample.id("first seen"), story("second seen").id());
        put(sample("credits", "Coast Gazette", FERRY).origin("State Wire").firstSeen("2023-12-31T08:00:00Z"));
        assertEquals(Sample.id("first seen"), story("credits").id());
        put(sample("origin's", "State Wire", FERRY).firstSeen("2024-01-03T08:00:00Z"));
        for (String name : List.of("first seen", "second seen", "credits", "origin's")) {
            assertEquals(Sample.id("origin's"), story(name).id(), name);
        }
        assertEquals("origin's", story("credits").copies().getFirst().title());
    }

    @Test
    void aLaterArticleJoinsTwoStories() {
        put(sample("start", "Metro Echo", FERRY.subList(0, 4)), sample("end", "Evening Bell", FERRY.subList(2, 6)));
        assertEquals(Set.of(), copies("start"));
        put(sample("whole", "State Wire", FERRY));
        assertEquals(Set.of("end", "whole"), copies("start"));
        assertEquals(story("start").id(), story("end").id());
    }

    @Test
    void anotherRevisionLeavesItsStoryAndComesBack() {
        List<String> rewritten = MinHashTexts.OTHER;
        put(sample("start", "Metro Echo", FERRY.subList(0, 4)), sample("end", "Evening Bell", FERRY.subList(2, 6)));
        put(sample("whole", "State Wire", FERRY));
        put(sample("whole", "State Wire", rewritten).revision(2));
        assertEquals(Set.of(), copies("start"));
        assertEquals(Set.of(), copies("whole"));
        put(sample("whole", "State Wire", FERRY).revision(3));
        assertEquals(Set.of("start", "end"), copies("whole"));
        put(sample("whole", "State Wire", List.of("Withdrawn.")).revision(4));
        assertEquals(Set.of(), copies("end"));
    }

    @Test
    void theOrderOfComingDoesNotMatterNorDoesARestart() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            samples.add(sample("ferry " + i, "Paper " + i, with(FERRY.subList(i % 3, 6), "Note " + i)));
            samples.add(sample("other " + i, "Paper " + i, with(MinHashTexts.OTHER, "Note " + i)));
        }
        put(samples.toArray(Sample[]::new));
        List<ArticleId> before = stories(samples);
        assertEquals(2, Set.copyOf(before).size());
        for (int seed = 0; seed < 3; seed++) {
            List<Sample> shuffled = new ArrayList<>(samples);
            Collections.shuffle(shuffled, new Random(seed));
            index.close();
            index = ArticleIndex.open(folder.resolve("order " + seed));
            put(shuffled.subList(0, 7).toArray(Sample[]::new));
            index.commit(1);
            index.close();
            index = ArticleIndex.open(folder.resolve("order " + seed));
            put(shuffled.subList(7, 16).toArray(Sample[]::new));
            put(shuffled.subList(2, 4).toArray(Sample[]::new));
            assertEquals(before, stories(samples));
        }
    }

    private List<ArticleId> stories(List<Sample> samples) {
        return samples.stream()
                .map(each -> search().article(each.article().id(), "")
                        .orElseThrow()
                        .story()
                        .id())
                .toList();
    }

    @Test
    void theNearestArticlesOfATextAreToldWithHowAlikeTheyAre() {
        put(
                sample("whole", "State Wire", FERRY),
                sample("cut", "Metro Echo", FERRY.subList(0, 4)),
                sample("other", "Evening Bell", MinHashTexts.OTHER));
        List<Neighbour> nearest =
                search().nearest(sample("new", "Coast Gazette", FERRY).article(), 2);
        assertEquals(
                List.of(Sample.id("whole"), Sample.id("cut")),
                nearest.stream().map(Neighbour::id).toList());
        assertEquals(1, nearest.getFirst().likeness().jaccard(), 0.001);
        assertEquals(Likeness.Relation.COPY, nearest.getLast().likeness().relation());
        assertTrue(nearest.getLast().likeness().containment() > 0.85);
        assertEquals(
                List.of("whole", "cut"),
                search().cards(nearest.stream().map(Neighbour::id).toList()).stream()
                        .map(Copy::title)
                        .toList());
    }
}
