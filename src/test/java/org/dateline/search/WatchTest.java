package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.article.Kind;
import org.dateline.index.IndexException;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    Path folder;

    private static List<String> names(List<Find> finds) {
        return finds.stream().map(find -> find.hit().headline().text()).toList();
    }

    private static Sample seen(String name, int hour) {
        return Sample.named(name).firstSeen("2024-05-01T%02d:00:00Z".formatted(hour));
    }

    @Test
    void theNewestAreThoseThatWereFirstSeenLastWhateverTheirDate() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                seen("One", 1).day("2024-04-01").text("tolls"),
                seen("Two", 3).day("1999-01-01").text("tolls"),
                seen("Three", 2).text("tolls"),
                seen("Four", 4).text("grain"))) {
            SearchRequest tolls = SearchRequest.of("tolls").withSort(Sort.NEWEST);
            assertEquals(
                    List.of("Two", "Three", "One"), names(desk.search.watch().newest(tolls, 50)));
            assertEquals(List.of("Two", "Three"), names(desk.search.watch().newest(tolls, 2)));
            assertEquals(2, desk.search.watch().count(tolls, Instant.parse("2024-05-01T02:00:00Z")));
            assertEquals(3, desk.search.watch().count(tolls, Instant.EPOCH));
        }
    }

    /** Searches in which the first look meets a wrong byte. */
    private static final class OverAWrongByte extends AbstractMap<String, SearchRequest> {
        private boolean met;

        @Override
        public Set<Map.Entry<String, SearchRequest>> entrySet() {
            if (!met) {
                met = true;
                OverAWrongByte.<RuntimeException>fail(new CorruptIndexException("a wrong byte", "_0.doc"));
            }
            return Map.of("word", SearchRequest.of("tolls")).entrySet();
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <E extends Exception> void fail(Exception failure) throws E {
            throw (E) failure;
        }
    }

    @Test
    void aSiftOfADamagedIndexFailsInsteadOfFindingNothing() {
        try (Desk desk = new Desk(folder, Aliases.NONE, seen("One", 1).text("tolls"))) {
            Watch watch = desk.search.watch();
            List<ArticleId> one = List.of(Sample.id("One"));
            assertThrows(IndexException.class, () -> watch.sift(one, new OverAWrongByte()));
            assertTrue(desk.index.broken());
        }
    }

    @Test
    void aSiftTellsWhichSearchesFindWhichOfAFewArticles() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                seen("Old", 1).text("tolls"),
                seen("Opinion", 2).kind(Kind.OPINION).day("2024-05-01").text("tolls in the strait"),
                seen("News", 3).text("tolls and grain"))) {
            Map<String, SearchRequest> searches = Map.of(
                    "word", SearchRequest.of("tolls"),
                    "phrase", SearchRequest.of("\"in the strait\""),
                    "start", SearchRequest.of("gra*"),
                    "kind", SearchRequest.of("tolls").toggled(Dimension.KIND, "opinion"),
                    "date", SearchRequest.of("").withDate(new DateFilter("2024-05")),
                    "undated", SearchRequest.of("").withDate(DateFilter.UNDATED),
                    "not", SearchRequest.of("tolls -strait"),
                    "none", SearchRequest.of("nothing"));
            ArticleId opinion = Sample.id("Opinion");
            ArticleId news = Sample.id("News");
            assertEquals(
                    Map.of(
                            "word", Set.of(opinion, news),
                            "phrase", Set.of(opinion),
                            "start", Set.of(news),
                            "kind", Set.of(opinion),
                            "date", Set.of(opinion),
                            "undated", Set.of(news),
                            "not", Set.of(news)),
                    desk.search.watch().sift(List.of(opinion, news, Sample.id("Not there")), searches));
        }
    }

    @Test
    void theStateChangesWithWhatIsVisibleAndWhatIsKnown() {
        try (Desk desk = new Desk(folder, Aliases.NONE, seen("One", 1).text("tolls"))) {
            Watch watch = desk.search.watch();
            Object before = watch.state();
            assertEquals(before, watch.state());
            desk.add(seen("Two", 2).text("tolls"));
            Object after = watch.state();
            assertNotEquals(before, after);
            desk.search.know(Aliases.of(List.of()));
            assertNotEquals(after, watch.state());
        }
    }

    @Test
    void namedArticlesComeInTheOrderAskedWithTheirMatchesMarked() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                seen("One", 1).text("tolls"),
                seen("Two", 2).text("grain"))) {
            List<Find> finds = desk.search
                    .watch()
                    .of(SearchRequest.of("tolls"), List.of(Sample.id("Two"), Sample.id("None"), Sample.id("One")));
            assertEquals(List.of("Two", "One"), names(finds));
            assertEquals("[tolls]", Desk.shown(finds.getLast().hit().passages().getFirst()));
            assertEquals("grain", finds.getFirst().article().text());
        }
    }
}
