package org.dateline.extract;

import java.util.List;

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
        for (int n = 0; n < parents.length; n++) {
            parents[n] = outline.parent(n);
            names[n] = NameTokens.of(outline.element(n));
        }
        at = new int[blocks.size()];
        texts = new String[blocks.size()][];
        alike = new String[blocks.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = outline.at(i);
            texts[i] = TextTokens.of(blocks.get(i).text());
            alike[i] = Signals.alike(outline, i);
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
