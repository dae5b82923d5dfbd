package org.dateline.extract;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines that readers see: a text with the elements in line around it. */
final class LineText {
    private static final Set<String> INLINE = Set.of(
            "a", "span", "b", "strong", "em", "i", "u", "font", "small", "cite", "abbr", "time", "q", "sup", "nobr");
    private static final Pattern BARS = Pattern.compile("\\s*\\|[\\s|]*");

    private LineText() {}

    /** The block that a text node stands in, or as much of it as is no longer than this. */
    static Element around(TextNode text, int longest) {
        Element at = parent(text);
        for (Element up = at.parent();
                up != null
                        && INLINE.contains(at.normalName())
                        && !of(up, longest).isEmpty();
                up = at.parent()) {
            at = up;
        }
        return at;
    }

    static Element parent(TextNode text) {
        return Objects.requireNonNull(text.parentElement(), "a text of a walked tree");
    }

    /**
     * An element's words, with a space between what its own elements hold and a bar between its blocks; empty when they
     * are more than so many characters.
     */
    static String of(Element element, int most) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.isBlank() ? " " : text.text());
            } else if (node instanceof Element inner && depth > 0) {
                words.append(INLINE.contains(inner.normalName()) ? " " : " | ");
            }
            return words.length() > 3 * most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        String clean = Texts.clean(words.toString());
        String bare =
                trimmed(clean.indexOf('|') < 0 ? clean : BARS.matcher(clean).replaceAll(" | "));
        return bare.length() > most ? "" : bare;
    }

    /** A line without spaces and bars at its ends. */
    private static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && edge(line.charAt(from))) {
            from++;
        }
        while (to > from && edge(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean edge(char c) {
        return c == ' ' || c == '|';
    }
}
