package org.dateline.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Meridian Wire: datelines, JSON-LD, an Atom feed found from the front page, and sitemaps in gzip that only robots.txt
 * announces.
 */
final class WirePress implements Press {
    private static final Publisher WIRE = Publisher.MERIDIAN;

    private final Edition edition;
    private final List<Story> stories;
    private final Sheets sheets;

    WirePress(Edition edition) {
        this.edition = edition;
        this.stories = edition.of(WIRE);
        String sections = edition.by(WIRE, "section").keySet().stream()
                .map(section -> "<li>" + Html.link("/topics/" + Sheets.slug(section), section) + "</li>")
                .collect(Collectors.joining());
        this.sheets = new Sheets(WIRE, edition, StandardCharsets.UTF_8, Map.of("sections", sections));
    }

    @Override
    public Map<String, Reply> print() {
        stories.forEach(this::article);
        sheets.listing("/", "Top stories", stories.subList(0, 6), this::teaser, "");
        sheets.listing("/latest", "Latest", stories, this::teaser, "");
        edition.by(WIRE, "section")
                .forEach((section, some) ->
                        sheets.listing("/topics/" + Sheets.slug(section), section, some, this::teaser, ""));
        edition.by(WIRE, "tags")
                .forEach((tag, some) ->
                        sheets.listing("/tags/" + Sheets.slug(tag), "Tag: " + tag, some, this::teaser, ""));
        sheets.page("/about", "About", "", about(), Edition.newest(List.of()));
        sheets.file("/feed/atom.xml", "application/atom+xml", Feeds.atom(WIRE, edition), Edition.newest(stories));
        sitemaps();
        return sheets.replies();
    }

    private void article(Story story) {
        String tags = story.list("tags").stream()
                .map(tag -> Html.link("/tags/" + Sheets.slug(tag), tag))
                .collect(Collectors.joining(" ", "<div class=\"mw-tags\">Tags: ", "</div>"));
        String lead = "<span class=\"mw-dateline\">" + Html.text(story.field("dateline")) + " —</span> ";
        Map<String, String> values = Map.of(
                "section_path", "topics/" + Sheets.slug(story.field("section")),
                "date_text", when(story),
                "photo", Sheets.photo(story, "figure", "mw-photo", "figcaption"),
                "body", Html.body(story.blocks(), lead, "h2"),
                "tags", tags,
                "related", edition.related(story).stream().map(this::teaser).collect(Collectors.joining("\n")));
        sheets.story(story, "<meta property=\"og:type\" content=\"article\">\n" + jsonLd(story), values);
    }

    private String when(Story story) {
        String published = Dates.AMERICAN_TIME.of(story.published());
        return story.field("modified").isEmpty()
                ? published
                : published + ", updated " + Dates.AMERICAN_TIME.of(story.touched());
    }

    private String jsonLd(Story story) {
        String authors = Stream.of(story.field("byline").split(" and ", -1))
                .map(name -> "{\"@type\":\"Person\",\"name\":" + Html.json(name) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        String modified = story.field("modified").isEmpty() ? story.date() : story.field("modified");
        return """
                <script type="application/ld+json">
                {"@context":"https://schema.org","@type":"NewsArticle","headline":%s,"mainEntityOfPage":%s,
                "datePublished":%s,"dateModified":%s,"author":%s,
                "publisher":{"@type":"NewsMediaOrganization","name":%s,"url":%s},"description":%s}
                </script>
                """.formatted(
                        Html.json(story.headline()),
                        Html.json(edition.url(story).toString()),
                        Html.json(story.date()),
                        Html.json(modified),
                        authors,
                        Html.json(WIRE.title()),
                        Html.json(edition.at(WIRE, "/").toString()),
                        Html.json(story.teaser()));
    }

    private String teaser(Story story) {
        return "<div class=\"mw-card\"><h3>" + Html.link(WIRE.path(story), story.headline()) + "</h3><p>"
                + Html.text(story.teaser()) + "</p><small>" + Dates.AMERICAN_TIME.of(story.published())
                + "</small></div>";
    }

    private String about() {
        return Html.element("h1", "About")
                + Html.element("p", "Meridian Wire sells news to people who are in a hurry. It has been sold twice.");
    }

    private void sitemaps() {
        Map<String, List<Story>> years = stories.stream()
                .collect(Collectors.groupingBy(
                        story -> story.date().substring(0, 4), TreeMap::new, Collectors.toList()));
        List<URI> parts = new ArrayList<>();
        years.forEach((year, some) -> {
            String path = "/sitemaps/" + year + ".xml.gz";
            parts.add(edition.at(WIRE, path));
            gzip(path, Sitemaps.urls(edition, some), some);
        });
        gzip("/sitemap-index.xml.gz", Sitemaps.index(parts), stories);
        sheets.robots("\nSitemap: " + edition.at(WIRE, "/sitemap-index.xml.gz") + "\n");
    }

    private void gzip(String path, String text, List<Story> newest) {
        sheets.bytes(path, "application/gzip", Sitemaps.gzip(text), Edition.newest(newest));
    }
}
