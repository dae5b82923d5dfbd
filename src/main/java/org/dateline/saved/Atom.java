package org.dateline.saved;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Atom 1.0 (RFC 4287). */
final class Atom {
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    private Atom() {}

    static byte[] write(Feed feed, List<Entry> entries) {
        return Xml.write(xml -> {
            xml.open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
            xml.element("id", feed.id())
                    .element("title", PlainText.withoutMarkup(feed.title()))
                    .element("updated", feed.updated().toString())
                    .element("generator", "Dateline");
            xml.open("author").element("name", "Dateline").close();
            link(xml, "self", "application/atom+xml", feed.addresses().self().toASCIIString());
            link(xml, "alternate", "text/html", feed.addresses().page().toASCIIString());
            entries.forEach(entry -> entry(xml, entry));
            xml.close();
        });
    }

    private static void entry(Xml xml, Entry entry) {
        xml.open("entry")
                .element("id", entry.id())
                .element("title", entry.title())
                .element("updated", updated(entry).toString())
                .element("published", entry.published().toString());
        entry.authorsOrSource()
                .forEach(name -> xml.open("author").element("name", name).close());
        link(xml, "alternate", "text/html", entry.link());
        entry.categories().forEach(name -> xml.empty("category", "term", name));
        xml.open("summary").attribute("type", "html").text(entry.html()).close().close();
    }

    private static void link(Xml xml, String rel, String type, String href) {
        xml.empty("link", "rel", rel, "type", type, "href", href);
    }

    /**
     * The millisecond in which the entry was first seen, and within it a place of its own: validators ask that no two
     * entries of a feed share their instant, and an import brings many in one millisecond.
     */
    private static Instant updated(Entry entry) {
        int place = Math.floorMod(entry.id().hashCode(), NANOS_OF_A_MILLISECOND);
        return entry.seen().truncatedTo(ChronoUnit.MILLIS).plusNanos(place);
    }
}
