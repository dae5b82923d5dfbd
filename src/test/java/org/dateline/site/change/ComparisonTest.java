package org.dateline.site.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;

/** What changed from one version of an article to the next, as a reader would say it. */
class ComparisonTest {
    private static final String GRAIN = "A third of the grain of the region goes through the strait.";
    private static final String PILOTS = "Pilots stayed away from the talks in the port.";
    private static final String ROUND = "The next round is planned for March.";

    @Test
    void wordsThatChangedAreToldWithinTheirParagraph() {
        assertEquals(
                List.of(
                        "KEPT " + PILOTS,
                        "CHANGED A -third+quarter of the grain of the region goes through the strait."),
                changes(text(PILOTS, GRAIN), text(PILOTS, GRAIN.replace("third", "quarter"))));
    }

    @Test
    void wordsInOnePlaceAreOneChange() {
        assertEquals(
                List.of("CHANGED Pilots -stayed away from+sat through the talks in the port."),
                changes(text(PILOTS), text("Pilots sat through the talks in the port.")));
    }

    @Test
    void paragraphsComeAndGo() {
        assertEquals(
                List.of("KEPT " + GRAIN, "REMOVED " + PILOTS, "KEPT " + ROUND),
                changes(text(GRAIN, PILOTS, ROUND), text(GRAIN, ROUND)));
        assertEquals(
                List.of("KEPT " + GRAIN, "ADDED " + PILOTS, "KEPT " + ROUND),
                changes(text(GRAIN, ROUND), text(GRAIN, PILOTS, ROUND)));
    }

    @Test
    void aParagraphInPlaceOfAnotherIsNoChangedOne() {
        assertEquals(
                List.of("KEPT " + GRAIN, "REMOVED " + PILOTS, "ADDED " + ROUND),
                changes(text(GRAIN, PILOTS), text(GRAIN, ROUND)));
    }

    @Test
    void aParagraphThatStandsElsewhereWasMoved() {
        assertEquals(
                List.of("MOVED_HERE 3 " + ROUND, "KEPT " + GRAIN, "KEPT " + PILOTS, "MOVED_AWAY 1 " + ROUND),
                changes(text(GRAIN, PILOTS, ROUND), text(ROUND, GRAIN, PILOTS)));
    }

    @Test
    void headlineAndStandfirstAreComparedToo() {
        Comparison comparison = Comparison.of(
                Sample.named("a").headline("Talks end").dek("In Port Hale").article(),
                Sample.named("a").headline("Talks go on").dek("In Port Hale").article());
        assertEquals("Talks -end+go on", shown(comparison.headline()));
        assertEquals("In Port Hale", shown(comparison.dek()));
        assertFalse(comparison.same());
    }

    @Test
    void versionsThatReadTheSameAreTheSame() {
        assertTrue(Comparison.of(text(GRAIN, PILOTS), text(GRAIN, PILOTS)).same());
        assertTrue(Comparison.of(text(), text()).same());
    }

    @Test
    void scriptsWithoutSpacesAreComparedBySomethingSmallerThanTheParagraph() {
        List<String> changes = changes(
                Sample.named("a")
                        .language("ja")
                        .text("政府は月曜日に会議を開いた。次回は三月の予定だ。")
                        .article(),
                Sample.named("a")
                        .language("ja")
                        .text("政府は火曜日に会議を開いた。次回は三月の予定だ。")
                        .article());
        assertEquals(1, changes.size());
        assertTrue(
                changes.getFirst().startsWith("CHANGED 政府は-")
                        && changes.getFirst().endsWith("会議を開いた。次回は三月の予定だ。"),
                changes.toString());
    }

    @Test
    void everyWordOfBothVersionsIsToldOnce() {
        Random dice = new Random(11);
        for (int i = 0; i < 300; i++) {
            Article before = random(dice);
            Article after = random(dice);
            Comparison comparison = Comparison.of(before, after);
            assertEquals(words(before.text()), words(side(comparison, Piece.Kind.ADDED)));
            assertEquals(words(after.text()), words(side(comparison, Piece.Kind.REMOVED)));
        }
    }

    @Test
    void hostileTextsAreComparedWithinSeconds() {
        String long1 =
                IntStream.range(0, 60_000).mapToObj(i -> "a" + i * 31 % 7_919).collect(Collectors.joining(" "));
        String long2 =
                IntStream.range(0, 60_000).mapToObj(i -> "a" + i * 37 % 7_919).collect(Collectors.joining(" "));
        String[] many1 =
                IntStream.range(0, 8_000).mapToObj(i -> "p" + i + " x y").toArray(String[]::new);
        String[] many2 =
                IntStream.range(0, 8_000).mapToObj(i -> "q" + i + " x y").toArray(String[]::new);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Comparison.of(text(long1), text(long2));
            Comparison.of(text(many1), text(many2));
        });
    }

    private static Article random(Random dice) {
        return text(IntStream.range(0, dice.nextInt(7))
                .mapToObj(i -> IntStream.range(0, 1 + dice.nextInt(4))
                        .mapToObj(j -> "w" + dice.nextInt(5))
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new));
    }

    /** The text of one version as the comparison tells it: everything but what only the other has. */
    private static String side(Comparison comparison, Piece.Kind others) {
        boolean older = others == Piece.Kind.ADDED;
        return comparison.passages().stream()
                .filter(each -> each.change() != (older ? Comparison.Change.ADDED : Comparison.Change.REMOVED))
                .filter(each -> each.change() != (older ? Comparison.Change.MOVED_HERE : Comparison.Change.MOVED_AWAY))
                .map(each -> each.pieces().stream()
                        .filter(piece -> piece.kind() != others)
                        .map(Piece::text)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Article text(String... paragraphs) {
        return Sample.named("a").text(paragraphs).article();
    }

    private static List<String> changes(Article before, Article after) {
        return Comparison.of(before, after).passages().stream()
                .map(each -> each.change()
                        + (each.elsewhere() == 0 ? " " : " " + each.elsewhere() + " ")
                        + shown(each.pieces()))
                .toList();
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "-" + piece.text();
                    case ADDED -> "+" + piece.text();
                })
                .collect(Collectors.joining());
    }
}
