package org.dateline.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradients with a rate
 * for each weight (AdaGrad, Duchi et al. 2011), some features left out at random each time.
 */
final class CrfTrainer {
    private static final int L = Labels.COUNT;

    /**
     * One sentence.
     *
     * @param features the hashes of each token's features
     * @param gold the labels
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(int[][] features, int[] gold, float weight) {}

    private final int epochs;
    private final float rate;
    private final float dropout;
    private final int fewest;
    private IntTable table = new IntTable(1);
    private float[] weights = {};
    private float[] squares = {};
    private final float[] transitions = new float[L * L];
    private final float[] transitionSquares = new float[L * L];
    private long random = 0x9e3779b97f4a7c15L;

    CrfTrainer(int epochs, float rate, float dropout, int fewest) {
        this.epochs = epochs;
        this.rate = rate;
        this.dropout = dropout;
        this.fewest = fewest;
    }

    Weights train(List<Example> examples) {
        int[][][] rows = rows(examples);
        weights = new float[table.size() * L];
        squares = new float[table.size() * L];
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order);
            for (int at : order) {
                learn(rows[at], examples.get(at));
            }
        }
        return quantised();
    }

    private int[][][] rows(List<Example> examples) {
        IntTable all = new IntTable(6_000_000);
        byte[] counts = new byte[8_000_000];
        for (Example example : examples) {
            for (int[] token : example.features()) {
                for (int feature : token) {
                    int at = all.add(feature);
                    if (counts[at] < 100) {
                        counts[at]++;
                    }
                }
            }
        }
        table = new IntTable(all.size());
        int[][][] rows = new int[examples.size()][][];
        for (int e = 0; e < rows.length; e++) {
            int[][] features = examples.get(e).features();
            rows[e] = new int[features.length][];
            for (int i = 0; i < features.length; i++) {
                rows[e][i] = Arrays.stream(features[i])
                        .filter(f -> counts[all.find(f)] >= fewest)
                        .map(f -> table.add(f))
                        .toArray();
            }
        }
        return rows;
    }

    private void learn(int[][] rows, Example example) {
        int n = rows.length;
        if (n == 0) {
            return;
        }
        int[][] kept = new int[n][];
        double[][] own = new double[n][L];
        for (int i = 0; i < n; i++) {
            kept[i] = dropout > 0 ? drop(rows[i]) : rows[i];
            for (int row : kept[i]) {
                for (int l = 0, at = row * L; l < L; l++, at++) {
                    own[i][l] += weights[at];
                }
            }
        }
        update(kept, example, new Chain(own, transitions));
    }

    private int[] drop(int[] rows) {
        int[] kept = new int[rows.length];
        int n = 0;
        int limit = (int) (dropout * (1 << 24));
        for (int row : rows) {
            if ((next() >>> 40) >= limit) {
                kept[n++] = row;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private void update(int[][] rows, Example example, Chain chain) {
        float[] slope = new float[L];
        double[] pairs = new double[L * L];
        for (int i = 0; i < rows.length; i++) {
            if (slope(chain.likely(i), example, i, slope)) {
                for (int row : rows[i]) {
                    step(row, slope);
                }
            }
            if (i > 0) {
                chain.addPairs(i, pairs);
                pairs[example.gold()[i - 1] * L + example.gold()[i]]--;
            }
        }
        for (int k = 0; k < pairs.length; k++) {
            float g = (float) pairs[k] * example.weight();
            if (g != 0) {
                transitionSquares[k] += g * g;
                transitions[k] -= rate * g / (float) Math.sqrt(transitionSquares[k] + 1e-6f);
            }
        }
    }

    /** What each label's weights are to move by, and whether that is worth doing. */
    private static boolean slope(double[] likely, Example example, int i, float[] slope) {
        boolean worth = false;
        for (int l = 0; l < L; l++) {
            double d = likely[l] - (example.gold()[i] == l ? 1 : 0);
            slope[l] = (float) (d * example.weight());
            worth |= Math.abs(d) > 1e-3;
        }
        return worth;
    }

    private void step(int row, float[] slope) {
        for (int l = 0, at = row * L; l < L; l++, at++) {
            float g = slope[l];
            if (g > 1e-4f || g < -1e-4f) {
                squares[at] += g * g;
                weights[at] -= rate * g / (float) Math.sqrt(squares[at] + 1e-2f);
            }
        }
    }

    /** The weights as bytes, without the features that weigh next to nothing. */
    private Weights quantised() {
        float top = 0;
        for (float w : weights) {
            top = Math.max(top, Math.abs(w));
        }
        top = Math.min(top, 4);
        float scale = top / 127;
        byte[] rows = new byte[weights.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
        }
        return new Fitted(table, rows, scale, transitions).weights();
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) Long.remainderUnsigned(next(), i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private long next() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return random * 0x2545f4914f6cdd1dL;
    }
}
