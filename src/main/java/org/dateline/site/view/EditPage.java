package org.dateline.site.view;

import org.dateline.saved.SavedSearch;

/**
 * The form in which a saved search is changed.
 *
 * @param address where the form is sent
 * @param form what proves that it came from our page
 * @param name what its owner calls it
 * @param note what she wants to remember
 * @param query what is searched
 * @param filters the search with its filters, as an address's parameters
 * @param words the filters in words, empty for none
 * @param fullText whether the feed holds whole texts
 * @param ourPage whether it leads to our pages
 * @param revisions whether it tells later texts
 * @param paused whether nothing new comes
 * @param webhook where new finds are posted, empty for nowhere
 * @param mail where digests are sent, empty for nowhere
 * @param secret signs what is posted, empty where nothing is
 */
public record EditPage(
        String address,
        String form,
        String name,
        String note,
        String query,
        String filters,
        String words,
        boolean fullText,
        boolean ourPage,
        boolean revisions,
        boolean paused,
        String webhook,
        String mail,
        String secret) {
    /** The form for this search. */
    public static EditPage of(SavedSearch search, String secret, String form) {
        SavedSearch.About about = search.about();
        return new EditPage(
                "/saved/" + search.id(),
                form,
                about.name(),
                about.note(),
                about.request().query(),
                about.request().toQueryString(),
                SearchPage.inWords(about.request()),
                about.options().fullText(),
                about.options().ourPage(),
                about.options().revisions(),
                about.paused(),
                about.push().webhook(),
                about.push().mail(),
                about.push().webhook().isEmpty() ? "" : secret);
    }
}
