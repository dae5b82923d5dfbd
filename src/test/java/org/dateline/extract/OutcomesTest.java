package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a page is an article at all: {@link MadePages#EACH} pages of each kind. */
class OutcomesTest {
    static Stream<Map.Entry<String, List<String>>> others() {
        return MadePages.others().entrySet().stream();
    }

    static Stream<Map.Entry<String, List<String>>> articles() {
        return MadePages.articles().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void pagesThatAreNoArticlesAreRefused(Map.Entry<String, List<String>> kind) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < kind.getValue().size(); i++) {
            if (outcome(kind, i) instanceof Extraction.Extracted) {
                taken.add(i);
            }
        }
        assertEquals(List.of(), taken, kind.getKey());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articlesThatResembleThemAreTaken(Map.Entry<String, List<String>> kind) {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < kind.getValue().size(); i++) {
            if (outcome(kind, i) instanceof Extraction.NotAnArticle(String reason)) {
                refused.add(i + ": " + reason);
            }
        }
        assertEquals(List.of(), refused, kind.getKey());
    }

    private static Extraction outcome(Map.Entry<String, List<String>> kind, int number) {
        String url = kind.getKey().equals("home page") ? "https://post.example/" : "https://post.example/p/" + number;
        return Pages.EXTRACTOR.extract(Pages.html(url, kind.getValue().get(number)), "");
    }
}
