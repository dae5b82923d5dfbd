package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.saved.Following.Counts;
import org.dateline.saved.Opml;
import org.dateline.saved.SavedSearch;

/**
 * The list of saved searches.
 *
 * @param searches those of this page, newest first
 * @param form what proves that a form came from our page
 * @param pages the other pages of the list, as links
 * @param warning what is to be known before the list is taken away
 */
public record SavedPage(List<Entry> searches, String form, List<Choice> pages, String warning) {
    private static final int SIZE = 50;

    /**
     * One saved search.
     *
     * @param name what its owner calls it
     * @param href opens its search page and notes that it was looked at
     * @param words its query and filters, empty when they are the name
     * @param note what its owner wants to remember
     * @param counts how much it finds, in words
     * @param unseen how much of that is new to its owner, in words, empty for nothing
     * @param saved when it was saved
     * @param token its private name
     * @param address begins the addresses of what can be done with it
     * @param paused whether nothing new comes
     */
    public record Entry(
            String name,
            String href,
            String words,
            String note,
            String counts,
            String unseen,
            DateText saved,
            String token,
            String address,
            boolean paused) {}

    public SavedPage {
        searches = List.copyOf(searches);
        pages = List.copyOf(pages);
    }

    /**
     * The page of these.
     *
     * @param searches all of them
     * @param page which fifty, counted from 1
     * @param counts tells how much one finds
     */
    public static SavedPage of(
            List<SavedSearch> searches, int page, Function<SavedSearch, Counts> counts, String form) {
        int last = Math.max(1, (searches.size() + SIZE - 1) / SIZE);
        int shown = Math.clamp(page, 1, last);
        List<Choice> pages = new ArrayList<>();
        for (int number = 1; last > 1 && number <= last; number++) {
            pages.add(new Choice(Words.number(number), "/saved?page=" + number, number == shown, ""));
        }
        List<Entry> entries = searches.stream()
                .skip((long) (shown - 1) * SIZE)
                .limit(SIZE)
                .map(search -> entry(search, counts.apply(search)))
                .toList();
        return new SavedPage(entries, form, pages, Opml.WARNING);
    }

    private static Entry entry(SavedSearch search, Counts counts) {
        String words = SearchPage.inWords(search.request());
        String address = "/saved/" + search.id();
        return new Entry(
                search.name(),
                address + "/open",
                words.equals(search.name()) ? "" : words,
                search.about().note(),
                Words.count(counts.all(), "article") + ", " + Words.number(counts.week()) + " in the last 7 days",
                Optional.of(counts.unseen())
                        .filter(unseen -> unseen > 0)
                        .map(unseen -> Words.number(unseen) + " since you last looked")
                        .orElse(""),
                DateText.of(search.created()),
                search.token(),
                address,
                search.about().paused());
    }
}
