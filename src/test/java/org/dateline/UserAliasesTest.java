package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.archive.Imported;
import org.dateline.archive.Imports;
import org.dateline.article.Correction.Which;
import org.dateline.article.EntityType;
import org.dateline.article.Source;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's alias file changes the whole index, and taking a line back gives the old index again. */
class UserAliasesTest {
    private static final List<String> STORIES = List.of(
            "Minister Anna Varlen met the ambassador on Monday. Varlen said the talks in Oslo would go on.",
            "Anna Varlin told reporters in Oslo that the bridge would open. The Tarnholt Commission opposed it.",
            "The Tarnholt Commission said on Friday that Anna Varlen had misled parliament in Oslo.",
            "Fishing boats stayed in port; wind and weather kept the quay ministry clerks at home, they said.");

    @TempDir
    Path folder;

    private Dateline dateline;

    @BeforeEach
    void open() throws IOException {
        for (int i = 0; i < STORIES.size(); i++) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("in")).resolve(i + ".txt"),
                    "Story number " + i + "\n\n" + STORIES.get(i) + "\n");
        }
        dateline = start();
        Imports imports = new Imports(Source.named("Gazette"), null, Clock.systemUTC());
        try (var read = imports.read(List.of(folder.resolve("in")))) {
            read.forEach(each -> {
                if (each instanceof Imported.Read page) {
                    dateline.ingest().take(page.page());
                }
            });
        }
        dateline.ingest().commit();
        assertEquals(4, dateline.search().size());
    }

    @AfterEach
    void close() {
        dateline.close();
    }

    @Test
    void a_merge_joins_counts_and_spellings_and_can_be_taken_back() throws IOException {
        Map<String, Long> before = counts(Dimension.PERSON, "");
        assertEquals(2, before.get("Anna Varlen"));
        assertEquals(1, before.get("Anna Varlin"));
        assertEquals(1, total("\"Anna Varlin\""));
        write("merge: Anna Varlin -> Anna Varlen");
        assertEquals(3, counts(Dimension.PERSON, "").get("Anna Varlen"));
        assertEquals(null, counts(Dimension.PERSON, "").get("Anna Varlin"));
        assertEquals(3, total("\"Anna Varlin\""), "the spellings of one are searched with the other's");
        assertEquals(3, total("person:\"Anna Varlen\""));
        write("");
        assertEquals(before, counts(Dimension.PERSON, ""));
        assertEquals(1, total("\"Anna Varlin\""));
    }

    @Test
    void corrections_follow_one_another_in_the_order_of_the_file() throws IOException {
        write("merge: Anna Varlin -> Anna Varlen\nrename: Anna Varlen -> A. M. Varlen\n");
        assertEquals(3, counts(Dimension.PERSON, "").get("A. M. Varlen"));
        write("merge: Anna Varlin -> Anna Varlen\nrename: Anna Varlen -> A. M. Varlen\nignore: A. M. Varlen\n");
        assertTrue(counts(Dimension.PERSON, "").keySet().stream().noneMatch(name -> name.contains("Varl")));
        write("rename: Anna Varlen -> A. M. Varlen\n");
        assertEquals(2, counts(Dimension.PERSON, "").get("A. M. Varlen"));
        assertEquals(1, counts(Dimension.PERSON, "").get("Anna Varlin"));
    }

    @Test
    void a_name_is_ignored_or_of_another_type() throws IOException {
        write("ignore: Oslo\nretype: Tarnholt Commission -> place\n");
        Map<String, Long> places = counts(Dimension.PLACE, "");
        assertEquals(null, places.get("Oslo"));
        assertEquals(2, places.get("Tarnholt Commission"));
        assertEquals(null, counts(Dimension.ORGANISATION, "").get("Tarnholt Commission"));
        assertEquals(2, total("place:\"Tarnholt Commission\""));
        assertEquals(0, total("org:\"Tarnholt Commission\""));
        assertEquals(3, total("Oslo"), "the word is still in the text");
    }

    @Test
    void a_spelling_that_no_tagger_found_is_found_once_it_is_listed() throws IOException {
        write("Quay Ministry\torg\tquay ministry\n");
        assertEquals(1, counts(Dimension.ORGANISATION, "").get("Quay Ministry"));
        write("Ministry of Quays\torg\nalias: quay ministry -> Ministry of Quays\n");
        assertEquals(1, counts(Dimension.ORGANISATION, "").get("Ministry of Quays"));
        assertEquals(1, total("\"Ministry of Quays\""));
        write("");
        assertEquals(null, counts(Dimension.ORGANISATION, "").get("Ministry of Quays"));
    }

    @Test
    void a_spelling_is_parted_from_an_entity_with_the_surnames_that_go_with_it() throws IOException {
        write("Anna Varlen\tperson\tAnna Varlin\n");
        assertEquals(3, counts(Dimension.PERSON, "").get("Anna Varlen"));
        write("Anna Varlen\tperson\tAnna Varlin\nsplit: Anna Varlen -> Anna Varlin\n");
        assertEquals(2, counts(Dimension.PERSON, "").get("Anna Varlen"));
        assertEquals(1, counts(Dimension.PERSON, "").get("Anna Varlin"));
    }

    @Test
    void a_wrong_file_is_told_with_its_line_and_the_last_good_one_stays_in_force() throws IOException {
        write("ignore: Oslo\n");
        write("ignore: Oslo\nmrege: Anna Varlin -> Anna Varlen\n");
        assertTrue(
                dateline.aliases().problem().contains("aliases.txt: line 2"),
                dateline.aliases().problem());
        assertEquals(null, counts(Dimension.PLACE, "").get("Oslo"));
        dateline.close();
        dateline = start();
        assertTrue(dateline.repairs().stream().anyMatch(said -> said.contains("line 2")), "said at the start");
        assertEquals(null, counts(Dimension.PLACE, "").get("Oslo"), "also over a restart");
        write("Kingston\tplace\t\t\tJamaica\n");
        assertTrue(
                dateline.aliases().problem().contains("at most four columns"),
                dateline.aliases().problem());
        write("");
        assertEquals("", dateline.aliases().problem());
        assertEquals(3, counts(Dimension.PLACE, "").get("Oslo"));
    }

    @Test
    void what_changed_while_nothing_ran_is_applied_at_the_start() throws IOException {
        dateline.close();
        Files.writeString(folder.resolve("data/aliases.txt"), "rename: Anna Varlen -> Varlen the Elder\n");
        dateline = start();
        assertEquals(2, counts(Dimension.PERSON, "").get("Varlen the Elder"));
    }

    @Test
    void a_program_can_edit_the_file() {
        dateline.aliases().merge(new Which("Anna Varlin", EntityType.PERSON), "Anna Varlen");
        dateline.aliases().retype(new Which("Tarnholt Commission", null), EntityType.PLACE);
        dateline.aliases().ignore(new Which("Oslo", null));
        dateline.applyAliases();
        assertEquals(3, counts(Dimension.PERSON, "").get("Anna Varlen"));
        assertEquals(
                List.of("Tarnholt Commission"),
                List.copyOf(counts(Dimension.PLACE, "").keySet()));
    }

    @Test
    void the_index_made_anew_from_the_archive_is_corrected_too() throws IOException {
        write("merge: Anna Varlin -> Anna Varlen\n");
        Map<String, Long> before = counts(Dimension.PERSON, "");
        dateline.close();
        new Reindex(Reindex.From.RECORDS).run(config(), Clock.systemUTC());
        dateline = start();
        assertEquals(before, counts(Dimension.PERSON, ""));
        write("");
        assertEquals(1, counts(Dimension.PERSON, "").get("Anna Varlin"), "the archive kept what the tagger found");
    }

    private Dateline start() {
        return Dateline.open(config(), Clock.systemUTC());
    }

    private Config config() {
        return Config.load(
                folder,
                null,
                Map.of(),
                Map.of(Setting.DATA, folder.resolve("data").toString()));
    }

    private void write(String text) throws IOException {
        Path file = folder.resolve("data/aliases.txt");
        Path beside = folder.resolve("aliases.new");
        Files.writeString(beside, text);
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        dateline.applyAliases();
    }

    private long total(String query) {
        return dateline.search().find(SearchRequest.of(query)).total();
    }

    private Map<String, Long> counts(Dimension dimension, String query) {
        SearchResults found = dateline.search().find(SearchRequest.of(query));
        return found.facets().stream()
                .filter(facet -> facet.dimension() == dimension)
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(Facet.Value::value, value -> value.count()));
    }
}
