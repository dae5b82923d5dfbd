package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's table of publishers goes before the shipped one. */
class PublisherFileTest {
    private static final String STORY = """
            Bridge opens at Tarnholt

            TARNHOLT (KWN) — The bridge over the Quell was opened on Monday after four years of work.

            The council said that lorries may cross it from the first of June.
            """;

    @TempDir
    Path folder;

    @Test
    void anOriginIsNamedAsTheUsersOwnTableNamesIt() throws IOException {
        write("# agencies of the coast\nKestrel Wire News\tKWN\tKestrel | Kestrel News\tkestrel.example\n");
        try (Dateline dateline = start()) {
            take(dateline);
            assertEquals(List.of("Kestrel Wire News"), origins(dateline));
            assertTrue(dateline.publishers().named("Reuters").isPresent(), "the shipped ones are still known");
        }
    }

    @Test
    void aLineThatIsNotOfTheFormIsToldWithItsNumberAndTheFileAndGivesTheFolderUp() throws IOException {
        write("Kestrel Wire News\tKWN\n\tno name\n");
        String said =
                String.valueOf(assertThrows(ConfigException.class, this::start).getMessage());
        assertTrue(said.contains("publishers.txt: line 2"), said);
        assertTrue(said.contains("mend the line"), said);
        write("Kestrel Wire News\tKWN\n");
        start().close();
    }

    @Test
    void aFileThatIsNoUtf8TextIsToldAsSuch() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.write(folder.resolve("data/publishers.txt"), new byte[] {'K', (byte) 0xe9, '\n'});
        String said =
                String.valueOf(assertThrows(ConfigException.class, this::start).getMessage());
        assertTrue(said.contains("cannot be read as UTF-8 text"), said);
    }

    @Test
    void articlesKeepTheirOriginUntilTheyAreExtractedAgain() throws IOException {
        try (Dateline dateline = start()) {
            take(dateline);
            assertEquals(List.of("KWN"), origins(dateline));
        }
        write("Kestrel Wire News\tKWN\n");
        new Reindex(Reindex.From.EXTRACT).run(config(), Clock.systemUTC());
        try (Dateline dateline = start()) {
            assertEquals(List.of("Kestrel Wire News"), origins(dateline));
        }
    }

    private static void take(Dateline dateline) {
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/bridge"),
                        Instant.EPOCH,
                        "text/plain; charset=utf-8",
                        STORY.getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
        dateline.ingest().commit();
        assertEquals(1, dateline.search().size());
    }

    private static List<String> origins(Dateline dateline) {
        return dateline.search().find(SearchRequest.of("bridge")).facets().stream()
                .filter(facet -> facet.dimension() == Dimension.ORIGIN)
                .flatMap(facet -> facet.values().stream())
                .map(Facet.Value::value)
                .toList();
    }

    private void write(String lines) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/publishers.txt"), lines);
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
}
