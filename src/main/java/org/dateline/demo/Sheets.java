package org.dateline.demo;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects what one publisher serves, each page in the publisher's own layout. */
final class Sheets {
    /** What every page says of itself. */
    static final String NOTICE =
            "An invented page of Dateline's demo web: its countries, people and events do not exist.";
    /** Where the page for unknown addresses is kept; no request can name it. */
    static final String NOT_FOUND = "404";

    private static final String PLATE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><path fill="#9ab" d="M0 0h8v5H0z"/></svg>
            """;

    private final Publisher publisher;
    private final Edition edition;
    private final Charset charset;
    private final Map<String, String> chrome;
    private final Template layout;
    private final Template article;
    private final Map<String, Reply> replies = new LinkedHashMap<>();

    /**
     * Begins with the page for unknown addresses and with the one image.
     *
     * @param charset what pages are written in; UTF-8 is declared in the header, anything else is not
     * @param chrome what the layout shows on every page: its gaps other than title, head, main and notice
     */
    Sheets(Publisher publisher, Edition edition, Charset charset, Map<String, String> chrome) {
        this.publisher = publisher;
        this.edition = edition;
        this.charset = charset;
        this.chrome = Map.copyOf(chrome);
        this.layout = Template.named(publisher.folder() + "-layout");
        this.article = Template.named(publisher.folder() + "-article");
        page(NOT_FOUND, "Not found", "", Html.element("h1", "Not found"), Optional.empty());
        file("/img/plate.svg", "image/svg+xml", PLATE, Optional.empty());
    }

    /**
     * Adds a page that is no article.
     *
     * @param head mark-up for its head
     * @param main mark-up for the middle of its layout
     */
    void page(String path, String title, String head, String main, Optional<OffsetDateTime> modified) {
        Map<String, String> values = new HashMap<>(chrome);
        values.putAll(Map.of("title", title, "head", head, "main", main, "notice", NOTICE));
        String type = charset.equals(StandardCharsets.UTF_8) ? "text/html; charset=utf-8" : "text/html";
        replies.put(path, new Content(type, encode(layout.fill(values)), modified));
    }

    /**
     * Adds a story's page.
     *
     * @param values what its template shows beyond headline, byline and section
     */
    void story(Story story, String head, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of(
                "headline", story.headline(),
                "byline", story.field("byline"),
                "section", story.field("section"),
                "section_path", slug(story.field("section"))));
        all.putAll(values);
        String canonical =
                "<link rel=\"canonical\" href=\"" + Html.text(edition.url(story).toString()) + "\">\n";
        page(publisher.path(story), story.headline(), canonical + head, article.fill(all), story.touched());
    }

    /** Adds a page that lists stories under a heading. */
    void listing(String path, String title, List<Story> stories, Function<Story, String> teaser, String rest) {
        StringBuilder main = new StringBuilder(Html.element("h1", title)).append('\n');
        stories.forEach(story -> main.append(teaser.apply(story)).append('\n'));
        page(path, title, "", main.append(rest).toString(), Edition.newest(stories));
    }

    /** Adds a text file. */
    void file(String path, String type, String text, Optional<OffsetDateTime> modified) {
        bytes(path, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** Adds a file as it is. */
    void bytes(String path, String type, byte[] body, Optional<OffsetDateTime> modified) {
        replies.put(path, new Content(type, body, modified));
    }

    /** Answers at one path by pointing to another. */
    void moved(String from, URI to) {
        replies.put(from, new Reply.Moved(to));
    }

    /** Adds a robots.txt that closes a folder, and in it a page that no crawler may see. */
    void robots(String rest) {
        String path = publisher.closed();
        String folder = path.substring(0, path.indexOf('/', 1) + 1);
        file("/robots.txt", "text/plain", "User-agent: *\nDisallow: " + folder + "\n" + rest, Optional.empty());
        String main = Html.element("h1", "Not for the public")
                + Html.element("p", "The word of the day is " + DemoWeb.CANARY + ". Whoever reads it was not invited.");
        page(path, "Not for the public", "", main, Optional.empty());
    }

    /** All that was added, by path and query. */
    Map<String, Reply> replies() {
        return Map.copyOf(replies);
    }

    /** A photograph with its caption, from a header value {@code caption | credit}; nothing when there is none. */
    static String photo(Story story, String figure, String name, String caption) {
        if (story.field("photo").isEmpty()) {
            return "";
        }
        return "<" + figure + " class=\"" + name + "\"><img src=\"/img/plate.svg\" alt=\"\">"
                + Html.element(caption, story.field("photo")) + "</" + figure + ">";
    }

    /** A name as part of an address: lower case, plain letters, hyphens. */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    private byte[] encode(String html) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder out = new StringBuilder(html.length());
        html.codePoints()
                .forEach(c ->
                        out.append(encoder.canEncode(Character.toString(c)) ? Character.toString(c) : "&#" + c + ";"));
        ByteBuffer bytes = charset.encode(out.toString());
        byte[] body = new byte[bytes.remaining()];
        bytes.get(body);
        return body;
    }
}
