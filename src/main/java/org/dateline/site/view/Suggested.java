package org.dateline.site.view;

import org.dateline.search.Suggestion;

/**
 * A name or a headline offered while someone types, as the page's script gets it.
 *
 * @param text what to show
 * @param kind what it is ("Person", "Article")
 * @param note how many articles name it, empty for a headline
 * @param href where choosing it leads
 */
public record Suggested(String text, String kind, String note, String href) {
    /** The suggestion as it is shown. */
    public static Suggested of(Suggestion suggestion) {
        return suggestion
                .ofArticle()
                .map(id -> new Suggested(suggestion.text(), "Article", "", Links.article(id)))
                .orElseGet(() -> new Suggested(
                        suggestion.text(),
                        kind(suggestion),
                        Words.count(suggestion.articles(), "article"),
                        Links.search(suggestion.request())));
    }

    private static String kind(Suggestion suggestion) {
        return suggestion.dimension() == null
                ? ""
                : switch (suggestion.dimension()) {
                    case PERSON -> "Person";
                    case ORGANISATION -> "Organisation";
                    case PLACE -> "Place";
                    default -> suggestion.dimension().label();
                };
    }
}
