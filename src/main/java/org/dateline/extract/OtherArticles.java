package org.dateline.extract;

/** Finds the articles with a headline of their own that pages append for readers who scroll on. */
final class OtherArticles {
    private final Outline outline;
    private final boolean[] holds;
    private final boolean[] other;

    private OtherArticles(Outline outline) {
        this.outline = outline;
        holds = new boolean[outline.size()];
        other = new boolean[holds.length];
    }

    /**
     * Which blocks stand in such an article; none unless the page's own article has an element of its own.
     *
     * @param headline the page's headline, empty for none
     */
    static boolean[] in(Outline outline, String headline) {
        boolean[] blocks = new boolean[outline.blocks().size()];
        OtherArticles others = new OtherArticles(outline);
        if (!headline.isEmpty() && others.mark(Texts.key(headline))) {
            for (int n = 1; n < others.other.length; n++) {
                others.other[n] = (others.other[n] || others.other[outline.parent(n)]) && !others.holds[n];
            }
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = others.other[outline.at(i)];
            }
        }
        return blocks;
    }

    /** Marks the article elements by their headings of first order; whether the headline was among those. */
    private boolean mark(String headline) {
        boolean found = false;
        for (int i = 0; i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            int article = block.at().normalName().equals("h1") ? article(outline.at(i)) : -1;
            if (article >= 0) {
                boolean own = Texts.key(block.text()).equals(headline);
                found |= own;
                holds[article] |= own;
                other[article] |= found && !own;
            }
        }
        return found;
    }

    /** The nearest article element around an element, -1 for none. */
    private int article(int element) {
        int up = element;
        while (up >= 0 && !outline.element(up).normalName().equals("article")) {
            up = outline.parent(up);
        }
        return up;
    }
}
