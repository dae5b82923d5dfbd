package org.dateline.extract;

/**
 * Boosted decision trees: a block's odds are the sum of one leaf of each tree. A node sends a block left when its feature
 * is at most the threshold.
 */
final class Forest {
    private final short[] features;
    private final float[] thresholds;
    private final int[] left;
    private final int[] roots;
    private final double base;

    /**
     * @param features the feature that each node asks for; -1 at a leaf
     * @param thresholds where each node parts; at a leaf its value
     * @param left the left child of each node; the right one follows it
     * @param roots the first node of each tree
     * @param base the logarithm of the odds before any tree is asked
     */
    Forest(short[] features, float[] thresholds, int[] left, int[] roots, double base) {
        this.features = features;
        this.thresholds = thresholds;
        this.left = left;
        this.roots = roots;
        this.base = base;
    }

    /** The logarithm of the odds. */
    double odds(float[] row) {
        double sum = base;
        for (int root : roots) {
            int node = root;
            while (features[node] >= 0) {
                node = row[features[node]] <= thresholds[node] ? left[node] : left[node] + 1;
            }
            sum += thresholds[node];
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
        if (features[node] < 0) {
            to.append('=').append(thresholds[node]).append(' ');
            return;
        }
        to.append(features[node]).append(':').append(thresholds[node]).append(' ');
        write(left[node], to);
        write(left[node] + 1, to);
    }
}
