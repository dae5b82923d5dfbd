package org.dateline.archive;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.ArticleId;
import org.dateline.article.Source;

/**
 * What retention rules no longer keep.
 *
 * @param bySource how much of whom
 * @param articles the articles, with every revision
 * @param captures record ids of the captures of their pages, and of pages that held no article
 * @param pages the addresses of those captures
 */
public record Leaving(Map<Source, Amount> bySource, Set<ArticleId> articles, Set<String> captures, Set<URI> pages) {
    /**
     * How much there is of a publisher.
     *
     * @param articles articles
     * @param captures captures, revisits among them
     * @param bytes size of their records in the WARC files
     */
    public record Amount(long articles, long captures, long bytes) {
        static final Amount NONE = new Amount(0, 0, 0);

        Amount plus(Amount other) {
            return new Amount(articles + other.articles, captures + other.captures, bytes + other.bytes);
        }
    }

    public Leaving {
        bySource = Map.copyOf(bySource);
        articles = Set.copyOf(articles);
        captures = Set.copyOf(captures);
        pages = Set.copyOf(pages);
    }

    /** How much of a publisher. */
    public Amount of(Source source) {
        return bySource.getOrDefault(source, Amount.NONE);
    }

    /** Whether there is nothing. */
    public boolean none() {
        return captures.isEmpty();
    }

    /** The publishers, the one of most bytes first. */
    public List<Source> sources() {
        return bySource.keySet().stream()
                .sorted(Comparator.comparingLong((Source source) -> of(source).bytes())
                        .reversed()
                        .thenComparing(Source::name))
                .toList();
    }
}
