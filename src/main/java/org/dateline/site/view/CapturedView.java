package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.site.CapturedPage;
import org.dateline.site.PageStanding;

/**
 * A captured page as text.
 *
 * @param headline the article that was taken out of it
 * @param article our page of that
 * @param language BCP 47 tag, empty when unknown
 * @param direction {@code ltr}, {@code rtl} or {@code auto}
 * @param facts what is known of the capture
 * @param kept whether the publisher asks that no copy be shown, so that there is no text here
 * @param lines the text, empty when the markup is shown
 * @param source the markup, empty when the text is shown
 * @param other the way to the markup, or back to the text
 * @param cut that not all is shown, in words; empty when it is
 */
public record CapturedView(
        String headline,
        String article,
        String language,
        String direction,
        List<Fact> facts,
        boolean kept,
        List<String> lines,
        String source,
        Choice other,
        String cut) {
    private static final int LONGEST = 300_000;

    public CapturedView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /**
     * The page.
     *
     * @param version the article as it was taken out of it
     * @param newest the number of the article's present version
     * @param asSource whether the markup is to be shown
     */
    public static CapturedView of(
            Article version, int newest, CapturedPage page, PageStanding standing, boolean asSource) {
        String language = ArticlePage.language(version);
        String address = Links.captured(version.id(), version.revision() == newest ? 0 : version.revision());
        List<String> lines = asSource ? List.of() : within(page.lines());
        String source = asSource ? within(page.source()) : "";
        boolean all = asSource
                ? source.length() == page.source().length()
                : lines.size() == page.lines().size();
        return new CapturedView(
                version.headline().text(),
                Links.article(version.id()),
                language,
                ArticlePage.direction(language),
                facts(version, newest, page),
                standing.noArchive(),
                standing.noArchive() ? List.of() : lines,
                standing.noArchive() ? "" : source,
                asSource
                        ? Choice.of("Show its text", address)
                        : Choice.of("Show its markup", address + (address.contains("?") ? "&" : "?") + "as=source"),
                all ? "" : "Only the first " + Words.number(LONGEST) + " characters are shown.");
    }

    private static List<String> within(List<String> lines) {
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String line : lines) {
            length += line.length();
            if (length > LONGEST) {
                break;
            }
            shown.add(line);
        }
        return shown;
    }

    private static String within(String source) {
        return source.substring(0, Math.min(source.length(), LONGEST));
    }

    private static List<Fact> facts(Article version, int newest, CapturedPage page) {
        List<Fact> facts = new ArrayList<>();
        if (version.revision() != newest) {
            facts.add(Fact.of(
                    "Version",
                    Words.number(version.revision()) + " of " + Words.number(newest),
                    "no longer the current one"));
        }
        facts.add(Fact.of("Captured", Words.time(page.at()), ""));
        facts.add(Fact.exact("Address", page.url().toString()));
        facts.add(Fact.of(
                "Size",
                Words.count(page.bytes(), "byte"),
                page.truncated() ? "the page went on; the rest was not kept" : page.contentType()));
        boolean same = page.digest().equals(version.provenance().digest());
        facts.add(new Fact(
                "Digest",
                page.digest().value(),
                same
                        ? "worked out now; it is the one that the article was taken from"
                        : "worked out now; the article names another: "
                                + version.provenance().digest(),
                true));
        facts.add(Fact.exact("Capture", version.provenance().capture()));
        return facts;
    }
}
