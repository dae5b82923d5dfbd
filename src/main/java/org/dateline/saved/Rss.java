package org.dateline.saved;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** RSS 2.0 (rssboard.org/rss-specification), with the profile's {@code atom:link} and {@code dc:creator}. */
final class Rss {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** How long a reader may wait before it asks again, in minutes. */
    private static final String TTL = "60";

    private Rss() {}

    static byte[] write(Feed feed, List<Entry> entries) {
        return Xml.write(xml -> {
            xml.open("rss")
                    .attribute("version", "2.0")
                    .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                    .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            xml.open("channel");
            xml.element("title", PlainText.withoutMarkup(feed.title()))
                    .element("link", feed.addresses().page().toASCIIString())
                    .element("description", "What Dateline found, newest finds first.")
                    .empty(
                            "atom:link",
                            "href",
                            feed.addresses().self().toASCIIString(),
                            "rel",
                            "self",
                            "type",
                            "application/rss+xml");
            if (!entries.isEmpty()) {
                xml.element("lastBuildDate", date(feed.updated()));
            }
            xml.element("generator", "Dateline").element("ttl", TTL);
            entries.forEach(entry -> item(xml, entry));
            xml.close().close();
        });
    }

    private static void item(Xml xml, Entry entry) {
        xml.open("item").element("title", entry.title()).element("link", entry.link());
        xml.open("guid").attribute("isPermaLink", "false").text(entry.id()).close();
        xml.element("pubDate", date(entry.published()));
        if (!entry.authors().isEmpty()) {
            xml.element("dc:creator", String.join(", ", entry.authors()));
        }
        entry.categories().forEach(name -> xml.element("category", name));
        xml.element("description", entry.html()).close();
    }

    /** A date of RFC 822 with the four-digit year of RFC 1123. */
    static String date(Instant at) {
        return RFC_822.format(at);
    }
}
