package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * A captured page as text that can do nothing: what stands in it, menus and all, for whoever wants to see what was captured.
 *
 * @param lines its title and text, a line for each block; the page's own lines where it has no markup
 * @param source its bytes as characters, markup and all
 */
public record CapturedText(List<String> lines, String source) {
    private static final int DEEPEST = 400;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "svg", "math", "iframe", "object", "noscript", "select", "canvas");

    public CapturedText {
        lines = List.copyOf(lines);
    }

    /** The text of a page, in the charset that its bytes are in; never throws, whatever the bytes. */
    public static CapturedText of(Page page) {
        String source = Charsets.decode(page.body(), page.header("content-type").orElse(""));
        return switch (Media.of(page, source)) {
            case HTML -> new CapturedText(new Reader().read(source), source);
            case TEXT, JSON -> new CapturedText(lines(source), source);
            case OTHER -> new CapturedText(List.of(), "");
        };
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static final class Reader implements NodeVisitor {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int unseen;

        List<String> read(String html) {
            Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").traverse(this);
            end();
            return lines;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                breaks(element);
            } else if (node instanceof TextNode text && unseen == 0) {
                line.append(text.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
                breaks(element);
            }
        }

        private void breaks(Element element) {
            switch (element.normalName()) {
                case "td", "th" -> line.append(' ');
                case "br", "title" -> end();
                default -> {
                    if (element.isBlock()) {
                        end();
                    }
                }
            }
        }

        private void end() {
            String text = line.toString().replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                lines.add(text);
            }
            line.setLength(0);
        }
    }
}
