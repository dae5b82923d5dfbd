package org.dateline.archive;

import static org.dateline.archive.Samples.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source COURIER = Source.named("The Courier");
    private static final Source GAZETTE = new Source("The Gazette", "GAZ");

    @TempDir
    Path folder;

    private static Page page(String url, Source source, int daysAgo, String text) {
        return new Page(
                URI.create(url),
                NOW.minus(Duration.ofDays(daysAgo)),
                Page.Via.FETCH,
                200,
                Map.of("content-type", List.of("text/html")),
                text.getBytes(StandardCharsets.UTF_8),
                Hints.of(source));
    }

    private static Article taken(Archive archive, Page page) {
        return ArchiveTest.added(
                archive.keep(archive.append(page), article(page, new String(page.body(), StandardCharsets.UTF_8))));
    }

    private Archive open(Database db) {
        return Archive.open(folder.resolve("archive"), db, Clock.fixed(NOW, ZoneOffset.UTC), 2_500);
    }

    /** Of two publishers one article for every tenth of a hundred days each, one of them with a late revision. */
    private void write() {
        try (Database db = Samples.database(folder);
                Archive archive = open(db)) {
            for (int daysAgo = 95; daysAgo > 0; daysAgo -= 10) {
                taken(archive, page("https://courier.example/" + daysAgo, COURIER, daysAgo, "Courier " + daysAgo));
                taken(archive, page("https://gazette.example/" + daysAgo, GAZETTE, daysAgo, "Gazette " + daysAgo));
            }
            archive.append(page("https://courier.example/list", COURIER, 90, "No article"));
            archive.append(page("https://courier.example/95", COURIER, 3, "Courier 95"));
            taken(archive, page("https://courier.example/85", COURIER, 2, "Courier 85, with more"));
        }
    }

    private Leaving leaving(String... rules) {
        try (Database db = Database.openForReading(folder.resolve("dateline.db"))) {
            return new Retention(
                            folder.resolve("archive"),
                            db,
                            RetentionRules.of(List.of(rules)),
                            Clock.fixed(NOW, ZoneOffset.UTC))
                    .find();
        }
    }

    private int remove(Leaving leaving, Runnable decided) {
        try (Database db = Samples.database(folder)) {
            return new Removal(folder.resolve("archive"), db, Clock.fixed(NOW, ZoneOffset.UTC))
                    .run(leaving.captures(), decided);
        }
    }

    private void opened(Consumer<Archive> check) {
        try (Database db = Samples.database(folder);
                Archive archive = open(db)) {
            check.accept(archive);
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        try (Database db = Database.openForReading(folder.resolve("dateline.db"))) {
            new ArchiveCheck(folder.resolve("archive"), db, faults::add).run();
        }
        return faults;
    }

    private Set<String> articles() {
        Set<String> urls = new java.util.TreeSet<>();
        opened(archive -> archive.articles()
                .forEach(article ->
                        urls.add(article.url().getHost() + article.url().getPath())));
        return urls;
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> list = Files.list(folder.resolve("archive"))) {
            for (Path file : list.sorted().toList()) {
                try (RecordWalk walk = new RecordWalk(file, 0)) {
                    for (var at = walk.next(); at.isPresent(); at = walk.next()) {
                        all.append(new String(((Stretch.Whole) at.get()).content(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void whatIsOlderThanItsPublishersRuleWouldGo() {
        write();
        Leaving leaving = leaving("# ours", "", "GAZ keep=50d", "* keep=forever");
        assertEquals(List.of(GAZETTE), leaving.sources());
        assertEquals(5, leaving.of(GAZETTE).articles());
        assertEquals(5, leaving.of(GAZETTE).captures());
        assertTrue(leaving.of(GAZETTE).bytes() > 2_000);
        assertEquals(articles().size(), 20, "nothing is changed");
    }

    @Test
    void anArticleWithANewerTextStaysAndSoDoAllItsRevisions() {
        write();
        Leaving leaving = leaving("\"the courier\" keep=50d");
        assertEquals(4, leaving.of(COURIER).articles(), "not the one that was revised two days ago");
        assertFalse(leaving.pages().contains(URI.create("https://courier.example/85")));
        assertTrue(leaving.pages().contains(URI.create("https://courier.example/list")), "a page without an article");
        assertEquals(4 + 1 + 1, leaving.of(COURIER).captures(), "one was seen again three days ago");
    }

    @Test
    void whatIsRemovedIsNowhereAndWhatStaysIsWhole() throws IOException {
        write();
        List<Article> before = new ArrayList<>();
        List<Capture> captures = new ArrayList<>();
        opened(archive -> {
            archive.articles().forEach(before::add);
            archive.capturesAfter(0).forEach(captures::add);
        });
        Leaving leaving = leaving("* keep=50d");
        assertTrue(onDisk().contains("Courier 55") && onDisk().contains("No article"));

        assertTrue(remove(leaving, () -> {}) > 2);

        String left = onDisk();
        for (String gone : List.of("Courier 55", "Gazette 95", "No article", "courier.example/95")) {
            assertFalse(left.contains(gone), gone);
        }
        assertEquals(List.of(), faults());
        opened(archive -> {
            assertTrue(archive.repairs().none(), archive.repairs().toString());
            assertEquals(
                    before.stream()
                            .filter(article -> !leaving.articles().contains(article.id()))
                            .collect(Collectors.toSet()),
                    archive.articles().collect(Collectors.toSet()));
            assertEquals(
                    captures.stream()
                            .filter(capture -> !leaving.captures().contains(capture.id()))
                            .map(Capture::id)
                            .toList(),
                    archive.capturesAfter(0).map(Capture::id).toList());
            archive.capturesAfter(0).forEach(archive::page);
            assertEquals(
                    2,
                    archive.revisions(archive.articles()
                                    .filter(article -> article.url().getPath().equals("/85"))
                                    .filter(article -> article.url().getHost().startsWith("courier"))
                                    .findFirst()
                                    .orElseThrow()
                                    .id())
                            .size());
            archive.append(page("https://courier.example/new", COURIER, 0, "New"));
        });
        assertEquals(List.of(), faults());
        assertTrue(leaving("* keep=50d").none());
    }

    @Test
    void theRowsAreTheSameWhenTheyAreMadeAgainFromTheFiles() throws IOException {
        write();
        remove(leaving("* keep=50d"), () -> {});
        Set<String> articles = articles();
        Files.delete(folder.resolve("dateline.db"));
        assertEquals(articles, articles());
        assertEquals(List.of(), faults());
    }

    @Test
    void aRemovalThatWasBrokenOffBeforeItWasDecidedChangesNothing() throws IOException {
        write();
        String before = onDisk();
        assertThrows(
                IllegalStateException.class,
                () -> remove(leaving("* keep=50d"), () -> {
                    throw new IllegalStateException("killed");
                }));
        opened(archive -> assertTrue(archive.repairs().none()));
        assertEquals(before, onDisk());
        assertEquals(List.of(), faults());
        assertEquals(20, articles().size());
    }

    /** The state of the folder when the plan was just written, and then with ever more of it carried out. */
    @Test
    void aRemovalThatWasDecidedIsFinishedFromWhereverItWasBrokenOff() throws IOException {
        write();
        Leaving leaving = leaving("* keep=50d");
        Path archive = folder.resolve("archive");
        Path parts = Files.createDirectory(folder.resolve("parts"));
        remove(leaving, () -> copyAll(archive, parts));
        Set<String> after = articles();
        assertEquals(11, after.size());
        List<String> plan = new ArrayList<>();
        List<String> kept = names(archive);
        for (String old :
                names(parts).stream().filter(name -> name.endsWith(".gz")).toList()) {
            if (!kept.contains(old)) {
                String number = old.substring(24);
                plan.add(old + " "
                        + kept.stream()
                                .filter(name -> name.endsWith(number))
                                .findFirst()
                                .orElse("-"));
            }
        }
        for (int done = 0; done <= plan.size(); done++) {
            Reset.folder(archive);
            copyAll(parts, archive);
            Files.delete(folder.resolve("dateline.db"));
            opened(all -> assertEquals(20, all.size()));
            copyAll(parts, archive);
            Files.writeString(archive.resolve("removal.plan"), String.join("\n", plan));
            for (String line : plan.subList(0, done)) {
                String fresh = line.substring(line.indexOf(' ') + 1);
                if (!fresh.equals("-")) {
                    Files.move(archive.resolve(fresh + ".part"), archive.resolve(fresh));
                }
                if (done == plan.size()) {
                    Files.delete(archive.resolve(line.substring(0, line.indexOf(' '))));
                }
            }
            opened(all -> assertEquals(
                    List.of("Finished removing what the retention rules no longer keep."),
                    all.repairs().sentences()));
            assertEquals(after, articles());
            assertEquals(List.of(), faults());
            assertFalse(onDisk().contains("Courier 55"));
        }
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> list = Files.list(dir)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class Reset {
        static void folder(Path dir) throws IOException {
            try (Stream<Path> list = Files.list(dir)) {
                for (Path file : list.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copyAll(Path from, Path to) {
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aLineThatIsNoRuleIsSaidWithItsNumber() {
        for (String line : List.of("The Courier keep=3d", "Courier keep=3", "Courier", "Courier keep=soon")) {
            String said = String.valueOf(
                    assertThrows(IllegalArgumentException.class, () -> RetentionRules.of(List.of("# rules", line)))
                            .getMessage());
            assertTrue(said.startsWith("retention: line 2: expected a publisher and how long"), said);
        }
    }

    @Test
    void theFirstLineThatFitsCountsAndWhatNoneFitsIsKept() {
        RetentionRules rules = RetentionRules.of(List.of("gaz keep=forever", "* keep=9d"));
        assertTrue(rules.keep(GAZETTE).isEmpty());
        assertEquals(Duration.ofDays(9), rules.keep(COURIER).orElseThrow());
        assertTrue(RetentionRules.of(List.of("GAZ keep=1d")).keep(COURIER).isEmpty());
    }
}
