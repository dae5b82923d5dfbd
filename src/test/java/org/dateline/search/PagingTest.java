package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.Aliases;
import org.dateline.article.ArticleId;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {
    @TempDir
    Path folder;

    private static Sample sample(int number) {
        return Sample.named("n" + number).text("grain").firstSeen("2024-01-01T00:00:%02dZ".formatted(number % 60));
    }

    @Test
    void laterPagesAreOfTheStateOfTheFirstWhateverCameSince() {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (int i = 0; i < 50; i++) {
                desk.index.put(sample(i).article());
            }
            desk.index.refresh();
            for (Sort sort : Sort.values()) {
                SearchResults first = desk.search.find(SearchRequest.of("grain").withSort(sort));
                long before = first.total();
                Set<ArticleId> seen = new HashSet<>();
                for (int page = 1; page <= first.pages(); page++) {
                    desk.add(Sample.named(sort + " came " + page).text("grain").firstSeen("2024-02-02T00:00:00Z"));
                    SearchResults next = desk.search.find(first.request().withPage(page));
                    assertEquals(before, next.total());
                    next.hits().forEach(hit -> assertTrue(seen.add(hit.id())));
                }
                assertEquals(before, seen.size());
                assertEquals(before + first.pages(), desk.find("grain").total());
            }
        }
    }

    @Test
    void theStateIsInTheAddressOfLaterPagesAlone() {
        try (Desk desk = new Desk(folder, Aliases.NONE, sample(1))) {
            SearchRequest request = desk.find("grain").request();
            assertTrue(request.moment() != 0);
            assertEquals("q=grain", request.toQueryString());
            String second = request.withPage(2).toQueryString();
            assertEquals("q=grain&page=2&moment=" + request.moment(), second);
            assertEquals(
                    request.moment(),
                    Desk.request("q", "grain", "page", "2", "moment", "" + request.moment())
                            .moment());
            assertEquals(0, request.withPage(2).withQuery("oil").moment());
        }
    }

    @Test
    void aStateThatIsNoLongerKeptIsTheNewest() {
        try (Desk desk = new Desk(folder, Aliases.NONE, sample(1))) {
            assertEquals(
                    1, desk.search.find(SearchRequest.of("grain").at(987_654)).total());
            assertEquals(
                    1,
                    desk.search
                            .find(Desk.request("q", "grain", "moment", "soon"))
                            .total());
        }
    }

    @Test
    void everyArticleIsGivenInOrderHoweverManyThereAre() {
        try (Desk desk = new Desk(folder, Aliases.NONE)) {
            for (int i = 0; i < 1_203; i++) {
                desk.index.put(sample(i).article());
            }
            desk.index.refresh();
            List<Hit> given = new ArrayList<>();
            SearchRequest grain =
                    SearchRequest.of("grain").withSort(Sort.FIRST_SEEN).withPage(7);
            assertEquals(1_203, desk.search.each(grain, 10_000, given::add));
            assertEquals(1_203, given.size());
            List<Hit> some = new ArrayList<>();
            assertEquals(507, desk.search.each(grain, 507, some::add));
            assertEquals(
                    given.subList(0, 507).stream().map(Hit::id).toList(),
                    some.stream().map(Hit::id).toList());
            assertEquals(1_203, given.stream().map(Hit::id).distinct().count());
            for (int i = 1; i < given.size(); i++) {
                assertTrue(!given.get(i).firstSeenAt().isAfter(given.get(i - 1).firstSeenAt()));
            }
        }
    }

    @Test
    void newerArticlesLeadEqualsWhenAskedForAndUndatedOnesAreThereToo() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("old").headline("a").text("grain").day("2019-01-01"),
                Sample.named("new").headline("b").text("grain").day("2024-05-09"),
                Sample.named("undated").headline("c").text("grain"),
                Sample.named("about grain").text("grain grain").day("2018-05-09"))) {
            SearchResults results = desk.search.find(Desk.request("q", "grain", "sort", "recent"));
            assertEquals(4, results.total());
            List<String> order =
                    results.hits().stream().map(hit -> hit.headline().text()).toList();
            assertTrue(order.indexOf("b") < order.indexOf("a"), order.toString());
            assertEquals("c", order.getLast());
        }
    }
}
