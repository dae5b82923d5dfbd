package org.dateline.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Stennick Courier: sections, dates in time elements, an RSS feed, a news sitemap, and a front page that links one
 * story with tracking parameters. It prints two stories of the wire,
 * one with the wire in its dateline and one with a credit at its end.
 */
final class NewspaperPress implements Press {
    private static final Publisher COURIER = Publisher.COURIER;
    private static final String TRACKED = "storvik-the-dull-candidate";
    private static final String CAMPAIGN = "?utm_source=frontpage&utm_medium=teaser";

    private final Edition edition;
    private final List<Story> stories;
    private final Sheets sheets;

    NewspaperPress(Edition edition) {
        this.edition = edition;
        this.stories = edition.of(COURIER);
        String sections = edition.by(COURIER, "section").keySet().stream()
                .map(section -> "<li>" + Html.link("/section/" + section, title(section)) + "</li>")
                .collect(Collectors.joining());
        this.sheets = new Sheets(COURIER, edition, StandardCharsets.UTF_8, Map.of("sections", sections));
    }

    @Override
    public Map<String, Reply> print() {
        stories.forEach(this::article);
        List<Story> front = stories.stream()
                .filter(story -> story.slug().equals(TRACKED) || stories.indexOf(story) < 5)
                .toList();
        sheets.listing("/", "The Stennick Courier", front, this::teaser, "");
        edition.by(COURIER, "section")
                .forEach((section, some) ->
                        sheets.listing("/section/" + section, title(section), some, this::teaser, ""));
        edition.by(COURIER, "tags")
                .forEach((topic, some) ->
                        sheets.listing("/topic/" + Sheets.slug(topic), "Topic: " + topic, some, this::teaser, ""));
        String newsletters =
                Html.element("h1", "Newsletters") + Html.element("p", "Before the ferry, six days a week.");
        sheets.page("/newsletters", "Newsletters", "", newsletters, Optional.empty());
        sheets.file(
                "/rss.xml",
                "application/rss+xml",
                Feeds.rss(COURIER, edition, "?utm_source=rss"),
                Edition.newest(stories));
        sheets.file("/sitemap-news.xml", "application/xml", Sitemaps.news(COURIER, edition), Edition.newest(stories));
        sheets.robots("\nSitemap: " + edition.at(COURIER, "/sitemap-news.xml") + "\n");
        return sheets.replies();
    }

    private void article(Story story) {
        boolean credited =
                !story.reprints().isEmpty() && story.field("dateline").isEmpty();
        Map<String, String> values = Map.ofEntries(
                Map.entry("section", title(story.field("section"))),
                Map.entry("dek", optional("<p class=\"sc-dek\">%s</p>", story.field("dek"))),
                Map.entry("byline", optional("<span class=\"sc-author\">By %s</span> ", story.field("byline"))),
                Map.entry("date_iso", story.date()),
                Map.entry("date_text", Dates.BRITISH.of(story.published())),
                Map.entry("minutes", Integer.toString(1 + story.blocks().size() / 3)),
                Map.entry("photo", Sheets.photo(story, "figure", "sc-figure", "figcaption")),
                Map.entry("body", body(story)),
                Map.entry("credit", credited ? "<p class=\"sc-agency\">(" + credit(story) + ")</p>" : ""),
                Map.entry("tags", topics(story)),
                Map.entry(
                        "related",
                        edition.related(story).stream().map(this::teaser).collect(Collectors.joining())),
                Map.entry("most_read", mostRead()));
        sheets.story(story, "<meta name=\"description\" content=\"" + Html.text(story.teaser()) + "\">\n", values);
    }

    private String credit(Story story) {
        return Html.text(edition.original(story).publisher().title());
    }

    private String body(Story story) {
        String dateline = story.field("dateline");
        String mark = story.reprints().isEmpty() ? " - " : " — ";
        String body = Html.body(story.blocks(), dateline.isEmpty() ? "" : Html.text(dateline) + mark, "h2");
        int second = body.indexOf("</p>\n", body.indexOf("</p>\n") + 1) + "</p>\n".length();
        String aside = edition.related(story).stream()
                .findFirst()
                .map(other -> "<aside class=\"sc-inline\">Read also: "
                        + Html.link(COURIER.path(other), other.headline()) + "</aside>\n")
                .orElse("");
        return body.substring(0, second) + aside + body.substring(second);
    }

    private String topics(Story story) {
        return story.list("tags").stream()
                .map(topic -> "<li>" + Html.link("/topic/" + Sheets.slug(topic), topic) + "</li>")
                .collect(Collectors.joining("", "<ul class=\"sc-topics\">", "</ul>"));
    }

    private String mostRead() {
        return stories.stream()
                .skip(2)
                .limit(4)
                .map(story -> "<li>" + Html.link(COURIER.path(story), story.headline()) + "</li>")
                .collect(Collectors.joining());
    }

    private String teaser(Story story) {
        String href = COURIER.path(story) + (story.slug().equals(TRACKED) ? CAMPAIGN : "");
        return "<div class=\"sc-teaser\"><h3>" + Html.link(href, story.headline()) + "</h3>"
                + optional("<p>%s</p>", story.field("dek")) + "<time datetime=\"" + story.date() + "\">"
                + Dates.SHORT.of(story.published()) + "</time></div>";
    }

    private static String optional(String markup, String text) {
        return text.isEmpty() ? "" : markup.formatted(Html.text(text));
    }

    private static String title(String section) {
        return section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1);
    }
}
