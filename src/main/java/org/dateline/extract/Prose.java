package org.dateline.extract;

/** Which blocks of a page read like paragraphs, and how much of them each element holds. */
final class Prose {
    private final boolean[] blocks;
    private final double[] weights;
    private final double[] sums;
    private final double total;

    /** The prose of a page. */
    Prose(Outline outline) {
        blocks = new boolean[outline.blocks().size()];
        weights = new double[blocks.length];
        double sum = 0;
        for (int i = 0; i < blocks.length; i++) {
            Block block = outline.blocks().get(i);
            blocks[i] = block.prose();
            weights[i] = blocks[i] ? block.weight() : 0;
            sum += weights[i];
        }
        total = sum;
        sums = outline.sums(weights);
    }

    /** Whether a block reads like a paragraph. */
    boolean is(int block) {
        return block >= 0 && block < blocks.length && blocks[block];
    }

    /** The weight of a block that is prose, 0 of another. */
    double weight(int block) {
        return weights[block];
    }

    /** The weight of the prose in an element, by its number in the outline. */
    double in(int element) {
        return sums[element];
    }

    /** An element's part of all, 0 to 1. */
    double share(int element) {
        return total == 0 ? 0 : sums[element] / total;
    }

    /** The weight of all prose. */
    double total() {
        return total;
    }
}
