package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;
import org.dateline.article.Kind;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryExampleTest {
    private static final Aliases ALIASES =
            Aliases.of(List.of(new Alias("al-Qaida", EntityType.ORGANISATION, List.of("al-Qaeda"), "")));

    @TempDir
    Path folder;

    @Test
    void everyExampleFindsSomethingAndNotEverythingAndIsReadAsMeant() {
        try (Desk desk = new Desk(
                folder,
                ALIASES,
                Sample.named("Pompeo on an election")
                        .text(
                                "Pompeo said that Iran hosts al-Qaida. Al-Qaida, he said, is no guest.",
                                "A maximum pressure campaign; al-Qaida once more. Rouhani answered him.")
                        .source("Voice of America", "VOA")
                        .origin("AFP")
                        .host("www.voanews.com")
                        .person("Mike Pompeo")
                        .organisation("al-Qaida")
                        .place("Iran")
                        .mentions("2015-07-14", "2015-07-14")
                        .day("2021-03-04")
                        .firstSeen("2024-05-10T08:00:00Z"),
                Sample.named("Why al-Qaeda?")
                        .text("Al-Qaeda, writes Zarif of Tehran, is why.")
                        .by("Denis Korkodinov")
                        .kind(Kind.OPINION)
                        .day("2024-05-09"),
                Sample.named("Talks in Geneva").text("Zarif spoke of sanctions and a missile in Geneva."))) {
            for (QueryExample example : QueryExample.ALL) {
                SearchResults results = desk.find(example.query());
                assertTrue(results.total() > 0 && results.total() < 3, example.query() + ": " + results.reading());
                assertEquals(List.of(), results.reading().notes(), example.query());
                assertTrue(results.reading().sentence().startsWith("A"), example.query());
            }
        }
    }
}
