package org.dateline.annotate;

import java.io.DataInputStream;
import java.io.IOException;

/** A linear-chain model: a weight for each feature and label, and for each label after another. */
final class Weights {
    private static final float NEVER = -1e9f;

    private final HashIndex features;
    private final byte[] rows;
    private final float scale;
    private final float[] transitions;

    /**
     * A model that keeps these arrays.
     *
     * @param features the hashes of the features
     * @param rows {@link Labels#COUNT} weights for each, in units of {@code scale}
     * @param scale what one unit is worth
     * @param transitions the weight of a label after another, at {@code before * COUNT + label}; read for the possible
     *     ones only
     */
    Weights(HashIndex features, byte[] rows, float scale, float[] transitions) {
        this.features = features;
        this.rows = rows;
        this.scale = scale;
        this.transitions = transitions.clone();
        for (int i = 0; i < transitions.length; i++) {
            if (!Labels.mayFollow(i / Labels.COUNT, i % Labels.COUNT)) {
                this.transitions[i] = NEVER;
            }
        }
    }

    static Weights read(DataInputStream in) throws IOException {
        HashIndex features = HashIndex.read(in);
        byte[] rows = in.readNBytes(features.size() * Labels.COUNT);
        float scale = in.readFloat();
        float[] transitions = new float[Labels.COUNT * Labels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        return new Weights(features, rows, scale, transitions);
    }

    /** The labels that fit best together, given the features of each token. */
    int[] best(int[][]... tokens) {
        int n = tokens[0].length;
        float[] scores = new float[Labels.COUNT];
        float[] next = new float[Labels.COUNT];
        byte[] back = new byte[n * Labels.COUNT];
        for (int i = 0; i < n; i++) {
            float[] own = own(tokens, i);
            for (int b = 0; b < Labels.COUNT; b++) {
                float top = i == 0 ? Labels.mayOpen(b) ? 0 : NEVER : -Float.MAX_VALUE;
                for (int a = 0; i > 0 && a < Labels.COUNT; a++) {
                    float score = scores[a] + transitions[a * Labels.COUNT + b];
                    if (score > top) {
                        top = score;
                        back[i * Labels.COUNT + b] = (byte) a;
                    }
                }
                next[b] = top + own[b];
            }
            float[] swap = scores;
            scores = next;
            next = swap;
        }
        return trace(scores, back, n);
    }

    private float[] own(int[][][] tokens, int i) {
        int[] sums = new int[Labels.COUNT];
        for (int[][] part : tokens) {
            for (int feature : part[i]) {
                int row = features.find(feature);
                if (row >= 0) {
                    for (int label = 0, at = row * Labels.COUNT; label < Labels.COUNT; label++, at++) {
                        sums[label] += rows[at];
                    }
                }
            }
        }
        float[] own = new float[Labels.COUNT];
        for (int label = 0; label < Labels.COUNT; label++) {
            own[label] = sums[label] * scale;
        }
        return own;
    }

    private static int[] trace(float[] scores, byte[] back, int n) {
        int[] labels = new int[n];
        if (n == 0) {
            return labels;
        }
        int best = 0;
        for (int label = 1; label < Labels.COUNT; label++) {
            if (Labels.mayClose(label) && scores[label] > scores[best]) {
                best = label;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = best;
            best = back[i * Labels.COUNT + best];
        }
        return labels;
    }

    HashIndex features() {
        return features;
    }

    byte[] rows() {
        return rows;
    }

    float scale() {
        return scale;
    }

    float[] transitions() {
        return transitions;
    }
}
