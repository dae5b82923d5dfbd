package org.dateline.saved;

import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** OPML 2.0, the list of feeds that feed readers import and export (opml.org/spec2.opml). */
public final class Opml {
    /** Stands in the file and is for a page to show beside its link. */
    public static final String WARNING =
            "These addresses are private: whoever has one can read the search. Do not share this file.";

    private Opml() {}

    /**
     * The saved searches' feeds as OPML, UTF-8, with {@link #WARNING}.
     *
     * @param base the site's address, ending in a slash
     */
    public static byte[] write(List<SavedSearch> searches, URI base) {
        return Xml.write(xml -> {
            xml.comment(WARNING);
            xml.open("opml").attribute("version", "2.0");
            xml.open("head").element("title", "Dateline saved searches (private addresses)");
            searches.stream()
                    .map(SavedSearch::created)
                    .max(Comparator.naturalOrder())
                    .ifPresent(newest -> xml.element("dateModified", Rss.date(newest)));
            xml.close();
            xml.open("body");
            searches.forEach(search -> outline(xml, search, base));
            xml.close();
            xml.close();
        });
    }

    private static void outline(Xml xml, SavedSearch search, URI base) {
        xml.empty(
                "outline",
                "type",
                "rss",
                "text",
                search.name(),
                "title",
                search.name(),
                "xmlUrl",
                base + "saved/" + search.token() + ".rss",
                "htmlUrl",
                base + "search?" + search.request().toQueryString());
    }
}
