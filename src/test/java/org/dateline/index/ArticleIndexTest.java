package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.article.Article;
import org.dateline.article.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {
    @TempDir
    Path folder;

    private static int found(Searchers searchers, String field, String word) {
        return searchers.use(searcher -> searcher.count(new TermQuery(new Term(field, word))));
    }

    @Test
    void whatIsPutIsSeenAfterARefreshAndReplacesTheSameArticle() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(Sample.named("a").text("Grain.").article());
            assertEquals(0, found(index.searchers(), Fields.TEXT, "grain"));
            index.refresh();
            assertEquals(1, found(index.searchers(), Fields.TEXT, "grain"));
            index.put(Sample.named("a").text("Wheat.").revision(2).article());
            index.refresh();
            assertEquals(0, found(index.searchers(), Fields.TEXT, "grain"));
            assertEquals(1, found(index.searchers(), Fields.TEXT, "wheat"));
        }
    }

    @Test
    void anArticleIsReadAsItWasPut() {
        Article article = Sample.named("whole")
                .headline("Grain deal extended")
                .dek("For sixty days.")
                .text("The deal holds.", "Ukraine welcomed it.")
                .by("Ann Müller")
                .person("Ann Müller")
                .place("Ukraine")
                .mentions("2022-07-22", "2022-07-22")
                .fingerprint(new Fingerprint(List.of(3, -5, 7), 40, List.of(1, -1)))
                .article();
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(article);
            index.refresh();
            assertEquals(article, index.searchers().use(searcher -> StoredArticle.of(searcher, 0)));
        }
    }

    @Test
    void theCommitRemembersItsNumber() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertEquals(0, index.committedThrough());
            index.put(Sample.named("a").article());
            index.commit(17);
            index.commit(18);
            index.put(Sample.named("b").text("Late.").article());
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertEquals(18, index.committedThrough());
            assertEquals(1, found(index.searchers(), Fields.TEXT, "late"));
        }
    }

    @Test
    void aCopyTakenWhileTheWriterLivesOpensAtTheLastCommitAsAfterAKill(@TempDir Path elsewhere) throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(Sample.named("a").text("Grain.").article());
            index.commit(5);
            index.put(Sample.named("b").text("Wheat.").article());
            index.refresh();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.copy(file, elsewhere.resolve(file.getFileName()));
                }
            }
        }
        try (ArticleIndex index = ArticleIndex.open(elsewhere)) {
            assertEquals(5, index.committedThrough());
            assertEquals(1, found(index.searchers(), Fields.TEXT, "grain"));
            assertEquals(0, found(index.searchers(), Fields.TEXT, "wheat"));
            index.put(Sample.named("b").text("Wheat.").article());
            index.commit(6);
        }
    }

    @Test
    void readersBesideTheWriterSeeEachCommitAndAMissingIndexIsEmpty() {
        try (Searchers searchers = Searchers.openForReading(folder.resolve("lucene"))) {
            assertEquals(0, found(searchers, Fields.TEXT, "grain"));
            try (ArticleIndex index = ArticleIndex.open(folder.resolve("lucene"))) {
                index.put(Sample.named("a").text("Grain.").article());
                index.commit(1);
                assertEquals(1, found(searchers, Fields.TEXT, "grain"));
                index.put(Sample.named("b").text("Grain.").article());
                assertEquals(1, found(searchers, Fields.TEXT, "grain"));
                index.commit(2);
                assertEquals(2, found(searchers, Fields.TEXT, "grain"));
            }
        }
    }

    @Test
    void anotherSchemaIsToldByItsOwnException() throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
        SchemaChanged error = assertThrows(SchemaChanged.class, () -> ArticleIndex.open(folder));
        assertTrue(error.toString().contains("run dateline reindex"), error::toString);
        try (Searchers searchers = Searchers.openForReading(folder)) {
            assertThrows(SchemaChanged.class, () -> found(searchers, Fields.TEXT, "x"));
        }
    }

    @Test
    void anIndexThatFailedForAnotherReasonAndIsDamagedTooIsOpenedAnew() throws Exception {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(Sample.named("a").article());
            index.commit(5);
            inTheWay("_1.fdt");
            assertThrows(IndexException.class, () -> {
                index.put(Sample.named("b").article());
                index.commit(6);
            });
            assertTrue(index.broken());
            Files.delete(folder.resolve("_1.fdt/in the way"));
            Files.delete(folder.resolve("_1.fdt"));
            cutOffCommits();
            index.mend(6);
            assertFalse(index.broken());
            assertEquals(new Stretch(0, 6), index.lacking());
            index.put(Sample.named("a").text("Grain.").article());
            index.refresh();
            assertEquals(1, found(index.searchers(), Fields.TEXT, "grain"));
        }
    }

    private void inTheWay(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).resolve("in the way"));
    }

    private void cutOffCommits() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "segments_*")) {
            for (Path file : files) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
            }
        }
    }

    @Test
    void anIndexThatCannotBeCommittedGivesItsFolderUpWhenItIsClosed() throws Exception {
        ArticleIndex index = ArticleIndex.open(folder);
        index.put(Sample.named("a").article());
        inTheWay("pending_segments_2");
        assertThrows(IndexException.class, index::close);
        Files.delete(folder.resolve("pending_segments_2/in the way"));
        Files.delete(folder.resolve("pending_segments_2"));
        index.close();
        try (ArticleIndex again = ArticleIndex.open(folder)) {
            assertEquals(0, again.size());
        }
    }

    @Test
    void whoWritesDownWhatIsFoundIsNotToldThatNothingIsOverDamagedFiles() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(Sample.named("a").article());
            index.refresh();
            Searchers.Use<Integer> damaged = searcher -> {
                if (searcher.getIndexReader().numDocs() > 0) {
                    throw new CorruptIndexException("a wrong byte", "_0.tim");
                }
                return 0;
            };
            assertThrows(IndexException.class, () -> index.searchers().useWhole(damaged));
            assertTrue(index.broken());
            assertEquals(0, index.searchers().use(damaged));
        }
    }

    @Test
    void aSecondWriterIsTurnedAway() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexException error = assertThrows(IndexException.class, () -> ArticleIndex.open(folder));
            assertTrue(error.toString().contains("another process writes"), error::toString);
            assertEquals(0, index.committedThrough());
        }
    }

    @Test
    void namesAsLongAsABookAreIndexed() {
        String longName = "x".repeat(40_000);
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(Sample.named("a")
                    .source(longName, "")
                    .person(longName)
                    .language("en")
                    .article());
            index.refresh();
            assertEquals(1, (int)
                    index.searchers().use(searcher -> searcher.getIndexReader().numDocs()));
        }
    }

    @Test
    void wordsAreReadTheSameInTextAndQueries() {
        assertEquals(List.of("al", "qaeda"), Analysis.words(Fields.TEXT, "Al‑Qaeda’s"));
        assertEquals(List.of("polici", "cafe"), Analysis.words(Fields.TEXT, "policies\u00a0—\u202fCAFÉ"));
        assertEquals(List.of("policies"), Analysis.words(Fields.EXACT, "policies"));
        assertEquals(
                List.of("un", "ussr", "u.s", "u.s", "us"), Analysis.words(Fields.TEXT, "U.N. U.S.S.R. U.S. US us"));
        assertEquals(List.of("obrien", "quran", "sanaa"), Analysis.words(Fields.EXACT, "O’Brien's Qur'an Sanaʼa"));
        assertEquals(List.of("strasse", "ελλαδα"), Analysis.words(Fields.EXACT, "Straße ΕΛΛΆΔΑ"));
        assertEquals(List.of(), Analysis.words(Fields.TEXT, " … — “” "));
    }
}
