package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.search.Hit;
import org.dateline.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stories of a data folder that is opened again or whose index is made anew. */
class StoriesRestartTest {
    private static final String TEXT = "The council of Port Hale has agreed to buy two second-hand ferries for the"
            + " crossing to Saltmere, ending a quarrel over the harbour fund that had kept commuters waiting since the"
            + " bridge was closed.\\n\\nMembers voted 14 to 9 on Tuesday evening after hearing from shopkeepers, who said"
            + " that trade on the northern quay had halved, and from the pilots, who want the channel dredged.\\n";

    @TempDir
    Path folder;

    private Dateline open() {
        return Dateline.open(config(), Clock.systemUTC());
    }

    private Config config() {
        return Config.load(folder, null, Map.of(), Map.of());
    }

    private static void take(Dateline dateline, String host, String text) {
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://" + host + ".example/ferries"),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "text/plain; charset=utf-8",
                        ("Ferries bought\\n\\n" + text).getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
    }

    /** Story and number of copies of every article by its host. */
    private Map<String, String> stories(Dateline dateline) {
        Map<String, String> stories = new TreeMap<>();
        for (Hit hit : dateline.search()
                .find(SearchRequest.of("ferries").withFold(false))
                .hits()) {
            stories.put(hit.url().getHost(), hit.story() + " " + hit.copies());
        }
        return stories;
    }

    private Map<String, String> taken() {
        try (Dateline dateline = open()) {
            take(dateline, "courier", TEXT);
            take(dateline, "bell", TEXT + "\\nThe bell rings every morning.\\n");
            take(
                    dateline,
                    "ledger",
                    "Nobody in Grange Point wants ferries any more, a poll of the residents of its"
                            + " three streets found this week, in a result that surprised its makers.\\n");
            dateline.ingest().commit();
            return stories(dateline);
        }
    }

    @Test
    void storiesSurviveARestartAndGoOnGrowing() {
        Map<String, String> before = taken();
        assertEquals(before.get("courier.example"), before.get("bell.example"));
        assertNotEquals(before.get("courier.example"), before.get("ledger.example"));
        try (Dateline dateline = open()) {
            assertEquals(before, stories(dateline));
            take(dateline, "echo", TEXT);
            dateline.ingest().commit();
            String story = stories(dateline).get("echo.example");
            assertEquals(String.valueOf(before.get("bell.example")).replace(" 1", " 2"), story);
            assertEquals(story, stories(dateline).get("bell.example"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIndexMadeAnewHasTheSameStories(Reindex.From from) {
        Map<String, String> before = taken();
        assertEquals(3, new Reindex(from).run(config(), Clock.systemUTC()));
        try (Dateline dateline = open()) {
            assertEquals(before, stories(dateline));
        }
    }

    @Test
    void anIndexThatIsGoneIsMadeAgainWithTheSameStories() {
        Map<String, String> before = taken();
        Reindex.delete(config().data().resolve("lucene"));
        try (Dateline dateline = open()) {
            assertEquals(before, stories(dateline));
        }
    }
}
