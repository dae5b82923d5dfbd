package org.dateline.demo;

import java.net.URI;
import java.util.List;

/** Feeds of all that a publisher has in print: RSS 2.0 and Atom (RFC 4287). */
final class Feeds {
    private Feeds() {}

    /**
     * An RSS feed.
     *
     * @param campaign a query to add to each link, empty for none
     */
    static String rss(Publisher publisher, Edition edition, String campaign) {
        List<Story> stories = edition.of(publisher);
        StringBuilder out = new StringBuilder();
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <language>en</language>
                <lastBuildDate>%s</lastBuildDate>
                """.formatted(
                        Html.text(publisher.title()),
                        edition.at(publisher, "/"),
                        Html.text(Sheets.NOTICE),
                        Dates.HTTP.of(Edition.newest(stories))));
        stories.forEach(story -> out.append(rssItem(story, edition.url(story), campaign)));
        return out.append("</channel></rss>\n").toString();
    }

    /** An Atom feed. */
    static String atom(Publisher publisher, Edition edition) {
        List<Story> stories = edition.of(publisher);
        StringBuilder out = new StringBuilder();
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>%s</title>
                <subtitle>%s</subtitle>
                <id>%s</id>
                <link rel="self" href="%s"/>
                <updated>%s</updated>
                """.formatted(
                        Html.text(publisher.title()),
                        Html.text(Sheets.NOTICE),
                        edition.at(publisher, "/"),
                        edition.at(publisher, "/feed/atom.xml"),
                        Dates.ISO.of(Edition.newest(stories))));
        stories.forEach(story -> out.append(atomEntry(story, edition.url(story))));
        return out.append("</feed>\n").toString();
    }

    private static String rssItem(Story story, URI url, String campaign) {
        String creator = story.field("byline").isEmpty() ? "" : Html.element("dc:creator", story.field("byline"));
        String date = story.published()
                .map(published -> Html.element("pubDate", Dates.HTTP.of(published)))
                .orElse("");
        return """
                <item><title>%s</title><link>%s</link><guid isPermaLink="true">%s</guid>%s%s
                <description>%s</description></item>
                """.formatted(
                        Html.text(story.headline()),
                        Html.text(url + campaign),
                        Html.text(url.toString()),
                        creator,
                        date,
                        Html.text(story.teaser()));
    }

    private static String atomEntry(Story story, URI url) {
        return """
                <entry><title>%s</title><link rel="alternate" href="%s"/><id>%s</id>
                <published>%s</published><updated>%s</updated><author><name>%s</name></author>
                <summary>%s</summary></entry>
                """.formatted(
                        Html.text(story.headline()),
                        Html.text(url.toString()),
                        Html.text(url.toString()),
                        story.date(),
                        Dates.ISO.of(story.touched()),
                        Html.text(story.field("byline")),
                        Html.text(story.teaser()));
    }
}
