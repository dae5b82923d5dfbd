package org.dateline.annotate;

import java.util.Arrays;

/** How likely each label of a sentence is under the weights of a linear chain, by going forth and back (Rabiner 1989). */
final class Chain {
    private static final int L = Labels.COUNT;

    private final double[][] p;
    private final double[] moves = new double[L * L];
    private final double[][] forth;
    private final double[][] back;
    private final double[] pair = new double[L * L];

    /**
     * A chain.
     *
     * @param own what the features of each token weigh for each label
     * @param transitions the weight of a label after another
     */
    Chain(double[][] own, float[] transitions) {
        p = new double[own.length][L];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Labels.mayFollow(i / L, i % L) ? StrictMath.exp(transitions[i]) : 0;
        }
        for (int i = 0; i < own.length; i++) {
            double top = Arrays.stream(own[i]).max().orElse(0);
            for (int l = 0; l < L; l++) {
                p[i][l] = StrictMath.exp(own[i][l] - top);
            }
        }
        forth = forth(p, moves);
        back = back(p, moves);
    }

    /** The probability of each label of a token. */
    double[] likely(int i) {
        double[] likely = new double[L];
        double sum = 0;
        for (int l = 0; l < L; l++) {
            likely[l] = forth[i][l] * back[i][l];
            sum += likely[l];
        }
        for (int l = 0; l < L; l++) {
            likely[l] /= sum;
        }
        return likely;
    }

    /** Adds the probability of each label after each other, of a token and the one before. */
    void addPairs(int i, double[] pairs) {
        double all = 0;
        for (int k = 0; k < L; k++) {
            for (int l = 0; l < L; l++) {
                pair[k * L + l] = forth[i - 1][k] * moves[k * L + l] * p[i][l] * back[i][l];
                all += pair[k * L + l];
            }
        }
        for (int k = 0; k < pair.length; k++) {
            pairs[k] += pair[k] / all;
        }
    }

    private static double[][] forth(double[][] p, double[] moves) {
        double[][] a = new double[p.length][L];
        for (int i = 0; i < p.length; i++) {
            double sum = 0;
            for (int l = 0; l < L; l++) {
                double in = 0;
                if (i == 0) {
                    in = Labels.mayOpen(l) ? 1 : 0;
                } else {
                    for (int k = 0; k < L; k++) {
                        in += a[i - 1][k] * moves[k * L + l];
                    }
                }
                a[i][l] = in * p[i][l];
                sum += a[i][l];
            }
            for (int l = 0; l < L; l++) {
                a[i][l] /= sum;
            }
        }
        return a;
    }

    private static double[][] back(double[][] p, double[] moves) {
        int n = p.length;
        double[][] b = new double[n][L];
        for (int l = 0; l < L; l++) {
            b[n - 1][l] = Labels.mayClose(l) ? 1 : 0;
        }
        for (int i = n - 2; i >= 0; i--) {
            double sum = 0;
            for (int k = 0; k < L; k++) {
                for (int l = 0; l < L; l++) {
                    b[i][k] += moves[k * L + l] * p[i + 1][l] * b[i + 1][l];
                }
                sum += b[i][k];
            }
            for (int k = 0; k < L; k++) {
                b[i][k] /= sum;
            }
        }
        return b;
    }
}
