package org.dateline.extract;

import java.util.List;
import java.util.Set;

/** What a block's place in the page tells: what holds it, how far it is from the headline and from the bulk of the prose. */
final class PlaceSignals {
    private static final int MOST_SIBLINGS = 20;
    private static final int FURTHEST_BEFORE = -30;
    private static final int FURTHEST_AFTER = 60;

    private final Outline outline;
    private final List<Block> blocks;
    private final Prose prose;
    private final SignalTable to;
    private final Boxes boxes;
    private final double[] weights;
    private final double[] links;
    private final double[] counts;
    private final int headline;

    /**
     * @param headline which block is the headline, -1 for none
     */
    PlaceSignals(Survey survey, Prose prose, SignalTable to, int headline) {
        outline = survey.outline();
        blocks = survey.blocks();
        this.prose = prose;
        this.to = to;
        this.headline = headline;
        boxes = new Boxes(outline, prose);
        weights = outline.sums(Block::weight);
        links = outline.sums(Block::linked);
        counts = outline.sums(block -> 1);
    }

    void fill() {
        TreeSignals tree = new TreeSignals(outline, boxes, prose);
        int[] paragraphs = paragraphs();
        Set<Integer> teasers = Teasers.in(blocks);
        int root = root();
        Levels levels = headline < 0 ? Levels.NONE : new Levels(outline, outline.at(headline));
        Order order = new Order(root);
        for (int i = 0; i < blocks.size(); i++) {
            int at = outline.at(i);
            tree.put(i, at, to);
            holders(i, at);
            to.put(i, Signal.PARAGRAPH_SIBLINGS, Math.min(MOST_SIBLINGS, paragraphs[Math.max(0, outline.parent(at))]));
            to.put(i, Signal.TEASER, teasers.contains(i));
            to.put(i, Signal.PAGE_PROSE, Math.log1p(prose.total()));
            to.put(i, Signal.PAGE_BLOCKS, Math.log1p(blocks.size()));
            to.put(i, Signal.LEVELS_TO_HEADLINE, levels.up(at));
            to.put(i, Signal.HEADLINE_LEVELS, levels.down(at));
            order.put(i, at);
        }
    }

    private void holders(int i, int at) {
        double all = Math.max(1, prose.total());
        int parent = Math.max(0, outline.parent(at));
        int grandparent = Math.max(0, outline.parent(parent));
        to.put(i, Signal.PARENT_PROSE_SHARE, prose.in(parent) / all);
        to.put(i, Signal.PARENT_LINK_DENSITY, links[parent] / Math.max(1, weights[parent]));
        to.put(i, Signal.PARENT_BLOCKS, Math.log1p(counts[parent]));
        to.put(i, Signal.GRANDPARENT_PROSE_SHARE, prose.in(grandparent) / all);
        to.put(i, Signal.GRANDPARENT_LINK_DENSITY, links[grandparent] / Math.max(1, weights[grandparent]));
    }

    private int[] paragraphs() {
        int[] paragraphs = new int[outline.size()];
        for (int i = 0; i < blocks.size(); i++) {
            int parent = outline.parent(outline.at(i));
            if (prose.is(i) && parent >= 0) {
                paragraphs[parent]++;
            }
        }
        return paragraphs;
    }

    /** The element with the best balance of holding the open prose and nothing else. */
    private int root() {
        double[] open = new double[blocks.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = prose.weight(i) * (boxes.reason(outline.at(i)).isEmpty() ? 1 : 0.1);
        }
        double[] sums = outline.sums(open);
        int root = 0;
        double most = 0;
        for (int n = 0; n < outline.size(); n++) {
            double score = 2 * sums[n] / Math.max(1, sums[0] + 0.4 * weights[n] + 0.6 * prose.in(n));
            if (score >= most) {
                most = score;
                root = n;
            }
        }
        return root;
    }

    /** What is counted on the way through the page. */
    private final class Order {
        private final int root;
        private double before;
        private double inRoot;
        private int others;

        Order(int root) {
            this.root = root;
        }

        void put(int i, int at) {
            boolean within = outline.within(at, root);
            to.put(i, Signal.PLACE, (double) i / blocks.size());
            to.put(i, Signal.PROSE_BEFORE, before / Math.max(1, prose.total()));
            to.put(i, Signal.ROOT, within);
            to.put(i, Signal.ROOT_DISTANCE, within ? outline.depth(at) - outline.depth(root) : -1);
            to.put(i, Signal.IN_ROOT_PLACE, within ? inRoot / Math.max(1, prose.in(root)) : inRoot > 0 ? 2 : -1);
            to.put(i, Signal.BLOCKS_FROM_HEADLINE, fromHeadline(i));
            boolean another = headline >= 0
                    && i > headline
                    && blocks.get(i).at().normalName().equals("h1");
            others += another ? 1 : 0;
            to.put(i, Signal.HEADINGS_OF_FIRST_ORDER_SINCE_HEADLINE, others);
            before += prose.weight(i);
            inRoot += within ? prose.weight(i) : 0;
        }

        private int fromHeadline(int i) {
            return headline < 0 ? -FURTHEST_AFTER : Math.clamp(i - headline, FURTHEST_BEFORE, FURTHEST_AFTER);
        }
    }
}
