package org.dateline.saved;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.Digest;
import org.dateline.search.Hit;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;

/**
 * A search's newest finds, at most 50, newest first by when we first saw them.
 *
 * @param title what a reader shows
 * @param self the feed's own address
 * @param page the search page's address
 * @param base the site's address, ending in a slash, that article addresses are made with
 * @param entries the finds
 * @param updated when the newest entry was first seen; the epoch for none
 */
public record Feed(String title, URI self, URI page, URI base, List<Hit> entries, Instant updated) {
    /** Entries in a feed at most. */
    public static final int ENTRIES = 50;

    /** Changes when the same entries come to be written differently. */
    private static final String WRITTEN = "1";

    public Feed {
        entries = List.copyOf(entries);
    }

    /** The feed of this search as it stands now. */
    public static Feed of(Search search, SearchRequest request, String title, URI self, URI page, URI base) {
        List<Hit> hits = search.find(
                        request.withSort(Sort.FIRST_SEEN).withSize(ENTRIES).withPage(1))
                .hits();
        return of(hits, title, self, page, base);
    }

    /** A feed of these finds: the newest 50 of them. */
    static Feed of(List<Hit> hits, String title, URI self, URI page, URI base) {
        List<Hit> newest = hits.stream()
                .sorted(Comparator.comparing(Hit::firstSeenAt).reversed())
                .limit(ENTRIES)
                .toList();
        Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.getFirst().firstSeenAt();
        return new Feed(title, self, page, base, newest, updated);
    }

    /**
     * A strong entity tag, quoted: equal for equal entries, whatever the form. The form belongs to the address, and each
     * address has tags of its own (RFC 9110, section 8.8.3).
     */
    public String etag() {
        String what = String.join("\n", WRITTEN, title, base.toString(), page.toString(), entries.toString());
        return '"' + Digest.of(what).hex().substring(0, 32) + '"';
    }

    /** A name for good: of the search or the saved search, whatever the site's address and the feed's form. */
    String id() {
        String address = base.relativize(self).toString().replaceFirst("\\.(rss|atom|json)(?=\\?|$)", "");
        return Entry.AUTHORITY + "feed/" + Digest.of(address).hex().substring(0, 20);
    }
}
