package org.dateline.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What feed validators complain of, as far as it can be told without one: the rules of RSS 2.0, RFC 4287 and JSON Feed 1.1,
 * and what readers are known to stumble over.
 */
final class FeedRules {
    private static final Instant EARLIEST = Instant.parse("1991-01-01T00:00:00Z");
    private static final Pattern TAG_URI = Pattern.compile("tag:[a-z0-9.-]+,\\d{4}(-\\d\\d){0,2}:[A-Za-z0-9/_.-]+");
    private static final Pattern RFC_822 =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                    + " \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    private static final Pattern MARKUP = Pattern.compile("</?[a-z!]|&#?\\w+;", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ELEMENTS = Set.of("div", "p", "b", "h3", "blockquote", "ul", "li");
    private static final int LONGEST = 100_000;
    private static final int MOST = 50;

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> updates = new HashSet<>();

    private FeedRules() {}

    /** What there is to complain of in a feed. */
    static List<String> complaints(FeedFormat format, byte[] feed) {
        FeedRules rules = new FeedRules();
        String text = new String(feed, StandardCharsets.UTF_8);
        rules.must(feed.length < LONGEST, "longer than 100 kB");
        rules.must(text.codePoints().noneMatch(FeedRules::bad), "characters that XML 1.0 lacks or advises against");
        switch (format) {
            case RSS -> rules.rss(Read.xml(feed));
            case ATOM -> rules.atom(Read.xml(feed));
            case JSON -> rules.json(feed);
        }
        return rules.complaints;
    }

    private static boolean bad(int c) {
        boolean control = (c < 0x20 && c != '\n') || (c >= 0x7f && c <= 0x9f);
        return control || c == 0xfffd || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    }

    private void must(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    private void rss(Document rss) {
        Element channel = Read.elements(rss, "channel").getFirst();
        must(rss.getDocumentElement().getAttribute("version").equals("2.0"), "no version");
        for (String required : List.of("title", "link", "description")) {
            must(!text(channel, required).isBlank(), "channel without " + required);
        }
        plain(text(channel, "title"));
        address(text(channel, "link"));
        must(text(channel, "ttl").equals("60"), "ttl is not 60");
        Element self = Read.elements(channel, "atom:link").getFirst();
        must(
                self.getAttribute("rel").equals("self")
                        && self.getAttribute("type").equals("application/rss+xml"),
                "self");
        address(self.getAttribute("href"));
        List<Element> items = Read.elements(channel, "item");
        must(items.size() <= MOST, "more than 50 items");
        items.forEach(this::item);
    }

    private void item(Element item) {
        Element guid = Read.elements(item, "guid").getFirst();
        must(guid.getAttribute("isPermaLink").equals("false"), "guid taken for an address");
        id(guid.getTextContent());
        plain(text(item, "title"));
        address(text(item, "link"));
        must(RFC_822.matcher(text(item, "pubDate")).matches(), "pubDate " + text(item, "pubDate"));
        date(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
        html(text(item, "description"));
        must(Read.elements(item, "author").isEmpty(), "author is for e-mail addresses");
        must(
                Read.elements(item, "dc:creator").stream()
                        .noneMatch(each -> each.getTextContent().isBlank()),
                "creator");
        Read.elements(item, "category").forEach(category -> plain(category.getTextContent()));
    }

    private void atom(Document atom) {
        Element feed = atom.getDocumentElement();
        must("http://www.w3.org/2005/Atom".equals(feed.getNamespaceURI()), "namespace");
        List<Element> entries = Read.elements(atom, "entry");
        must(entries.size() <= MOST, "more than 50 entries");
        Element author = Read.elements(feed, "author").getFirst();
        must(!text(author, "name").isBlank(), "no author");
        links(feed);
        id(text(feed, "id"));
        date(text(feed, "updated"), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        for (Element entry : entries) {
            id(text(entry, "id"));
            plain(text(entry, "title"));
            links(entry);
            must(updates.add(text(entry, "updated")), "two entries updated at once");
            date(text(entry, "updated"), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            date(text(entry, "published"), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            must(!text(entry, "name").isBlank(), "an author without a name");
            html(text(entry, "summary"));
        }
    }

    private void links(Element in) {
        Set<String> relations = new HashSet<>();
        for (Element link : Read.elements(in, "link")) {
            if (link.getParentNode() == in) {
                must(relations.add(link.getAttribute("rel")), "two links of one relation");
                address(link.getAttribute("href"));
            }
        }
        must(relations.contains("alternate"), "no alternate link");
    }

    private void json(byte[] bytes) {
        try {
            JsonNode feed = new ObjectMapper().readTree(bytes);
            must(feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"), "version");
            address(feed.path("feed_url").asText());
            address(feed.path("home_page_url").asText());
            must(feed.path("items").size() <= MOST, "more than 50 items");
            for (JsonNode item : feed.path("items")) {
                must(item.path("id").isTextual(), "an id that is no text");
                id(item.path("id").asText());
                plain(item.path("title").asText());
                address(item.path("url").asText());
                date(item.path("date_published").asText(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
                html(item.path("content_html").asText());
            }
        } catch (IOException e) {
            complaints.add("no JSON: " + e.getMessage());
        }
    }

    private void id(String id) {
        must(ids.add(id), "an id twice");
        must(TAG_URI.matcher(id).matches(), "no tag URI: " + id);
    }

    private void plain(String title) {
        must(!title.isBlank() && title.strip().equals(title), "a blank title, or blanks around it");
        must(!MARKUP.matcher(title).find(), "what readers take for HTML: " + title);
    }

    private void address(String text) {
        try {
            URI uri = URI.create(text);
            must(Set.of("http", "https").contains(String.valueOf(uri.getScheme())), "no web address: " + text);
            must(text.chars().allMatch(c -> c > 0x20 && c < 0x7f) && uri.getHost() != null, "no URI: " + text);
            must(text.indexOf('[', text.indexOf("//") + 3) < 0, "a bracket in " + text);
        } catch (IllegalArgumentException e) {
            complaints.add("no URI: " + text);
        }
    }

    private void date(String text, DateTimeFormatter form) {
        try {
            Instant at = Instant.from(form.parse(text));
            must(at.equals(Instant.EPOCH) || !at.isBefore(EARLIEST), "an implausible date: " + text);
            must(at.isBefore(Hits.SEEN.plusSeconds(100_000)), "a date to come: " + text);
        } catch (DateTimeException e) {
            complaints.add("no date: " + text);
        }
    }

    private void html(String html) {
        try {
            elements(Read.xml(("<div>" + html + "</div>").getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement());
        } catch (AssertionError e) {
            complaints.add("not well-formed: " + html);
        }
    }

    private void elements(Element element) {
        must(ELEMENTS.contains(element.getTagName()), "readers take this out: " + element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            must(element.getAttributes().item(i).getNodeName().equals("dir"), "an attribute that is no dir");
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                elements((Element) children.item(i));
            }
        }
    }

    private static String text(Element in, String name) {
        for (Element each : Read.elements(in, name)) {
            if (each.getParentNode() == in || name.equals("name")) {
                return each.getTextContent();
            }
        }
        return "";
    }
}
