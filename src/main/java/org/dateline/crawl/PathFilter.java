package org.dateline.crawl;

import java.util.Arrays;
import java.util.List;
import org.dateline.article.NormalizedUrl;

/**
 * Which addresses of a source are taken: those whose path and query hold one of {@code only} and none of {@code skip}.
 *
 * @param only parts of a path, empty for every path
 * @param skip parts of a path
 */
public record PathFilter(List<String> only, List<String> skip) {
    public static final PathFilter ALL = new PathFilter(List.of(), List.of());

    public PathFilter {
        only = List.copyOf(only);
        skip = List.copyOf(skip);
    }

    /** A filter from the two options of a seed line, each a list with commas, empty for none. */
    static PathFilter of(String only, String skip) {
        return new PathFilter(parts(only), parts(skip));
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    boolean takes(NormalizedUrl url) {
        String path = Urls.pathAndQuery(url);
        return (only.isEmpty() || only.stream().anyMatch(path::contains))
                && skip.stream().noneMatch(path::contains);
    }
}
