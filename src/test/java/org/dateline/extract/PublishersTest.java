package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import org.dateline.article.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
    private static final Publishers SHIPPED = Publishers.shipped();

    @ParameterizedTest
    @CsvSource({
        "AP,Associated Press",
        "The Associated Press,Associated Press",
        "a.p.,Associated Press",
        "VOA News,Voice of America",
        "agence france presse,Agence France-Presse",
        "WGI,World Geostrategic Insights"
    })
    void aPublisherIsKnownByNameCodeAndAlias(String written, String name) {
        assertEquals(name, SHIPPED.named(written).orElseThrow().name());
    }

    @Test
    void aPublisherIsKnownByItsHostAndTheHostsBelowIt() {
        assertEquals("CNN", SHIPPED.at("edition.cnn.com").orElseThrow().name());
        assertTrue(SHIPPED.at("notcnn.com").isEmpty());
        assertTrue(SHIPPED.at("com").isEmpty());
    }

    @Test
    void aUsersLinesGoBeforeOurs() throws IOException {
        Publishers mine = SHIPPED.with(read("# mine\nMarches Wire\tMW\tMWire\tmarches.example\nA Paper\t\tReuters\n"));
        assertEquals(
                new Source("Marches Wire", "MW"),
                mine.at("news.marches.example").orElseThrow());
        assertEquals("A Paper", mine.named("Reuters").orElseThrow().name());
        assertEquals("Xinhua", mine.named("xinhua").orElseThrow().name());
    }

    @Test
    void aLineOfTheWrongFormIsNamedInTheError() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read("Fine\n\ta\tb\tc\td"));
        assertTrue(e.toString().contains("publishers: mine.txt: line 2: expected"), e.toString());
    }

    private static Publishers read(String text) throws IOException {
        return Publishers.read(new StringReader(text), "mine.txt");
    }
}
