package org.dateline.saved;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dateline.search.Hit;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;

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

    public Feed {
        entries = List.copyOf(entries);
    }

    /** The feed of this search as it stands now. */
    public static Feed of(Search search, SearchRequest request, String title, URI self, URI page, URI base) {
        throw new UnsupportedOperationException();
    }

    /** A strong entity tag, quoted: equal for equal entries, whatever the form. */
    public String etag() {
        throw new UnsupportedOperationException();
    }
}
