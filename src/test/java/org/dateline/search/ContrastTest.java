package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the articles of each of some searches speak of and those of the others do not. */
class ContrastTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                article("Post", "Ada Lin", "Bo Lin").mentions("2015-03-04", "2015-03-04"),
                article("Post", "Ada Lin").mentions("2015-03-05", "2015-03-05").place("Oslo"),
                article("Mail", "Cy Lin", "Ada Lin").mentions("2015-03-03", "2015-03-04"),
                article("Mail", "Cy Lin").mentions("2015-01-01", "2015-12-31").organisation("Norwick Bank"),
                article("Mail", "Dee Lin").text("and banks").organisation("Other Bank"),
                article("Echo", "Bo Lin"));
    }

    private static int made;

    private static Sample article(String source, String... people) {
        return Sample.named("Article " + made++)
                .source(source, "")
                .person(people)
                .text("grain");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachHasWhatNoOtherHas() {
        List<Matter> matters = desk.search.matters(
                List.of(
                        Desk.request("q", "grain", "source", "Post"),
                        Desk.request("q", "grain", "source", "Mail"),
                        Desk.request("q", "grain", "source", "Echo")),
                10);
        assertEquals(List.of(), names(matters.get(0), Dimension.PERSON));
        assertEquals(List.of("Cy Lin 2", "Dee Lin 1"), names(matters.get(1), Dimension.PERSON));
        assertEquals(List.of("Oslo 1"), names(matters.get(0), Dimension.PLACE));
        assertEquals(List.of("2015-03-05"), days(matters.get(0)));
        assertEquals(List.of("2015-03-03"), days(matters.get(1)), "a year is no day");
        assertEquals(List.of(), days(matters.get(2)));
    }

    @Test
    void aloneASearchHasEverything() {
        Matter all = desk.search.matters(List.of(SearchRequest.of("grain")), 2).getFirst();
        assertEquals(List.of("Ada Lin 3", "Bo Lin 2"), names(all, Dimension.PERSON));
        assertEquals(List.of("2015-03-04", "2015-03-03"), days(all));
    }

    @Test
    void whatIsChosenAndExcludedNarrowsItsOwnDimensionToo() {
        Matter chosen = desk.search
                .matters(List.of(Desk.request("person", "Ada Lin")), 10)
                .getFirst();
        assertEquals(List.of("Ada Lin 3", "Bo Lin 1", "Cy Lin 1"), names(chosen, Dimension.PERSON));
        Matter excluded = desk.search
                .matters(List.of(Desk.request("not-person", "Ada Lin")), 10)
                .getFirst();
        assertEquals(List.of("Bo Lin 1", "Cy Lin 1", "Dee Lin 1"), names(excluded, Dimension.PERSON));
    }

    @Test
    void theFirstArticlesAreGivenWhole() {
        assertEquals(
                List.of("grain", "grain"),
                desk.search.articles(Desk.request("source", "Post"), 5).stream()
                        .map(article -> article.body().getFirst().text())
                        .toList());
        assertEquals(1, desk.search.articles(SearchRequest.of("grain"), 1).size());
    }

    private static List<String> names(Matter matter, Dimension dimension) {
        return matter.names(dimension).stream()
                .map(value -> value.value() + " " + value.count())
                .toList();
    }

    private static List<String> days(Matter matter) {
        return matter.days().stream().map(day -> day.day().toString()).toList();
    }
}
