package org.dateline.archive;

import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Page;
import org.dateline.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening does with what a kill, a power cut or a lost database left behind. */
class RecoveryTest {
    private static final String URL = "https://courier.example/";

    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    /** Writes so many pages and their articles and closes everything. */
    private Path written(int pages, long rollBytes) {
        try (Database db = Samples.database(folder);
                Archive archive = Archive.open(folder.resolve("archive"), db, Samples.CLOCK, rollBytes)) {
            for (int i = 0; i < pages; i++) {
                Page page = fetched(URL + i, "<p>Text " + i);
                captures.add(archive.append(page));
                articles.add(ArchiveTest.added(archive.keep(captures.getLast(), article(page, "Text " + i))));
            }
            return folder.resolve("archive").resolve(captures.getLast().file());
        }
    }

    private void reopened(java.util.function.Consumer<Archive> check) {
        try (Database db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            check.accept(archive);
        }
    }

    private void sql(String statement) {
        try (Database db = Samples.database(folder)) {
            db.write(connection -> {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    return prepared.executeUpdate();
                }
            });
        }
    }

    @Test
    void anOrderlyArchiveNeedsNoRepair() {
        written(3, Archive.ROLL_BYTES);
        reopened(archive -> assertEquals(Repairs.NONE, archive.repairs()));
    }

    @Test
    void aRecordTornAtAnyByteIsCutOffAndTheRestStays() throws IOException {
        Path warc = written(2, Archive.ROLL_BYTES);
        sql("DELETE FROM archive_article WHERE rowid = (SELECT max(rowid) FROM archive_article)");
        byte[] whole = Files.readAllBytes(warc);
        int last = conversionOf(warc, captures.getLast());
        for (int length = last; length < whole.length; length++) {
            int cut = length;
            Files.write(warc, Arrays.copyOf(whole, cut));
            reopened(archive -> {
                assertEquals(cut - last, archive.repairs().tornBytes(), "torn at " + cut);
                assertEquals(captures, archive.capturesAfter(0).toList());
                assertEquals(articles.subList(0, 1), archive.articles().toList());
            });
            assertEquals(last, Files.size(warc));
        }
    }

    @Test
    void whatAPowerCutLeavesBehindTheLastRecordIsCutOff() throws IOException {
        Path warc = written(2, Archive.ROLL_BYTES);
        byte[] whole = Files.readAllBytes(warc);
        byte[] noise = new byte[5_000];
        new java.util.Random(5).nextBytes(noise);
        byte[] begun = noise.clone();
        System.arraycopy(whole, 0, begun, 0, 40);
        for (byte[] garbage :
                List.of(new byte[4_096], noise, begun, new byte[] {0x1f}, new byte[] {0x1f, (byte) 0x8b, 8, 0})) {
            byte[] all = Arrays.copyOf(whole, whole.length + garbage.length);
            System.arraycopy(garbage, 0, all, whole.length, garbage.length);
            Files.write(warc, all);
            reopened(archive -> {
                assertEquals(garbage.length, archive.repairs().tornBytes());
                assertEquals(captures, archive.capturesAfter(0).toList());
                assertEquals(articles, archive.articles().toList());
            });
            assertEquals(whole.length, Files.size(warc));
        }
    }

    private static int conversionOf(Path warc, Capture capture) throws IOException {
        try (Members members = new Members(warc)) {
            return (int) members.at(capture.position()).orElseThrow().end();
        }
    }

    @Test
    void whatIsAppendedAfterACutLiesRight() throws IOException {
        Path warc = written(2, Archive.ROLL_BYTES);
        byte[] whole = Files.readAllBytes(warc);
        Files.write(warc, Arrays.copyOf(whole, whole.length - 5));
        reopened(archive -> {
            assertEquals(1, archive.repairs().dropped(), "the row of the record that was cut off");
            Page page = fetched(URL + "next", "<p>Next");
            Capture next = archive.append(page);
            assertEquals(page.digest(), archive.page(next).digest());
            Article again = ArchiveTest.added(archive.keep(captures.get(1), articles.get(1)));
            assertEquals(List.of(articles.get(0), again), archive.articles().toList());
        });
        reopened(archive ->
                assertTrue(archive.repairs().none(), archive.repairs().toString()));
    }

    @Test
    void aFileTornInItsVeryFirstRecordIsBegunAgain() throws IOException {
        Path warc = written(1, Archive.ROLL_BYTES);
        sql("DELETE FROM archive_capture");
        sql("DELETE FROM archive_article");
        Files.write(warc, Arrays.copyOf(Files.readAllBytes(warc), 20));
        reopened(archive -> {
            assertEquals(20, archive.repairs().tornBytes());
            Capture capture = archive.append(fetched(URL, "x"));
            assertEquals(URL, archive.page(capture).url().toString());
        });
    }

    @Test
    void recordsWhoseRowsAreMissingGetThemBack() {
        written(3, Archive.ROLL_BYTES);
        sql("DELETE FROM archive_capture WHERE sequence = 3");
        sql("DELETE FROM archive_article WHERE article = '" + articles.get(2).id() + "'");
        reopened(archive -> {
            assertEquals(1, archive.repairs().captures());
            assertEquals(1, archive.repairs().articles());
            assertFalse(archive.repairs().rebuilt());
            assertEquals(articles, archive.articles().toList());
            assertEquals(
                    captures.stream().map(Capture::id).toList(),
                    archive.capturesAfter(0).map(Capture::id).toList());
        });
        reopened(archive -> assertTrue(archive.repairs().none()));
    }

    @Test
    void aLostDatabaseIsMadeAgainFromTheFiles() throws IOException {
        written(40, 4_000);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        reopened(archive -> {
            assertTrue(archive.repairs().rebuilt());
            assertEquals(40, archive.repairs().captures());
            assertEquals(40, archive.repairs().articles());
            assertEquals(captures, archive.capturesAfter(0).toList());
            assertEquals(articles, archive.articles().toList());
            assertEquals(articles.get(7), archive.article(captures.get(7)).orElseThrow());
        });
        reopened(archive -> assertTrue(archive.repairs().none()));
    }

    @Test
    void revisionsAndReplacementsAreMadeAgainToo() throws IOException {
        Article better;
        try (Database db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            Page page = fetched(URL, "<p>One");
            Page later = fetched(URL, "<p>Two", Samples.NOON.plusSeconds(60));
            archive.keep(archive.append(page), article(page, "One"));
            Article second = ArchiveTest.added(archive.keep(archive.append(later), article(later, "Two, share")));
            better = article(later, "Two")
                    .withCapture(second.provenance().capture())
                    .withHistory(second.firstSeenAt(), 2);
            archive.replace(better);
            archive.unchanged(page.url(), Samples.NOON.plusSeconds(90));
        }
        Files.delete(folder.resolve("dateline.db"));
        reopened(archive -> {
            assertEquals(List.of(better), archive.articles().toList());
            assertEquals(2, archive.revisions(better.id()).size());
            assertEquals(
                    List.of(Capture.Type.RESPONSE, Capture.Type.RESPONSE, Capture.Type.REVISIT),
                    archive.capturesAfter(0).map(Capture::type).toList());
        });
    }

    @Test
    void aDamagedStretchIsSteppedOverAndNothingIsCutOff() throws IOException {
        Path warc = written(3, Archive.ROLL_BYTES);
        Files.delete(folder.resolve("dateline.db"));
        byte[] bytes = Files.readAllBytes(warc);
        Arrays.fill(
                bytes,
                (int) captures.get(1).position() + 40,
                (int) captures.get(1).position() + 60,
                (byte) 0);
        Files.write(warc, bytes);
        reopened(archive -> {
            assertEquals(0, archive.repairs().tornBytes());
            assertEquals(1, archive.repairs().troubles().size());
            assertTrue(archive.repairs().troubles().getFirst().contains("is damaged from byte"));
            assertEquals(
                    List.of(captures.get(0).id(), captures.get(2).id()),
                    archive.capturesAfter(0).map(Capture::id).toList());
            assertEquals(articles, archive.articles().toList());
        });
        assertEquals(bytes.length, Files.size(warc));
    }

    @Test
    void anArticleWhoseRecordIsDamagedIsLeftOutOfTheStream() throws IOException {
        Path warc = written(3, Archive.ROLL_BYTES);
        byte[] bytes = Files.readAllBytes(warc);
        int at = conversionOf(warc, captures.get(1));
        Arrays.fill(bytes, at + 40, at + 60, (byte) 0);
        Files.write(warc, bytes);
        reopened(archive -> assertEquals(
                List.of(articles.get(0), articles.get(2)), archive.articles().toList()));
    }

    @Test
    void aMissingFileIsSaidAndItsRowsStay() throws IOException {
        written(20, 4_000);
        Files.delete(folder.resolve("archive").resolve(captures.getFirst().file()));
        reopened(archive -> {
            assertTrue(archive.repairs()
                    .troubles()
                    .getFirst()
                    .contains(captures.getFirst().file() + " is missing"));
            assertEquals(captures, archive.capturesAfter(0).toList());
        });
    }

    @Test
    void onlyTheFilesAfterTheLastKnownRecordAreRead() throws IOException {
        written(20, 4_000);
        Path first = folder.resolve("archive").resolve(captures.getFirst().file());
        Files.write(first, new byte[(int) Files.size(first)]);
        reopened(archive -> assertTrue(archive.repairs().none(), "an earlier file is not looked into at start"));
    }

    @Test
    void repairsAreSaidInSentences() {
        Repairs repairs = new Repairs(true, 1_200, 3, 2, 17, List.of("The WARC file a is missing."));
        assertEquals(
                List.of(
                        "The capture index was empty and was made again from the WARC files.",
                        "Added 1,200 captures and 3 article revisions that the database did not know.",
                        "Forgot 2 rows whose records are not in the WARC files.",
                        "Cut off an incomplete last record of 17 bytes.",
                        "The WARC file a is missing."),
                repairs.sentences());
        assertEquals(List.of(), Repairs.NONE.sentences());
    }
}
