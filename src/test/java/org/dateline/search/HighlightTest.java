package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightTest {
    private static final Aliases ALIASES =
            Aliases.of(List.of(new Alias("al-Qaida", EntityType.ORGANISATION, List.of("al-Qaeda"), "")));

    @TempDir
    Path folder;

    private List<String> passages(String query, String... paragraphs) {
        try (Desk desk = new Desk(folder, ALIASES, Sample.named("Headline").text(paragraphs))) {
            return desk.passages(query);
        }
    }

    @Test
    void aPhraseIsMarkedAsAWholeAndItsWordsElsewhereAreNot() {
        assertEquals(
                List.of("The [grain deal] holds."),
                passages("\"grain deal\"", "The grain deal holds.", "Grain is no big deal."));
    }

    @Test
    void wordsNearEachOtherAreMarkedWhereTheyAreNear() {
        assertEquals(
                List.of("[Pompeo] flew to [Iran] once."),
                passages("Pompeo NEAR/4 Iran", "Pompeo flew to Iran once.", "Pompeo rests.", "Iran too."));
    }

    @Test
    void inflectionsSpellingsAndPossessivesAreMarked() {
        assertEquals(
                List.of("[Al-Qaeda’s] [sanctions] bite."), passages("al-Qaida sanction", "Al-Qaeda’s sanctions bite."));
        assertEquals(List.of("[Al-Qaeda] sanctions bite."), passages("al-Qaida’s", "Al-Qaeda sanctions bite."));
    }

    @Test
    void wordsOfGrammarMustBeThereButAreNotMarked() {
        assertEquals(List.of("[Talks] in the [city] failed."), passages("talks in city", "Talks in the city failed."));
        assertEquals(List.of("Talks [in the city] failed."), passages("\"in the city\"", "Talks in the city failed."));
    }

    @Test
    void aPhraseWithWordsOfGrammarIsMarkedOnlyWhereAllOfItStands() {
        assertEquals(
                List.of("The [fall of Kabul]."),
                passages("\"fall of Kabul\"", "The fall of Kabul.", "A fall in Kabul."));
        assertEquals(
                List.of("[To be or not to be]?"), passages("\"to be or not to be\"", "To be or not to be?", "Be."));
    }

    @Test
    void wordsNearEachOtherThatAreNeighboursAreOneStretch() {
        assertEquals(List.of("A [grain deal] holds."), passages("deal NEAR/3 grain", "A grain deal holds."));
    }

    @Test
    void oddSpacesQuotesAndCharactersBeyondTheFirstPlaneKeepMarksInPlace() {
        assertEquals(
                List.of("😀 “He said\u00a0[sanctions],” 𝒜 [café] 😀."),
                passages("cafe sanction", "😀 “He said\u00a0sanctions,” 𝒜 café 😀."));
    }

    @Test
    void sentencesAreNotCutAtAbbreviations() {
        assertEquals(
                List.of("Then U.S. Secretary of State Mr. J. Kerry met [Zarif] at St. Petersburg on Jan. 5."),
                passages(
                        "Zarif",
                        "It rained. Then U.S. Secretary of State Mr. J. Kerry met Zarif at St. Petersburg on Jan. 5. All left."));
    }

    @Test
    void upToThreePassagesShowDifferentWordsFirstAndInTheOrderOfTheText() {
        assertEquals(
                List.of("One [grain].", "Now [oil].", "Then [wheat]."),
                passages(
                        "grain oil wheat",
                        "One grain. Two grain. Three grain.",
                        "Now oil.",
                        "Then wheat. And grain again."));
    }

    @Test
    void longSentencesAreCutBetweenWordsAroundTheMatch() {
        String passage = passages("zebra", "lorem ipsum ".repeat(60) + "zebra " + "dolor sit ".repeat(60))
                .getFirst();
        assertTrue(passage.startsWith("… ") && passage.endsWith(" …"), passage);
        assertTrue(passage.contains(" [zebra] ") && passage.length() <= Passages.LONGEST + 8, passage);
    }

    @Test
    void withoutWordsTheOpeningIsShown() {
        assertEquals(
                List.of("It rained. Then it stopped."), passages("", "It rained. Then it stopped.", "Later more."));
        assertEquals(List.of("It rained."), passages("source:Example", "It rained."));
    }

    @Test
    void theDekIsAPassageAndTheHeadlineIsMarkedButNone() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("a").headline("Grain deal").dek("Grain moves.").text("Other."))) {
            Hit hit = desk.find("grain").hits().getFirst();
            assertEquals("[Grain] deal", Desk.shown(hit.headline()));
            assertEquals(List.of("[Grain] moves."), desk.passages("grain"));
            MarkedArticle article = desk.search.article(hit.id(), "grain").orElseThrow();
            assertEquals(1, article.paragraphs().size());
            assertEquals(1, article.matches());
        }
    }

    @Test
    void aLongTranscriptIsMarkedToItsEnd() {
        String[] paragraphs = new String[3_000];
        java.util.Arrays.fill(paragraphs, "Nothing that matters was said in this paragraph.");
        paragraphs[2_999] = "At last the zebra spoke.";
        assertEquals(List.of("At last the [zebra] spoke."), passages("zebra", paragraphs));
    }

    @Test
    void anArticleThatDoesNotMatchAsAWholeShowsTheWantedWords() {
        try (Desk desk = new Desk(folder, Aliases.NONE, Sample.named("a").text("Grain only, no wheat."))) {
            MarkedArticle article =
                    desk.search.article(Sample.id("a"), "grain oil -wheat").orElseThrow();
            assertEquals(
                    "[Grain] only, no wheat.", Desk.shown(article.paragraphs().getFirst()));
        }
    }
}
