package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.archive.Imported;
import org.dateline.archive.Imports;
import org.dateline.article.Source;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corrections of names that are in more articles than are put again while one waits: what is shown at once is what is shown
 * when all were put again, and what an index has that is made anew.
 */
class CorrectionsAtOnceTest {
    private static final int ARTICLES = 520;
    private static final List<String> PEOPLE =
            List.of("Anna Varlen", "Anna Varlin", "Peter Holm", "Maria Costa", "Henry Ashcombe");
    private static final List<String> OTHERS = List.of("Tarnholt Commission", "Norwick Bank", "Oslo", "Bergen");
    private static final List<String> MADE = List.of("A. M. Varlen", "Someone Else", "Port of Oslo", "Quay Ministry");

    @TempDir
    static Path taken;

    @TempDir
    Path folder;

    private Dateline dateline;

    @BeforeAll
    static void takeAll() throws IOException {
        Random dice = new Random(3);
        for (int i = 0; i < ARTICLES; i++) {
            Path file = Files.createDirectories(taken.resolve("in")).resolve(i + ".txt");
            Files.writeString(file, "Story number " + i + "\n\n" + story(dice) + "\n");
        }
        Imports imports = new Imports(Source.named("Gazette"), null, Clock.systemUTC());
        try (Dateline dateline = Dateline.open(config(taken), Clock.systemUTC());
                var read = imports.read(List.of(taken.resolve("in")))) {
            read.forEach(each -> {
                if (each instanceof Imported.Read page) {
                    dateline.ingest().take(page.page());
                }
            });
            dateline.ingest().commit();
        }
    }

    @BeforeEach
    void open() throws IOException {
        Copied.folder(taken.resolve("data"), folder.resolve("data"));
        dateline = start();
        assertEquals(ARTICLES, dateline.search().size());
    }

    private static String story(Random dice) {
        String person = PEOPLE.get(dice.nextInt(PEOPLE.size()));
        String surname = person.substring(person.indexOf(' ') + 1);
        return "Minister " + person + " met the ambassador in " + (dice.nextInt(8) == 0 ? "Bergen" : "Oslo")
                + " on Monday. " + surname + " said the talks would go on. "
                + (dice.nextInt(3) == 0 ? "The Norwick Bank had no comment. " : "The Tarnholt Commission opposed it. ")
                + (dice.nextInt(5) == 0 ? "A clerk of the quay ministry kept the minutes." : "Nobody kept minutes.");
    }

    @AfterEach
    void close() {
        dateline.close();
    }

    /** Corrections of which each file has one of a name that is nearly everywhere. */
    private static List<String> files() {
        Random dice = new Random(17);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder file = new StringBuilder("rename: Oslo -> Port of Oslo\n");
            for (int lines = dice.nextInt(4); lines >= 0; lines--) {
                file.append(line(dice)).append('\n');
            }
            files.add(file.toString());
        }
        files.add("ignore: Oslo\n");
        files.add("retype: Oslo -> org\nalias: quay ministry -> Quay Ministry (org)\n");
        files.add("");
        return files;
    }

    private static String line(Random dice) {
        String name =
                dice.nextBoolean() ? PEOPLE.get(dice.nextInt(PEOPLE.size())) : OTHERS.get(dice.nextInt(OTHERS.size()));
        return switch (dice.nextInt(5)) {
            case 0 -> "merge: " + name + " -> Someone Else";
            case 1 -> "rename: " + name + " -> A. M. Varlen";
            case 2 -> "ignore: " + name;
            case 3 ->
                "retype: " + name + " -> " + List.of("person", "org", "place").get(dice.nextInt(3));
            default -> "merge: Anna Varlin -> Anna Varlen";
        };
    }

    @Test
    void whatIsShownAtOnceIsWhatIsShownInTheEnd() throws IOException {
        Map<String, Long> uncorrected = counts();
        for (String file : files()) {
            write(file);
            Map<String, Long> atOnce = counts();
            dateline.finishAliases();
            assertEquals(counts(), atOnce, file);
        }
        assertEquals(uncorrected, counts());
    }

    @Test
    void aSecondChangeBeforeTheFirstIsThroughIsShownAtOnceToo() throws IOException {
        Map<String, Long> uncorrected = counts();
        write("rename: Oslo -> Port of Oslo\n");
        write("rename: Oslo -> Port of Oslo\nmerge: Anna Varlin -> Anna Varlen\nignore: Tarnholt Commission\n");
        Map<String, Long> atOnce = counts();
        assertNotEquals(uncorrected, atOnce);
        write("");
        assertEquals(uncorrected, counts());
        write("rename: Oslo -> Port of Oslo\nmerge: Anna Varlin -> Anna Varlen\nignore: Tarnholt Commission\n");
        assertEquals(atOnce, counts());
        dateline.finishAliases();
        assertEquals(atOnce, counts());
    }

    @Test
    void anIndexMadeAnewHasTheSameNames() throws IOException {
        for (String file : files().subList(0, 3)) {
            write(file);
            dateline.finishAliases();
        }
        Map<String, Long> before = counts();
        dateline.close();
        new Reindex(Reindex.From.ANNOTATE).run(config(folder), Clock.systemUTC());
        dateline = start();
        assertEquals(before, counts());
    }

    @Test
    void aProcessThatStopsInTheMiddleGoesOnAtTheNextStart() throws IOException {
        write("rename: Oslo -> Port of Oslo\nmerge: Anna Varlin -> Anna Varlen\n");
        Map<String, Long> atOnce = counts();
        dateline.ingest().commit();
        dateline.close();
        dateline = start();
        assertEquals(atOnce, counts());
        dateline.finishAliases();
        assertEquals(atOnce, counts());
        assertEquals(atOnce.get("place Port of Oslo"), total("place:\"Port of Oslo\""));
    }

    @Test
    void whatWasTakenBackWhileNothingRanIsTakenBackOfWhatWasPutBefore() throws IOException {
        Map<String, Long> uncorrected = counts();
        write("rename: Oslo -> Port of Oslo\nmerge: Anna Varlin -> Anna Varlen\n");
        dateline.ingest().commit();
        dateline.close();
        Files.writeString(folder.resolve("data/aliases.txt"), "");
        dateline = start();
        assertEquals(uncorrected, counts());
        dateline.finishAliases();
        assertEquals(uncorrected, counts());
    }

    /** How many articles have each name, and are left when one chooses it. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Dimension dimension : List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)) {
            for (List<String> names : List.of(PEOPLE, OTHERS, MADE)) {
                for (String name : names) {
                    SearchRequest chosen = SearchRequest.of("").toggled(dimension, name);
                    counts.put(
                            dimension.parameter() + " " + name,
                            dateline.search().find(chosen).total());
                }
            }
        }
        dateline.search()
                .find(SearchRequest.of(""))
                .facets()
                .forEach(facet -> facet.values().forEach(value -> {
                    String key = facet.dimension().parameter() + " " + value.value();
                    assertEquals(counts.getOrDefault(key, value.count()), value.count(), key);
                }));
        return counts;
    }

    private long total(String query) {
        return dateline.search().find(SearchRequest.of(query)).total();
    }

    private void write(String text) throws IOException {
        Path beside = folder.resolve("aliases.new");
        Files.writeString(beside, text);
        Files.move(beside, folder.resolve("data/aliases.txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        dateline.applyAliases();
    }

    private Dateline start() {
        return Dateline.open(config(folder), Clock.systemUTC());
    }

    private static Config config(Path folder) {
        return Config.load(
                folder,
                null,
                Map.of(),
                Map.of(Setting.DATA, folder.resolve("data").toString()));
    }
}
