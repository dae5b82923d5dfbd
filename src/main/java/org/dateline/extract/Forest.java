package org.dateline.extract;

/**
 * Boosted decision trees: a block's odds are the sum of one leaf of each tree. A node sends a block left when its feature
 * is at most the threshold. A node is one number: its threshold, its left child and its feature, so that one look reads it.
 */
final class Forest {
    private static final long LEAF = 0xff;

    private final long[] nodes;
    private final int[] roots;
    private final double base;

    /**
     * @param features the feature that each node asks for, below 255; -1 at a leaf
     * @param thresholds where each node parts; at a leaf its value
     * @param left the left child of each node, below 2^24; the right one follows it
     * @param roots the first node of each tree
     * @param base the logarithm of the odds before any tree is asked
     */
    Forest(short[] features, float[] thresholds, int[] left, int[] roots, double base) {
        nodes = new long[features.length];
        for (int n = 0; n < nodes.length; n++) {
            long feature = features[n] < 0 ? LEAF : features[n];
            nodes[n] = (long) Float.floatToRawIntBits(thresholds[n]) << 32 | (left[n] & 0xffffffL) << 8 | feature;
        }
        this.roots = roots;
        this.base = base;
    }

    private int feature(int node) {
        return (int) (nodes[node] & LEAF);
    }

    private int left(int node) {
        return (int) (nodes[node] >>> 8) & 0xffffff;
    }

    private float value(int node) {
        return Float.intBitsToFloat((int) (nodes[node] >>> 32));
    }

    /** The logarithm of the odds. */
    double odds(float[] row) {
        double sum = base;
        for (int root : roots) {
            long node = nodes[root];
            for (long feature = node & LEAF; feature != LEAF; feature = node & LEAF) {
                int child = (int) (node >>> 8) & 0xffffff;
                float threshold = Float.intBitsToFloat((int) (node >>> 32));
                node = nodes[row[(int) feature] <= threshold ? child : child + 1];
            }
            sum += Float.intBitsToFloat((int) (node >>> 32));
        }
        return sum;
    }

    /** The probability, 0 to 1. */
    double probability(float[] row) {
        return 1 / (1 + Math.exp(-odds(row)));
    }

    /** How many trees there are. */
    int size() {
        return roots.length;
    }

    double base() {
        return base;
    }

    /** Writes a tree as {@link ModelFile} reads it. */
    String tree(int number) {
        StringBuilder to = new StringBuilder();
        write(roots[number], to);
        return to.toString().strip();
    }

    private void write(int node, StringBuilder to) {
        if (feature(node) == LEAF) {
            to.append('=').append(value(node)).append(' ');
            return;
        }
        to.append(feature(node)).append(':').append(value(node)).append(' ');
        write(left(node), to);
        write(left(node) + 1, to);
    }
}
