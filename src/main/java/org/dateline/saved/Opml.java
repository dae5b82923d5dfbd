package org.dateline.saved;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;

/** OPML 2.0, the list of feeds that feed readers import and export (opml.org/spec2.opml). */
public final class Opml {
    /** Stands in the file and is for a page to show beside its link. */
    public static final String WARNING =
            "These addresses are private: whoever has one can read the search. Do not share this file.";

    private static final Pattern FEED = Pattern.compile("/saved/([A-Za-z0-9_-]{22})\\.(?:rss|atom|json)");
    private static final Pattern PAGE = Pattern.compile("/search(?:\\?(.*))?$");

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

    /**
     * The saved searches that a list holds; other feeds in it are passed over.
     *
     * @throws IllegalArgumentException when it is no XML or none of ours is in it
     */
    static List<SavedSearches.Kept> read(byte[] file, Instant now) {
        List<SavedSearches.Kept> read = new ArrayList<>();
        try {
            XMLStreamReader xml = reader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("outline")) {
                    kept(xml, now).ifPresent(read::add);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("saved: this is no OPML: " + e.getMessage(), e);
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("saved: no saved search is in this file");
        }
        return read;
    }

    private static XMLStreamReader reader(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    private static Optional<SavedSearches.Kept> kept(XMLStreamReader outline, Instant now) {
        Matcher feed = FEED.matcher(attribute(outline, "xmlUrl"));
        Matcher page = PAGE.matcher(attribute(outline, "htmlUrl"));
        if (!feed.find() || !page.find()) {
            return Optional.empty();
        }
        SearchRequest request = SearchRequest.ofParameters(
                Rows.parameters(Optional.ofNullable(page.group(1)).orElse("")));
        About about = new About(
                attribute(outline, "text"),
                attribute(outline, "description"),
                request,
                FeedOptions.PLAIN,
                false,
                SavedSearch.Push.NONE);
        return Optional.of(new SavedSearches.Kept(feed.group(1), about, now));
    }

    private static String attribute(XMLStreamReader outline, String name) {
        String value = outline.getAttributeValue(null, name);
        return value == null ? "" : value;
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
                "description",
                search.about().note(),
                "xmlUrl",
                base + "saved/" + search.token() + ".rss",
                "htmlUrl",
                base + "search?" + search.request().toQueryString());
    }
}
