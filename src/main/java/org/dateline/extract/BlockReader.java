package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> PARTS = Set.of("span", "a", "time", "label", "small");
    private static final Set<String> INLINE_THOUGH_UNKNOWN = Set.of("font", "tt", "big", "strike", "nobr", "center");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> links = new ArrayList<>();
    private final Roles roles = new Roles();
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
            if (SILENT.contains(tag) || (!block(element) && Unseen.is(element))) {
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
        if (anchor != null && anchor.hasAttr("href")) {
            String words = Texts.clean(text.substring(Math.min(anchorStart, text.length())));
            if (!words.isEmpty()) {
                linked += Texts.weight(words);
                links.add(new Anchor(words, anchor));
            }
        }
        anchorStart = text.length();
    }

    private void flush() {
        countLink();
        String words = Texts.clean(text.toString());
        if (!words.isEmpty()) {
            blocks.add(new Block(
                    blocks.size(),
                    container,
                    roles.of(container),
                    words,
                    Texts.weight(words),
                    linked,
                    List.copyOf(links)));
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
}
