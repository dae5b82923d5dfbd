package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts a document into its blocks of text, the first 8,000 in document order, without recursion. */
final class BlockReader implements NodeFilter {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "button",
            "input",
            "select",
            "textarea",
            "canvas",
            "video",
            "audio",
            "map",
            "head",
            "datalist",
            "progress",
            "meter",
            "title",
            "math");
    private static final int MOST = 8_000;
    private static final String CAPTION = "caption";
    private static final List<String> UNSEEN = List.of(
            "sr-only",
            "screen-reader",
            "screenreader",
            "visually-hidden",
            "visuallyhidden",
            "tooltip",
            "popover",
            "rollover-block",
            "hovercard",
            "hover-card");
    private static final int LONGEST_NAMES = 300;
    private static final Set<String> PARTS = Set.of("span", "a", "time", "label", "small");
    private static final Set<String> INLINE_THOUGH_UNKNOWN = Set.of("font", "tt", "big", "strike", "nobr", "center");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> links = new ArrayList<>();
    private final Element root;
    private Element container;
    private int linked;
    private int breaks;
    private boolean closed;
    private @Nullable Element anchor;
    private int anchorStart;

    private BlockReader(Element root) {
        this.root = root;
        this.container = root;
    }

    /** The blocks under an element. */
    static List<Block> read(Element root) {
        BlockReader reader = new BlockReader(root);
        NodeTraversor.filter(reader, root);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            String tag = element.normalName();
            if (SILENT.contains(tag) || unseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                breaks++;
            } else if (block(element)) {
                flush();
                container = element;
            } else if (tag.equals("a")) {
                anchor = element;
                anchorStart = text.length();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (block(element)) {
                flush();
                Element parent = element.parent();
                container = element.equals(root) || parent == null ? root : parent;
            } else if (element.normalName().equals("a")) {
                countLink();
                anchor = null;
            }
            closed = PARTS.contains(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void add(TextNode words) {
        if (words.isBlank()) {
            text.append(' ');
            return;
        }
        if (breaks >= 2) {
            flush();
        }
        text.append(breaks > 0 || (closed && PARTS.contains(parent(words)) && glued(words.getWholeText())) ? " " : "")
                .append(words.getWholeText());
        breaks = 0;
        closed = false;
    }

    /** Whether words of an element of their own would make one word with what stands before: "StaffLeave". */
    private boolean glued(String words) {
        return !text.isEmpty()
                && Character.isLowerCase(text.charAt(text.length() - 1))
                && Character.isUpperCase(words.charAt(0));
    }

    private static String parent(Node words) {
        return words.parent() instanceof Element element ? element.normalName() : "";
    }

    /** Counts what was read of the open link, which may hold several blocks. */
    private void countLink() {
        String words = Texts.clean(text.substring(Math.min(anchorStart, text.length())));
        if (anchor != null && !words.isEmpty() && anchor.hasAttr("href")) {
            linked += Texts.weight(words);
            links.add(new Anchor(words, anchor));
        }
        anchorStart = text.length();
    }

    private void flush() {
        countLink();
        String words = Texts.clean(text.toString());
        if (!words.isEmpty()) {
            blocks.add(new Block(
                    blocks.size(), container, role(container), words, Texts.weight(words), linked, List.copyOf(links)));
        }
        text.setLength(0);
        links.clear();
        linked = 0;
        breaks = 0;
        anchorStart = 0;
    }

    private static boolean block(Element element) {
        if (INLINE_THOUGH_UNKNOWN.contains(element.normalName())) {
            return false;
        }
        return element.tag().isBlock()
                || element.normalName().equals("td")
                || element.normalName().equals("th");
    }

    /** Whether an inline element is one that shows only to a screen reader or on a touch: labels, cards of people. */
    private static boolean unseen(Element element) {
        if (!System.getProperty("xb", "u").contains("u") || element.attributesSize() == 0 || block(element)) {
            return false;
        }
        String names = element.className();
        return !names.isEmpty()
                && names.length() < LONGEST_NAMES
                && UNSEEN.stream().anyMatch(part -> Texts.has(names, part));
    }

    private static Role role(Element container) {
        Element at = container;
        for (int up = 0; at != null && up < 8; up++, at = at.parent()) {
            switch (at.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Role.HEADING;
                }
                case "li", "dt", "dd" -> {
                    return Role.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Role.QUOTE;
                }
                case "figcaption", "figure", "caption" -> {
                    return Role.CAPTION;
                }
                case "td", "th" -> {
                    return Role.TABLE;
                }
                case "article", "main", "body", "section" -> {
                    return Role.TEXT;
                }
                default -> {
                    if (at.className().length() >= CAPTION.length()
                            && Texts.has(at.className(), CAPTION)
                            && Boxes.words(at.className()).contains(CAPTION)) {
                        return Role.CAPTION;
                    }
                }
            }
        }
        return Role.TEXT;
    }
}
