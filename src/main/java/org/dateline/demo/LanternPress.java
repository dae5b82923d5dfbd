package org.dateline.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Policy Lantern: a WordPress site that reprints others with a credit line, under addresses that tell no date. One of its
 * own posts is undated everywhere.
 */
final class LanternPress implements Press {
    private static final Publisher LANTERN = Publisher.LANTERN;
    private static final int PAGE = 6;

    private final Edition edition;
    private final List<Story> stories;
    private final Sheets sheets;

    LanternPress(Edition edition) {
        this.edition = edition;
        this.stories = edition.of(LANTERN);
        String sections = edition.by(LANTERN, "section").keySet().stream()
                .map(section -> "<li class=\"menu-item\">"
                        + Html.link("/category/" + Sheets.slug(section) + "/", section) + "</li>")
                .collect(Collectors.joining());
        String recent = stories.stream()
                .limit(5)
                .map(story -> "<li>" + Html.link(LANTERN.path(story), story.headline()) + "</li>")
                .collect(Collectors.joining());
        this.sheets =
                new Sheets(LANTERN, edition, StandardCharsets.UTF_8, Map.of("sections", sections, "recent", recent));
    }

    @Override
    public Map<String, Reply> print() {
        for (int i = 0; i < stories.size(); i++) {
            article(i);
        }
        for (int page = 1; (page - 1) * PAGE < stories.size(); page++) {
            List<Story> some = stories.subList((page - 1) * PAGE, Math.min(stories.size(), page * PAGE));
            sheets.listing(page == 1 ? "/" : "/page/" + page + "/", "Policy Lantern", some, this::teaser, pages());
        }
        archives("section", "/category/", "Category: ");
        archives("tags", "/tag/", "Tag: ");
        sheets.page("/about-us/", "About Us", "", about(), Optional.empty());
        sheets.file("/feed/", "application/rss+xml", Feeds.rss(LANTERN, edition, ""), Edition.newest(stories));
        sheets.file(
                "/wp-sitemap-posts-post-1.xml", "application/xml", Sitemaps.urls(edition, stories), Optional.empty());
        String index = Sitemaps.index(List.of(edition.at(LANTERN, "/wp-sitemap-posts-post-1.xml")));
        sheets.file("/wp-sitemap.xml", "application/xml", index, Optional.empty());
        String robots = "Allow: /wp-admin/admin-ajax.php\n\nSitemap: " + edition.at(LANTERN, "/wp-sitemap.xml") + "\n";
        sheets.robots(robots);
        return sheets.replies();
    }

    private void article(int index) {
        Story story = stories.get(index);
        String id = Integer.toString(1000 + Math.floorMod(story.slug().hashCode(), 9000));
        Map<String, String> values = Map.ofEntries(
                Map.entry("id", id),
                Map.entry("author", story.field("byline").isEmpty() ? "admin" : story.field("byline")),
                Map.entry("posted", posted(story)),
                Map.entry("photo", Sheets.photo(story, "figure", "wp-caption", "figcaption")),
                Map.entry("body", Html.body(story.blocks(), "", "h3")),
                Map.entry("credit", credit(story)),
                Map.entry("author_box", authorBox(story)),
                Map.entry("tags", tags(story)),
                Map.entry("related", related(story)),
                Map.entry("neighbours", neighbours(index)));
        sheets.story(story, head(story, id), values);
        sheets.moved("/" + story.slug(), edition.url(story));
        sheets.moved("/?p=" + id, edition.url(story));
    }

    private String head(Story story, String id) {
        String date = story.date().isEmpty()
                ? ""
                : "<meta property=\"article:published_time\" content=\"" + story.date() + "\">\n";
        return date + "<meta property=\"og:type\" content=\"article\">\n"
                + "<meta property=\"og:site_name\" content=\"Policy Lantern\">\n"
                + "<meta property=\"og:title\" content=\"" + Html.text(story.headline()) + "\">\n"
                + "<link rel=\"shortlink\" href=\"" + edition.at(LANTERN, "/?p=" + id) + "\">\n";
    }

    private static String posted(Story story) {
        return story.published()
                .map(date -> "<span class=\"posted-on\">Posted on <time class=\"entry-date published\" datetime=\""
                        + story.date() + "\">" + Dates.AMERICAN.of(date) + "</time></span>")
                .orElse("");
    }

    private String credit(Story story) {
        if (story.reprints().isEmpty()) {
            return "";
        }
        Story original = edition.original(story);
        return "<p>Source: "
                + Html.link(
                        edition.url(original).toString(), original.publisher().title()) + "</p>";
    }

    private static String authorBox(Story story) {
        String author = story.field("byline");
        if (author.isEmpty()) {
            return "";
        }
        return "<div class=\"author-bio\"><h2 class=\"author-title\">Published by " + Html.text(author) + "</h2><p>"
                + Html.text(author) + " explains policy to people who have to live with it.</p></div>";
    }

    private static String tags(Story story) {
        return story.list("tags").stream()
                .map(tag -> "<a href=\"/tag/" + Sheets.slug(tag) + "/\" rel=\"tag\">" + Html.text(tag) + "</a>")
                .collect(Collectors.joining(", ", "<span class=\"tags-links\">Tagged ", "</span>"));
    }

    private String related(Story story) {
        return edition.related(story).stream()
                .map(other -> "<div class=\"jp-relatedposts-post\"><h4>"
                        + Html.link(LANTERN.path(other), other.headline()) + "</h4><p>"
                        + Dates.AMERICAN.of(other.published()) + "</p><p>In \"" + Html.text(other.field("section"))
                        + "\"</p></div>")
                .collect(Collectors.joining());
    }

    private String neighbours(int index) {
        String older = index + 1 < stories.size()
                ? "<div class=\"nav-previous\">Previous Post: " + link(stories.get(index + 1)) + "</div>"
                : "";
        String newer = index > 0 ? "<div class=\"nav-next\">Next Post: " + link(stories.get(index - 1)) + "</div>" : "";
        return older + newer;
    }

    private static String link(Story story) {
        return Html.link(LANTERN.path(story), story.headline());
    }

    private void archives(String field, String folder, String label) {
        edition.by(LANTERN, field)
                .forEach((name, some) ->
                        sheets.listing(folder + Sheets.slug(name) + "/", label + name, some, this::teaser, ""));
    }

    private String teaser(Story story) {
        return "<div class=\"post-summary\"><h2 class=\"entry-title\">" + link(story) + "</h2>"
                + Html.element("p", Dates.AMERICAN.of(story.published())) + "<p>" + Html.text(story.teaser())
                + "</p></div>";
    }

    private String pages() {
        StringBuilder out = new StringBuilder("<nav class=\"navigation pagination\">");
        for (int page = 1; (page - 1) * PAGE < stories.size(); page++) {
            out.append(Html.link(page == 1 ? "/" : "/page/" + page + "/", Integer.toString(page)));
        }
        return out.append("</nav>").toString();
    }

    private static String about() {
        return Html.element("h1", "About Us")
                + Html.element("p", "We collect what others report, say where it came from, and explain the rest.");
    }
}
