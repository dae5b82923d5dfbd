package org.dateline.site.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.search.Copy;
import org.dateline.search.SearchRequest;

/**
 * Other articles of the same text.
 *
 * @param words "also at 3 hosts"
 * @param listed some of them or all, each with where and when it stands
 * @param more how many are not listed, in words; empty for none
 */
public record CopiesView(String words, List<Choice> listed, String more) {
    /** Whether there are none. */
    public boolean empty() {
        return words.isEmpty();
    }

    /**
     * The view of these copies.
     *
     * @param copies how many there are
     * @param some those that are known by name
     */
    static CopiesView of(int copies, List<Copy> some, SearchRequest from) {
        return copies == 0
                ? new CopiesView("", List.of(), "")
                : new CopiesView(
                        words(copies, some),
                        some.stream().map(copy -> choice(copy, from)).toList(),
                        copies > some.size() ? Words.number(copies - some.size()) + " more on the article’s page" : "");
    }

    private static String words(int copies, List<Copy> some) {
        List<String> hosts = some.stream()
                .map(Copy::host)
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
        if (copies > some.size() || hosts.isEmpty()) {
            return copies == 1 ? "one more copy" : Words.number(copies) + " more copies";
        }
        return "also at " + (hosts.size() == 1 ? hosts.getFirst() : Words.number(hosts.size()) + " hosts");
    }

    static Choice choice(Copy copy, SearchRequest from) {
        return new Choice(copy.title(), Links.article(copy.id(), from), false, where(copy));
    }

    private static String where(Copy copy) {
        String origin = copy.origin().name();
        String source = copy.source().name();
        return Stream.of(
                        source,
                        origin.equals(source) ? "" : "from " + origin,
                        copy.host(),
                        DateText.of(copy.published()).text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
