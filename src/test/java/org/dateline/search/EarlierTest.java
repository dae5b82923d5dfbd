package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.index.Sample;
import org.dateline.index.Uncorrected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches in what articles said before they were changed. */
class EarlierTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("treaty").headline("Treaty signed").text("The envoys signed in Oslo."),
                Sample.named("grain").headline("Grain talks").text("The envoys spoke of a leak and of grain."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void revise() {
        List<Article> before = List.of(
                Sample.named("dam")
                        .headline("Dam leaks")
                        .text("The dam leaks.", "Nobody is told.")
                        .revision(1)
                        .article(),
                Sample.named("dam")
                        .headline("Dam inspected")
                        .text("The dam may have a leak, the owner says.", "A village is emptied.")
                        .revision(2)
                        .article());
        desk.index.put(
                Sample.named("dam")
                        .headline("Dam is safe")
                        .text("The dam is safe.", "The envoys of the owner say so.")
                        .revision(3)
                        .article(),
                Uncorrected.NONE,
                before);
        desk.index.refresh();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            village                | Dam is safe               | A [village] is emptied.
            "dam leaks"            | Dam is safe               | [Dam leaks] / The [dam leaks].
            leaking                | Grain talks, Dam is safe  |
            title:inspected        | Dam is safe               | Dam [inspected] / The dam may have a leak, the owner says.
            title:leaks            | Dam is safe               | Dam [leaks] / The dam leaks.
            villag*                | Dam is safe               | A [village] is emptied.
            vilage~                | Dam is safe               | A [village] is emptied.
            leak NEAR/4 owner      | Dam is safe               | The dam may have a [leak], the [owner] says.
            ="village"             | Dam is safe               | A [village] is emptied.
            leak -grain            | Dam is safe               |
            envoys                 | Treaty signed, Grain talks, Dam is safe |
            village kind:news      | Dam is safe               | A [village] is emptied.
            lead:village           |                           |
            -dam                   | Grain talks, Treaty signed |
            """)
    void findWhatEveryKindOfQueryWants(String query, String headlines, String passages) {
        revise();
        SearchRequest request = SearchRequest.of(query).withOld(true);
        SearchResults results = desk.search.find(request);
        List<String> found = new ArrayList<>(desk.headlines(request));
        List<String> wanted = headlines == null ? List.of() : List.of(headlines.split(", "));
        if (query.equals("envoys")) {
            found.sort(null);
            wanted = wanted.stream().sorted().toList();
        }
        assertEquals(wanted, found);
        assertEquals(wanted.size(), results.total());
        if (passages != null) {
            assertEquals(
                    passages,
                    String.join(
                            " / ",
                            results.hits().getFirst().passages().stream()
                                    .map(Desk::shown)
                                    .toList()));
        }
    }

    @Test
    void tellWhichVersionHadIt() {
        revise();
        assertEquals(2, only("village").earlier());
        assertEquals(1, only("\"nobody is told\"").earlier());
        assertEquals(2, only("leak -grain").earlier(), "the newest of several");
        assertEquals(1, only("nobody leaks").earlier(), "the one with most of the words");
        assertEquals(0, only("safe").earlier());
        assertEquals(0, only("safe dam").earlier());
    }

    private Hit only(String query) {
        return desk.search.find(SearchRequest.of(query).withOld(true)).hits().getFirst();
    }

    @Test
    void changeNothingOfASearchThatDoesNotAskForThem() {
        desk.add(Sample.named("dam")
                .headline("Dam is safe")
                .text("The dam is safe.", "The envoys of the owner say so.")
                .revision(3));
        List<String> before = everything();
        revise();
        assertEquals(before, everything());
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String query :
                List.of("envoys", "leak", "leaks", "vill*", "villige", "dam OR leak OR envoys", "safe", "")) {
            SearchResults results = desk.find(query);
            all.add(query + " " + desk.headlines(query) + results.facets() + results.timeline() + results.total());
            all.add(results.advice().spellings().toString() + results.advice().missing());
            all.add(desk.search.suggestions(query, 5).toString());
        }
        return all;
    }

    @Test
    void comeAfterWhatIsFoundNowAndWithItInAnExport() {
        revise();
        SearchRequest request = SearchRequest.of("leak").withOld(true);
        List<String> exported = new ArrayList<>();
        desk.search.each(request, 10, hit -> exported.add(hit.headline().text() + " " + hit.earlier()));
        assertEquals(List.of("Grain talks 0", "Dam is safe 2"), exported);
        assertEquals(List.of("Grain talks", "Dam is safe"), desk.headlines(request.withSort(Sort.RECENT)));
        assertEquals("q=leak&old=on", request.toQueryString());
        assertEquals(request, Desk.request("q", "leak", "old", "on"));
    }
}
