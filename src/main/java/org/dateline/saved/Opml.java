package org.dateline.saved;

import java.net.URI;
import java.util.List;

/** OPML 2.0, the list of feeds that feed readers import and export. */
public final class Opml {
    private Opml() {}

    /** The saved searches' feeds as OPML, UTF-8. @param base the site's address, ending in a slash */
    public static byte[] write(List<SavedSearch> searches, URI base) {
        throw new UnsupportedOperationException();
    }
}
