package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.Kind;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go in by the command line and come out of a search. */
class ImportTest {
    private static final List<String> LEFTOVERS =
            List.of("leave a reply", "share.", "required fields", "email address");

    @TempDir
    Path folder;

    @Test
    void theTwoSampleArticlesAreFoundInBothSpellingsWithTheirOrigins() throws Exception {
        Path seeds = Path.of(System.getProperty("dateline.shared", "../shared"), "seeds");
        assumeTrue(
                Files.isDirectory(seeds),
                () -> "no sample articles in " + seeds + "; -Ddateline.shared=DIR names their folder");
        List<String> files;
        try (Stream<Path> listed = Files.list(seeds)) {
            files = listed.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        run(Stream.concat(Stream.of("import"), files.stream()).toArray(String[]::new));
        for (String spelling : List.of("al-Qaeda", "al-Qaida", "Al Qaeda")) {
            assertEquals(2, json(spelling).get("total").asInt(), spelling);
        }
        assertEquals(1, json("=\"al-Qaeda\"").get("total").asInt());
        assertEquals(2, count(json("Pompeo"), "person", "Mike Pompeo"));
        assertEquals(0, count(json("Pompeo"), "person", "Pompeo"));

        Config config = Config.load(folder, null, Map.of(), Map.of(Setting.DATA, data()));
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            SearchResults all =
                    dateline.search().find(SearchRequest.of("al-Qaeda").withFold(false));
            Article voa = article(dateline, all, "Voice of America");
            assertEquals(
                    "Pompeo Rekindles Debate About US Response to Iran’s Hosting of Al-Qaida",
                    voa.headline().text());
            assertFalse(voa.headline().made());
            Article opinion = article(dateline, all, "World Geostrategic Insights");
            assertEquals(
                    List.of(new Byline("Denis Korkodinov")),
                    opinion.attribution().bylines());
            assertTrue(opinion.headline().made());
            assertEquals(Kind.OPINION, opinion.kind().kind());
            assertTrue(opinion.attribution().disclaimer().contains("opinions expressed"));
            for (Hit hit : all.hits()) {
                assertFalse(hit.published().known(), hit.origin().name());
                hit.passages().stream().map(Marked::text).forEach(ImportTest::hasNoLeftovers);
            }
            hasNoLeftovers(voa.text());
            hasNoLeftovers(opinion.text());
        }
    }

    @Test
    void aFolderOfAllKindsIsImportedOnceHoweverOftenItIsGiven() throws Exception {
        Path mixed = Files.createDirectories(folder.resolve("clippings/deeper"));
        Files.writeString(mixed.resolve("a.html"), """
                <!doctype html><html lang=en><head><title>Bridge reopens - Gazette</title></head><body><nav><a href=/>Home</a></nav>
                <article><h1>Bridge over the Orla reopens</h1>
                <p>The bridge over the Orla river reopened to lorries on Monday after eleven months of repairs, the ministry of transport said.</p>
                <p>Drivers had been sent on a detour of forty kilometres, which hauliers said had cost them two million crowns a month.</p>
                <p>“We asked for a ferry and got a promise,” said Petra Novotna, who speaks for the association of hauliers.</p>
                </article><footer>All rights reserved</footer></body></html>
                """);
        Files.writeString(folder.resolve("clippings/b.txt"), """
                Ferry promised to hauliers

                A ferry will carry lorries over the Orla until the bridge is mended, the minister of transport, Jan Dvorak, said on Friday.

                Source: Orla Gazette
                """);
        Files.writeString(folder.resolve("clippings/c.jsonl"), """
                {"id":"1","url":"https://gazette.example/tolls","title":"Tolls to rise","byline":"Ada Lind","source":"Gazette","published":"2024-05-03","text":"Tolls on the motorway will rise by a tenth in July, the road agency said.\\nLorries pay most."}
                this line is not JSON
                {"id":"2","title":"Tolls debated","source":"Gazette","published":"2024-05-04T10:00:00Z","text":"Members of parliament debated the new tolls until midnight on Friday."}
                """);
        String clippings = folder.resolve("clippings").toString();
        try (Child first = child("import", clippings, "--source", "Clippings")) {
            assertEquals(0, first.exit(), first.said());
            assertTrue(first.said().contains("4 articles added, 0 known already, 1 without an article"), first.said());
            assertTrue(first.said().contains("c.jsonl"), first.said());
        }
        Command second = run("import", clippings, "--source", "Clippings");
        assertTrue(second.said().contains("0 articles added, 4 known already"), second.said());
        JsonNode ferry = json("title:ferry");
        assertEquals(1, ferry.get("total").asInt(), ferry.toPrettyString());
        assertEquals("Orla Gazette", ferry.get("articles").get(0).get("origin").asText());
        JsonNode tolls = json("title:rise").get("articles").get(0);
        assertEquals("2024-05-03T00:00:00Z", tolls.get("published").asText());
        assertEquals("day", tolls.get("precision").asText());
        assertTrue(run("status").printed().contains("4 articles"), "status counts them");
    }

    @Test
    void aMissingFileAndAnUnknownOptionAreErrorsThatSaySo() throws Exception {
        try (Child child = child("import", folder.resolve("none.txt").toString())) {
            assertEquals(2, child.exit());
            assertTrue(child.said().contains("import: there is no file"), child.said());
        }
        try (Child child = child("search", "x")) {
            assertEquals(1, child.exit());
            assertTrue(child.said().contains("crawl or import something"), child.said());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Child child(String... arguments) throws IOException {
        return Child.start(
                folder.resolve("out.txt"),
                Map.of(),
                Stream.concat(Stream.of(arguments), Stream.of("--data", data())).toArray(String[]::new));
    }

    private Command run(String... arguments) {
        Command ran = Command.on(folder.resolve("data"), arguments);
        assertEquals(0, ran.code(), ran.said());
        return ran;
    }

    private JsonNode json(String query) throws Exception {
        return new ObjectMapper().readTree(run("search", "--json", query).printed());
    }

    private static int count(JsonNode results, String dimension, String value) {
        for (JsonNode facet : results.get("facets")) {
            for (JsonNode each : facet.get("values")) {
                if (facet.get("name").asText().equals(dimension)
                        && each.get("value").asText().equals(value)) {
                    return each.get("count").asInt();
                }
            }
        }
        return 0;
    }

    private static Article article(Dateline dateline, SearchResults results, String origin) {
        Hit hit = results.hits().stream()
                .filter(each -> each.origin().name().equals(origin))
                .findFirst()
                .orElseThrow(() -> new AssertionError(results.hits().toString()));
        return dateline.search().article(hit.id(), "").orElseThrow().article();
    }

    private static void hasNoLeftovers(String text) {
        LEFTOVERS.forEach(leftover -> assertFalse(text.toLowerCase(Locale.ROOT).contains(leftover), text));
    }
}
