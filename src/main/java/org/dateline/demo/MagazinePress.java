package org.dateline.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Parallax Review: opinion, with byline, disclaimer and share bar, and neither feed nor sitemap. */
final class MagazinePress implements Press {
    private static final Publisher REVIEW = Publisher.PARALLAX;

    private final Edition edition;
    private final List<Story> stories;
    private final Sheets sheets;

    MagazinePress(Edition edition) {
        this.edition = edition;
        this.stories = edition.of(REVIEW);
        String sections = edition.by(REVIEW, "section").keySet().stream()
                .map(section -> Html.link("/analysis/" + section, section) + " ")
                .collect(Collectors.joining());
        this.sheets = new Sheets(REVIEW, edition, StandardCharsets.UTF_8, Map.of("sections", sections));
    }

    @Override
    public Map<String, Reply> print() {
        stories.forEach(this::article);
        sheets.listing("/", "The Parallax Review", stories.subList(0, 4), this::teaser, "");
        sheets.listing("/analysis", "All essays", List.of(), this::teaser, contents());
        edition.by(REVIEW, "section")
                .forEach((section, some) ->
                        sheets.listing("/analysis/" + section, "Essays on " + section, some, this::teaser, ""));
        edition.by(REVIEW, "byline")
                .forEach((author, some) ->
                        sheets.listing("/authors/" + Sheets.slug(author), author, some, this::teaser, ""));
        edition.by(REVIEW, "tags")
                .forEach((word, some) ->
                        sheets.listing("/keywords/" + Sheets.slug(word), "On " + word, some, this::teaser, ""));
        String masthead = Html.element("h1", "Masthead") + Html.element("p", "Edited in two rooms, facing each other.");
        sheets.page("/masthead", "Masthead", "", masthead, Optional.empty());
        sheets.robots("");
        return sheets.replies();
    }

    private void article(Story story) {
        Map<String, String> values = Map.of(
                "dek", story.field("dek"),
                "date_text", Dates.BRITISH.of(story.published()),
                "author_path", Sheets.slug(story.field("byline")),
                "photo", Sheets.photo(story, "div", "plate", "small"),
                "body", dropCap(Html.body(story.blocks(), "", "h3")),
                "tags", keywords(story),
                "related", edition.related(story).stream().map(this::teaser).collect(Collectors.joining()));
        sheets.story(story, "", values);
    }

    private static String keywords(Story story) {
        return story.list("tags").stream()
                .map(word -> Html.link("/keywords/" + Sheets.slug(word), word))
                .collect(Collectors.joining(", ", "<div class=\"keywords\">On: ", "</div>"));
    }

    private static String dropCap(String body) {
        return body.replaceFirst("<p>(\\p{L})", "<p><span class=\"dropcap\">$1</span>");
    }

    private String contents() {
        StringBuilder out = new StringBuilder("<ul class=\"contents\">\n");
        for (Story story : stories) {
            out.append("<li>" + Html.link(REVIEW.path(story), story.headline()) + ", "
                    + Html.text(story.field("byline")) + "</li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    private String teaser(Story story) {
        return "<div class=\"entry\"><h4>" + Html.link(REVIEW.path(story), story.headline()) + "</h4><p>"
                + Html.text(story.field("dek")) + "</p><p class=\"when\">" + Dates.BRITISH.of(story.published())
                + "</p></div>";
    }
}
