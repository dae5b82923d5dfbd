package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A heading and what it says without the parts that are not its title: the kicker before it, a line set smaller after it.
 *
 * @param text its words without a kicker that its elements mark as one
 * @param whole all its words
 * @param starts the words of its first element or text, where other elements follow
 */
record HeadingText(String text, String whole, Optional<String> starts) {
    private static final Evaluator KICKER = Selector.evaluatorOf(
            "[class*=overline],[class*=kicker],[class*=topline],[class*=eyebrow],[class*=overhead],"
                    + "[class*=supertitle],[class*=roofline],[class*=dachzeile]");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s:|–—-]+");
    private static final Pattern HOME =
            Pattern.compile("(?i)^(?:.*https?:)?//[^/?#]+(?:/(?:index\\.\\w+)?)?(?:[?#].*)?$");

    /** Reads a heading. */
    static HeadingText of(Element heading) {
        String whole = clean(heading.text());
        String text = whole;
        for (Element part : heading.select(KICKER)) {
            String kicker = Texts.clean(part.text());
            if (!kicker.isEmpty() && text.startsWith(kicker) && kicker.length() * 3 < text.length() * 2) {
                text = SEPARATOR.matcher(text.substring(kicker.length())).replaceFirst("");
            }
        }
        return new HeadingText(text, whole, starts(heading, whole));
    }

    /** Title text; entities that were escaped twice are undone. */
    private static String clean(String text) {
        return Texts.clean(text.contains("&") && text.contains(";") ? Parser.unescapeEntities(text, false) : text);
    }

    private static Optional<String> starts(Element heading, String whole) {
        List<String> parts = new ArrayList<>();
        heading.childNodes().forEach(node -> {
            String part =
                    node instanceof TextNode text ? text.text() : node instanceof Element element ? element.text() : "";
            if (!part.isBlank()) {
                parts.add(Texts.clean(part));
            }
        });
        return parts.size() > 1 && whole.startsWith(parts.getFirst())
                ? Optional.of(parts.getFirst())
                : Optional.empty();
    }

    /** The words of the page's first headings that are links to its front page: they name the site. */
    static List<String> banners(Landmarks page) {
        return page.h1().stream()
                .filter(HeadingText::leadsHome)
                .map(h1 -> clean(h1.text()))
                .toList();
    }

    /** Whether a heading is nothing but a link to the site's front page. */
    static boolean leadsHome(Element heading) {
        Element link = heading.selectFirst(LINK);
        return link != null
                && Texts.clean(link.text()).equals(Texts.clean(heading.text()))
                && HOME.matcher(link.absUrl("href")).matches();
    }
}
