package org.dateline.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;

/** An index of samples on disk and a search over it, on 10 May 2024. */
final class Desk implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-10T12:00:00Z"), ZoneOffset.UTC);

    final ArticleIndex index;
    final Search search;

    Desk(Path folder, Aliases aliases, Sample... samples) {
        index = ArticleIndex.open(folder);
        search = new Search(index.searchers(), aliases, CLOCK);
        add(samples);
    }

    void add(Sample... samples) {
        for (Sample sample : samples) {
            index.put(sample.article());
        }
        index.refresh();
    }

    SearchResults find(String query) {
        return search.find(SearchRequest.of(query));
    }

    /** The headlines found, in order. */
    List<String> headlines(String query) {
        return headlines(SearchRequest.of(query));
    }

    List<String> headlines(SearchRequest request) {
        return search.find(request).hits().stream()
                .map(hit -> hit.headline().text())
                .toList();
    }

    /** The passages of the one article found, matches in square brackets. */
    List<String> passages(String query) {
        return find(query).hits().getFirst().passages().stream()
                .map(Desk::shown)
                .toList();
    }

    static String shown(Marked marked) {
        return marked.pieces().stream()
                .map(piece -> piece.matched() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    /** A request of these parameters, each a name and a value. */
    static SearchRequest request(String... parameters) {
        Map<String, List<String>> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.computeIfAbsent(parameters[i], name -> new java.util.ArrayList<>())
                    .add(parameters[i + 1]);
        }
        return SearchRequest.ofParameters(map);
    }

    @Override
    public void close() {
        index.close();
    }
}
