package org.dateline.archive;

import static org.dateline.archive.Samples.NOON;
import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.dateline.archive.Samples.imported;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.Page;
import org.dateline.article.Revision;
import org.dateline.article.Source;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String URL = "https://courier.example/2026/03/talks";

    @TempDir
    Path folder;

    private Database db;
    private Archive archive;

    @BeforeEach
    void open() {
        db = Samples.database(folder);
        archive = Samples.archive(folder, db);
    }

    @AfterEach
    void close() {
        archive.close();
        db.close();
    }

    @Test
    void aFetchedPageComesBackAsItWas() {
        Page page = fetched(URL, "<p>Zażółć “gęślą” 😀");
        Capture capture = archive.append(page);

        assertEquals(Capture.Type.RESPONSE, capture.type());
        assertEquals(1, capture.sequence());
        assertEquals(page.digest(), capture.digest());
        assertSame(page, archive.page(capture.id()).orElseThrow());
    }

    @Test
    void anImportedPageComesBackWithItsHints() {
        Hints hints = new Hints(new Source("Głos Ameryki / صوت أمريكا", "VOA"), Kind.PRESS_RELEASE, "pl");
        Page page = imported("urn:sha256:00ff", "Talks.", hints);
        Capture capture = archive.append(page);

        assertEquals(Capture.Type.RESOURCE, capture.type());
        assertSame(page, archive.page(capture));
    }

    @Test
    void aHintWithALineBreakCannotForgeAField() {
        Hints hints = Hints.of(new Source("Courier\r\nWARC-Type: request", "C"));
        Capture capture = archive.append(imported(URL, "Talks.", hints));

        assertEquals(
                "Courier WARC-Type: request",
                archive.page(capture).hints().source().name());
    }

    @Test
    void headerNamesThatHttpDoesNotKnowAreLeftOut() {
        Page page = fetched(URL, "x");
        Map<String, List<String>> odd = new LinkedHashMap<>(page.headers());
        odd.put(":status", List.of("200"));
        odd.put("x-odd name", List.of("1"));
        Capture capture =
                archive.append(new Page(page.url(), NOON, Page.Via.FETCH, 200, odd, page.body(), page.hints()));

        assertEquals(page.headers(), archive.page(capture).headers());
    }

    @Test
    void theSameBodyAgainIsARevisit() {
        Page page = fetched(URL, "<p>Talks.");
        Capture first = archive.append(page);
        Capture second = archive.append(fetched(URL, "<p>Talks.", NOON.plusSeconds(60)));

        assertEquals(Capture.Type.REVISIT, second.type());
        assertEquals(first.digest(), second.digest());
        assertEquals(Optional.of(second), archive.latest(URI.create(URL)));
        Page again = archive.page(second);
        assertEquals(NOON.plusSeconds(60), again.fetchedAt());
        assertArrayEquals(page.body(), again.body());
        assertEquals(page.headers(), again.headers());
        assertEquals(Capture.Type.REVISIT, archive.append(page).type(), "also after a revisit");
    }

    @Test
    void theSameBodyUnderAnotherSourceIsNoRevisit() {
        archive.append(imported(URL, "Talks.", Hints.of(Source.named("Courier"))));
        Capture second = archive.append(imported(URL, "Talks.", Hints.of(Source.named("Herald"))));

        assertEquals(Capture.Type.RESOURCE, second.type());
    }

    @Test
    void theSameBodyAtAnotherAddressIsNoRevisit() {
        archive.append(fetched(URL, "<p>Talks."));

        assertEquals(
                Capture.Type.RESPONSE,
                archive.append(fetched(URL + "?page=2", "<p>Talks.")).type());
    }

    @Test
    void notModifiedIsARevisitOfWhatIsThere() {
        Page page = fetched(URL, "<p>Talks.");
        archive.append(page);
        Capture second = archive.unchanged(page.url(), NOON.plusSeconds(60)).orElseThrow();

        assertEquals(Capture.Type.REVISIT, second.type());
        assertArrayEquals(page.body(), archive.page(second).body());
        assertEquals(page.hints(), archive.page(second).hints());
        assertEquals(NOON.plusSeconds(60), archive.page(second).fetchedAt());
    }

    @Test
    void notModifiedOfAPageThatWasNeverCapturedIsNothing() {
        assertTrue(archive.unchanged(URI.create(URL), NOON).isEmpty());
        assertEquals(0, archive.capturesAfter(0).count());
    }

    @Test
    void theFirstTextOfAnArticleIsItsFirstRevision() {
        Page page = fetched(URL, "<p>Talks.");
        Capture capture = archive.append(page);
        Article kept = added(archive.keep(capture, article(page, "Talks.")));

        assertEquals(1, kept.revision());
        assertEquals(capture.id(), kept.provenance().capture());
        assertEquals(Optional.of(kept), archive.article(kept.id()));
        assertEquals(Optional.of(kept), archive.article(capture));
        assertEquals(1, archive.size());
    }

    @Test
    void changedMarkupWithTheSameTextIsNothingNew() {
        Page page = fetched(URL, "<p>Talks.");
        Page restyled = fetched(URL, "<p class=lead>Talks.", NOON.plusSeconds(60));
        Article kept = added(archive.keep(archive.append(page), article(page, "Talks.")));
        Kept again = archive.keep(archive.append(restyled), article(restyled, "Talks."));

        assertEquals(1, assertInstanceOf(Kept.Unchanged.class, again).newest().number());
        assertEquals(List.of(kept), archive.articles().toList());
    }

    @Test
    void aChangedTextIsARevisionThatRemembersWhenTheFirstWasSeen() {
        Page page = fetched(URL, "<p>Talks.");
        Page later = fetched(URL, "<p>Talks fail.", NOON.plus(Duration.ofDays(1)));
        Article first = added(archive.keep(archive.append(page), article(page, "Talks.")));
        Article second = added(archive.keep(archive.append(later), article(later, "Talks fail.")));

        assertEquals(2, second.revision());
        assertEquals(NOON.toEpochMilli(), second.firstSeenAt().toEpochMilli());
        assertEquals(later.fetchedAt(), second.fetchedAt());
        List<Revision> revisions = archive.revisions(first.id());
        assertEquals(List.of(1, 2), revisions.stream().map(Revision::number).toList());
        assertEquals(Optional.of(first), archive.article(revisions.getFirst()));
        assertEquals(Optional.of(second), archive.article(first.id()));
        assertEquals(List.of(second), archive.articles().toList(), "newest revisions only");
    }

    @Test
    void aTextOfAnEarlierDayMovesTheFirstSightBack() {
        Page page = fetched(URL, "<p>Talks.");
        Page older = fetched(URL, "<p>Talks begin.", NOON.minus(Duration.ofDays(9)));
        archive.keep(archive.append(page), article(page, "Talks."));
        Article second = added(archive.keep(archive.append(older), article(older, "Talks begin.")));

        assertEquals(2, second.revision());
        assertEquals(older.fetchedAt(), second.firstSeenAt());
    }

    @Test
    void anArticleFirstExtractedFromARevisitBelongsToThePageThatIsRepeated() {
        Page page = fetched(URL, "<p>Talks.");
        Capture first = archive.append(page);
        Capture second = archive.append(page);
        Article kept = added(archive.keep(second, article(page, "Talks.")));

        assertEquals(first.id(), kept.provenance().capture());
        assertEquals(Optional.of(kept), archive.article(first));
        assertEquals(Optional.of(kept), archive.article(second));
    }

    @Test
    void anArticleReadAnewTakesThePlaceOfWhatWasKept() {
        Page page = fetched(URL, "<p>Talks.");
        Article kept = added(archive.keep(archive.append(page), article(page, "Talks. Share.")));
        Article better = article(page, "Talks.").withCapture(kept.provenance().capture());
        archive.replace(better);

        assertEquals(List.of(better), archive.articles().toList());
        assertInstanceOf(Kept.Unchanged.class, archive.keep(archive.append(page), article(page, "Talks.")));
        Article unknown = better.withHistory(NOON, 7);
        assertThrows(IllegalArgumentException.class, () -> archive.replace(unknown));
    }

    @Test
    void capturesComeInTheOrderOfWritingFromAnyNumberOn() {
        List<Capture> written = IntStream.range(0, 600)
                .mapToObj(i -> archive.append(fetched(URL + i, "x" + i)))
                .toList();

        assertEquals(written, archive.capturesAfter(0).toList());
        assertEquals(written.subList(590, 600), archive.capturesAfter(590).toList());
    }

    @Test
    void theArchiveRemembersUpToWhereEveryCaptureWasDealtWith() {
        assertEquals(0, archive.lastSequence());
        assertEquals(0, archive.settledThrough());
        long last = archive.append(fetched(URL, "x")).sequence();
        archive.settle(last);
        archive.close();
        archive = Samples.archive(folder, db);

        assertEquals(last, archive.lastSequence());
        assertEquals(last, archive.settledThrough());
    }

    @Test
    void everyArticleComesOnceInTheOrderOfTheFiles() {
        List<Article> kept = IntStream.range(0, 600)
                .mapToObj(i -> fetched(URL + i, "x" + i))
                .map(page -> added(archive.keep(archive.append(page), article(page, "Text of " + page.url()))))
                .toList();

        assertEquals(kept, archive.articles().toList());
    }

    @Test
    void filesRollAndStayReadable() throws IOException {
        archive.close();
        archive = Archive.open(folder.resolve("archive"), db, Samples.CLOCK, 2_000);
        List<Capture> captures = IntStream.range(0, 20)
                .mapToObj(i -> archive.append(fetched(URL + i, "x" + i)))
                .toList();

        List<String> files = captures.stream().map(Capture::file).distinct().toList();
        assertTrue(files.size() > 2, files.toString());
        assertEquals("dateline-20260301120000-00001.warc.gz", files.getFirst());
        assertEquals("dateline-20260301120000-00002.warc.gz", files.get(1));
        for (Capture capture : captures) {
            assertEquals(capture.url(), archive.page(capture).url());
        }
    }

    @Test
    void anotherStartGoesOnWithTheSameFile() {
        Capture first = archive.append(fetched(URL, "x"));
        archive.close();
        archive = Samples.archive(folder, db);
        Capture second = archive.append(fetched(URL, "y"));

        assertTrue(archive.repairs().none(), archive.repairs().toString());
        assertEquals(first.file(), second.file());
        assertEquals(2, second.sequence());
    }

    @Test
    void aReaderSeesWhatTheWriterBesideItAppended() {
        try (Database reading = Database.openForReading(folder.resolve("dateline.db"));
                Archive reader = Archive.openForReading(folder.resolve("archive"), reading)) {
            Page page = fetched(URL, "<p>Talks.");
            archive.keep(archive.append(page), article(page, "Talks."));

            assertEquals(archive.articles().toList(), reader.articles().toList());
            assertSame(page, reader.page(reader.latest(page.url()).orElseThrow()));
        }
    }

    @Test
    void aThousandPagesFromEightThreadsAllLieInTheirPlace() throws Exception {
        List<Callable<Capture>> appends = IntStream.range(0, 1_000)
                .<Callable<Capture>>mapToObj(i -> () -> archive.append(fetched(URL + "/" + i, "body " + i)))
                .toList();
        Set<Long> sequences = new HashSet<>();
        for (Capture capture : together(appends)) {
            sequences.add(capture.sequence());
            assertEquals(capture.url(), archive.page(capture).url());
            assertEquals(capture.digest(), archive.page(capture).digest());
        }
        assertEquals(1_000, sequences.size());
        assertEquals(1_000, archive.capturesAfter(0).count());
    }

    @Test
    void twoPagesOfOneArticleAtOnceMakeOneRevision() throws Exception {
        Page page = fetched(URL, "<p>Talks.");
        Capture capture = archive.append(page);
        List<Callable<Kept>> keeps = IntStream.range(0, 16)
                .<Callable<Kept>>mapToObj(i -> () -> archive.keep(capture, article(page, "Talks.")))
                .toList();

        long added =
                together(keeps).stream().filter(Kept.Added.class::isInstance).count();
        assertEquals(1, added);
        assertEquals(1, archive.revisions(article(page, "Talks.").id()).size());
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheArchiveForOthers() {
        Thread.currentThread().interrupt();
        Capture capture = archive.append(fetched(URL, "x"));
        assertTrue(Thread.interrupted());

        assertEquals(2, archive.append(fetched(URL, "y")).sequence());
        assertEquals(URL, archive.page(capture).url().toString());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        try (Archive impossible = Archive.open(file, db, Samples.CLOCK)) {
            ArchiveException e = assertThrows(ArchiveException.class, () -> impossible.append(fetched(URL, "x")));
            assertTrue(e.toString().contains(": archive: cannot append " + URL), e.toString());
        }
        assertEquals(0, archive.capturesAfter(0).count(), "no row without a record");
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(work).stream().map(ArchiveTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        return future.resultNow();
    }

    static Article added(Kept kept) {
        return assertInstanceOf(Kept.Added.class, kept).article();
    }

    private static void assertSame(Page expected, Page actual) {
        assertEquals(expected.url(), actual.url());
        assertEquals(expected.fetchedAt(), actual.fetchedAt());
        assertEquals(expected.via(), actual.via());
        assertEquals(expected.status(), actual.status());
        assertEquals(expected.headers(), actual.headers());
        assertEquals(expected.hints(), actual.hints());
        assertArrayEquals(expected.body(), actual.body());
    }
}
