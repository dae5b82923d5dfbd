package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The tokens of a page's element names and of its blocks' texts, by the numbers of an {@link Outline}. */
final class PageTokens {
    private final int[] parents;
    private final String[][] names;
    private final int[] at;
    private final String[][] texts;
    private final String[] alike;

    private PageTokens(Outline outline) {
        List<Block> blocks = outline.blocks();
        parents = new int[outline.size()];
        names = new String[outline.size()][];
        Map<String, String[]> known = new HashMap<>();
        for (int n = 0; n < parents.length; n++) {
            Element element = outline.element(n);
            parents[n] = outline.parent(n);
            names[n] = known.computeIfAbsent(NameTokens.names(element), key -> NameTokens.of(element));
        }
        at = new int[blocks.size()];
        texts = new String[blocks.size()][];
        alike = new String[blocks.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = outline.at(i);
            texts[i] = TextTokens.of(blocks.get(i).text());
            alike[i] = outline.form(at[i]);
        }
    }

    static PageTokens of(Outline outline) {
        return new PageTokens(outline);
    }

    /** The parent of each element, -1 for the root. */
    int[] parents() {
        return parents;
    }

    /** The tokens of each element's names. */
    String[][] names() {
        return names;
    }

    /** The element of each block. */
    int[] at() {
        return at;
    }

    /** The tokens of each block's text. */
    String[][] texts() {
        return texts;
    }

    /** A key for each block that blocks of the same form share. */
    String[] alike() {
        return alike;
    }
}
