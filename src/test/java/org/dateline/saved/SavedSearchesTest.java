package org.dateline.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SavedSearchesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final URI BASE = URI.create("https://news.example/d/");
    private static final SearchRequest IRAN = SearchRequest.of("Pompeo & \"al-Qaida\" +Żółć")
            .toggled(Dimension.SOURCE, "Voice of America")
            .toggled(Dimension.SOURCE, "A=B&C")
            .withDate(new DateFilter("2021-05"))
            .withSort(Sort.NEWEST);

    @TempDir
    Path folder;

    private Database database;
    private SavedSearches searches;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("dateline.db"));
        searches = new SavedSearches(database, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SavedSearch save(String name, SearchRequest request) {
        return searches.save("", About.of(name, request));
    }

    @Test
    void aSavedSearchComesBackAsItWas() {
        SavedSearch saved = save("Żółć & Iran", IRAN.withPage(3));

        assertEquals("Żółć & Iran", saved.name());
        assertEquals(IRAN, saved.request(), "from its first page");
        assertEquals(Instant.parse("2026-03-01T12:00:00.123Z"), saved.created());
        assertEquals(Optional.of(saved), searches.find(saved.token()));
        assertEquals(List.of(saved), searches.list(""));
    }

    @Test
    void theyAreListedNewestFirst() {
        SavedSearch first = save("first", IRAN);
        SavedSearch second = save("second", IRAN);

        assertEquals(List.of(second, first), searches.list(""));
    }

    @Test
    void aDeletedOneIsGone() {
        SavedSearch saved = save("Iran", IRAN);

        assertTrue(searches.delete("", saved.id()));
        assertFalse(searches.delete("", saved.id()));
        assertTrue(searches.find(saved.token()).isEmpty());
    }

    @Test
    void withoutANameItIsCalledByItsQuery() {
        assertEquals(IRAN.query(), save(" \n", IRAN).name());
        assertEquals("All articles", save("", SearchRequest.of("")).name());
        assertEquals(200, save("x".repeat(999), IRAN).name().length());
    }

    @Test
    void tokensAre128BitsThatFitAnAddressAndAreNotLogged() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            SavedSearch saved = save("Iran", IRAN);
            assertTrue(saved.token().matches("[A-Za-z0-9_-]{22}"), saved.token());
            assertFalse(saved.toString().contains(saved.token()));
            tokens.add(saved.token());
        }
        assertEquals(100, tokens.size());
    }

    @Test
    void opmlListsTheirFeedsAndWarns() {
        SavedSearch saved = save("Iran <& \"talks\"> \ud83d\ude00", IRAN);
        Document opml = Read.xml(Opml.write(searches.list(""), BASE));
        Element outline = Read.elements(opml, "outline").getFirst();

        assertEquals("2.0", opml.getDocumentElement().getAttribute("version"));
        assertEquals("rss", outline.getAttribute("type"));
        assertEquals("Iran <& \"talks\"> 😀", outline.getAttribute("text"));
        assertEquals("https://news.example/d/saved/" + saved.token() + ".rss", outline.getAttribute("xmlUrl"));
        assertEquals("https://news.example/d/search?" + IRAN.toQueryString(), outline.getAttribute("htmlUrl"));
        assertEquals(" " + Opml.WARNING + " ", opml.getFirstChild().getNodeValue());
    }

    @Test
    void opmlOfNothingIsWhole() {
        assertEquals(
                0,
                Read.elements(Read.xml(Opml.write(List.of(), BASE)), "outline").size());
    }
}
