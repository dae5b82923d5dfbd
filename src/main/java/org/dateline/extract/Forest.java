package org.dateline.extract;

/**
 * Boosted decision trees: a block's odds are the sum of one leaf of each tree. A node sends a block left when its feature
 * is at most the threshold. A node is one number: its threshold, its left child and its feature, so that one look reads it.
 * A leaf leads to itself, so that several trees are walked side by side to the depth of the deepest.
 */
final class Forest {
    private static final int ABREAST = 4;

    private final long[] nodes;
    private final float[] values;
    private final int[] roots;
    private final int[] depths;
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
        values = new float[nodes.length];
        for (int n = 0; n < nodes.length; n++) {
            boolean leaf = features[n] < 0;
            values[n] = leaf ? thresholds[n] : 0;
            nodes[n] = leaf ? node(Float.POSITIVE_INFINITY, n, 0) : node(thresholds[n], left[n], features[n]);
        }
        this.roots = roots;
        depths = new int[(roots.length + ABREAST - 1) / ABREAST];
        for (int tree = 0; tree < roots.length; tree++) {
            depths[tree / ABREAST] = Math.max(depths[tree / ABREAST], depth(roots[tree]));
        }
        this.base = base;
    }

    private static long node(float threshold, int left, int feature) {
        return (long) Float.floatToRawIntBits(threshold) << 32 | (left & 0xffffffL) << 8 | feature;
    }

    private boolean leaf(int node) {
        return left(node) == node;
    }

    private int depth(int node) {
        return leaf(node) ? 0 : 1 + Math.max(depth(left(node)), depth(left(node) + 1));
    }

    private static int feature(long node) {
        return (int) (node & 0xff);
    }

    private int left(int node) {
        return (int) (nodes[node] >>> 8) & 0xffffff;
    }

    private static float threshold(long node) {
        return Float.intBitsToFloat((int) (node >>> 32));
    }

    /** The logarithm of the odds. */
    double odds(float[] row) {
        double sum = base;
        int tree = 0;
        for (; tree + ABREAST <= roots.length; tree += ABREAST) {
            int a = roots[tree];
            int b = roots[tree + 1];
            int c = roots[tree + 2];
            int d = roots[tree + 3];
            for (int level = depths[tree / ABREAST]; level > 0; level--) {
                a = child(a, row);
                b = child(b, row);
                c = child(c, row);
                d = child(d, row);
            }
            sum = sum + values[a] + values[b] + values[c] + values[d];
        }
        for (; tree < roots.length; tree++) {
            int at = roots[tree];
            for (int level = depths[tree / ABREAST]; level > 0; level--) {
                at = child(at, row);
            }
            sum += values[at];
        }
        return sum;
    }

    private int child(int at, float[] row) {
        long node = nodes[at];
        int left = (int) (node >>> 8) & 0xffffff;
        return row[feature(node)] <= threshold(node) ? left : left + 1;
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
        if (leaf(node)) {
            to.append('=').append(values[node]).append(' ');
            return;
        }
        to.append(feature(nodes[node]))
                .append(':')
                .append(threshold(nodes[node]))
                .append(' ');
        write(left(node), to);
        write(left(node) + 1, to);
    }
}
