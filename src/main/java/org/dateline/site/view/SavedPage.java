package org.dateline.site.view;

import java.util.List;
import org.dateline.saved.SavedSearch;

/**
 * The list of saved searches.
 *
 * @param searches those saved, newest first
 * @param form what proves that a form came from our page
 */
public record SavedPage(List<Entry> searches, String form) {
    /**
     * One saved search.
     *
     * @param name what its owner calls it
     * @param href its search page
     * @param words its query and filters, empty when they are the name
     * @param saved when it was saved
     * @param token its private name
     */
    public record Entry(String name, String href, String words, DateText saved, String token) {}

    public SavedPage {
        searches = List.copyOf(searches);
    }

    /** The page of these. */
    public static SavedPage of(List<SavedSearch> searches, String form) {
        return new SavedPage(searches.stream().map(SavedPage::entry).toList(), form);
    }

    private static Entry entry(SavedSearch search) {
        String words = SearchPage.inWords(search.request());
        return new Entry(
                search.name(),
                Links.search(search.request()),
                words.equals(search.name()) ? "" : words,
                DateText.of(search.created()),
                search.token());
    }
}
