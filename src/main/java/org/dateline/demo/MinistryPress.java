package org.dateline.demo;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ministry: press releases in tables, without byline, told apart by a query, on lists of four a page, in
 * windows-1252 as only a meta element says.
 */
final class MinistryPress implements Press {
    private static final Publisher MINISTRY = Publisher.MINISTRY;
    private static final int PAGE = 4;

    private final Edition edition;
    private final List<Story> stories;
    private final Sheets sheets;

    MinistryPress(Edition edition) {
        this.edition = edition;
        this.stories = edition.of(MINISTRY);
        String sections = edition.by(MINISTRY, "section").keySet().stream()
                .map(section -> "&nbsp;" + Html.link("/press-releases?type=" + section, section) + "<br>")
                .collect(Collectors.joining());
        this.sheets = new Sheets(MINISTRY, edition, Charset.forName("windows-1252"), Map.of("sections", sections));
    }

    @Override
    public Map<String, Reply> print() {
        stories.forEach(this::release);
        sheets.listing("/", "Ministry of Foreign Affairs", stories.subList(0, 3), this::row, "");
        for (int page = 1; (page - 1) * PAGE < stories.size(); page++) {
            List<Story> some = stories.subList((page - 1) * PAGE, Math.min(stories.size(), page * PAGE));
            sheets.listing(page(page), "Press releases", some, this::row, pages());
        }
        edition.by(MINISTRY, "section")
                .forEach((section, some) -> sheets.listing(
                        "/press-releases?type=" + section, "Press releases: " + section, some, this::row, ""));
        sheets.page("/ministry", "The Ministry", "", about(), Optional.empty());
        sheets.robots("");
        return sheets.replies();
    }

    private void release(Story story) {
        Map<String, String> values = Map.of(
                "number", story.slug(),
                "date_text", Dates.BRITISH.of(story.published()),
                "body", Html.body(story.blocks(), "", "h4"),
                "tags", "",
                "related", edition.related(story).stream().map(this::row).collect(Collectors.joining()));
        sheets.story(story, "", values);
    }

    private String row(Story story) {
        return "<p class=\"row\">" + Dates.BRITISH.of(story.published()) + " "
                + Html.link(MINISTRY.path(story), story.headline()) + "</p>";
    }

    private static String page(int number) {
        return number == 1 ? "/press-releases" : "/press-releases?page=" + number;
    }

    private String pages() {
        StringBuilder out = new StringBuilder("<p class=\"pages\">Pages: ");
        for (int page = 1; (page - 1) * PAGE < stories.size(); page++) {
            out.append(Html.link(page(page), Integer.toString(page))).append(' ');
        }
        return out.append("</p>").toString();
    }

    private static String about() {
        return Html.element("h1", "The Ministry")
                + Html.element("p", "The Ministry occupies the former customs house on the north quay.");
    }
}
