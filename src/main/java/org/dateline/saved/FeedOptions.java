package org.dateline.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a feed is written.
 *
 * @param fullText whether its entries hold the whole text instead of the passages that match
 * @param ourPage whether its entries lead to our page of the article instead of the original
 * @param revisions whether a later text of an article is an entry of its own
 */
public record FeedOptions(boolean fullText, boolean ourPage, boolean revisions) {
    /** Passages, links to the original, one entry an article. */
    public static final FeedOptions PLAIN = new FeedOptions(false, false, false);

    /** The options that an address's parameters {@code full=1}, {@code link=page} and {@code revisions=1} ask for. */
    public static FeedOptions ofParameters(Map<String, List<String>> parameters) {
        return new FeedOptions(
                parameters.getOrDefault("full", List.of()).contains("1"),
                parameters.getOrDefault("link", List.of()).contains("page"),
                parameters.getOrDefault("revisions", List.of()).contains("1"));
    }

    /** These and those of another. */
    public FeedOptions and(FeedOptions other) {
        return new FeedOptions(fullText || other.fullText, ourPage || other.ourPage, revisions || other.revisions);
    }

    /** The parameters that ask for these, empty for none. */
    public String toQueryString() {
        List<String> parts = new ArrayList<>();
        if (fullText) {
            parts.add("full=1");
        }
        if (ourPage) {
            parts.add("link=page");
        }
        if (revisions) {
            parts.add("revisions=1");
        }
        return String.join("&", parts);
    }
}
