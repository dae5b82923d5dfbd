package org.dateline.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a block's neighbours, siblings and likes were judged to be, for a second judgement of it. */
final class SecondLook {
    /** The columns that follow those of {@link TokenSignals}. */
    static final List<String> NAMES = List.of(
            "first odds",
            "previous odds",
            "next odds",
            "second previous odds",
            "second next odds",
            "near odds",
            "far odds",
            "sibling odds",
            "cousin odds",
            "alike odds",
            "said before",
            "said after",
            "in chosen root",
            "chosen root distance",
            "heading odds",
            "best following",
            "best leading");

    /** How wide a row is with them. */
    static final int WIDTH = TokenSignals.WIDTH + NAMES.size();

    private static final int AT = TokenSignals.WIDTH;
    private static final int NEAR = 3;
    private static final int FAR = 10;
    private static final double FADING = 0.8;

    private final float[][] rows;
    private final double[] odds;
    private final double[] weights;
    private final PageTokens page;
    private final double[] sure;
    private final double[] given;
    private final double[] all;
    private final Map<String, double[]> alike = new HashMap<>();
    private double total = 1e-6;

    private SecondLook(float[][] rows, double[] odds, double[] weights, PageTokens page) {
        this.rows = rows;
        this.odds = odds;
        this.weights = weights;
        this.page = page;
        sure = new double[rows.length];
        given = new double[page.parents().length];
        all = new double[given.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = 1 / (1 + Math.exp(-odds[i]));
            double mine = sure[i] * weights[i];
            given[page.at()[i]] += mine;
            all[page.at()[i]] += weights[i];
            double[] group = alike.computeIfAbsent(page.alike()[i], key -> new double[2]);
            group[0] += mine;
            group[1] += weights[i];
            total += mine;
        }
        for (int n = given.length - 1; n > 0; n--) {
            int up = page.parents()[n];
            if (up >= 0) {
                given[up] += given[n];
                all[up] += all[n];
            }
        }
    }

    /** The rows for the second forest, given the first one's odds and each block's weight. */
    static float[][] rows(float[][] rows, double[] odds, double[] weights, PageTokens page) {
        return new SecondLook(rows, odds, weights, page).rows();
    }

    private float[][] rows() {
        float[][] again = new float[rows.length][];
        int[] depths = depths(root(given, all));
        double before = 0;
        double heading = 0;
        double leading = 0;
        for (int i = 0; i < again.length; i++) {
            float[] row = Arrays.copyOf(rows[i], WIDTH);
            around(row, i);
            holders(row, i);
            double mine = sure[i] * weights[i];
            row[AT + 10] = (float) (before / total);
            row[AT + 11] = (float) (1 - (before + mine) / total);
            int depth = depths[page.at()[i]];
            row[AT + 12] = depth < 0 ? 0 : 1;
            row[AT + 13] = depth;
            row[AT + 14] = (float) heading;
            row[AT + 16] = (float) leading;
            leading = Math.max(leading * FADING, sure[i]);
            heading = rows[i][Signal.HEADING_LEVEL.column()] > 0 ? odds[i] : heading;
            before += mine;
            again[i] = row;
        }
        double following = 0;
        for (int i = again.length - 1; i >= 0; i--) {
            again[i][AT + 15] = (float) following;
            following = Math.max(following * FADING, sure[i]);
        }
        return again;
    }

    private void around(float[] row, int i) {
        row[AT] = (float) odds[i];
        row[AT + 1] = odds(i - 1);
        row[AT + 2] = odds(i + 1);
        row[AT + 3] = odds(i - 2);
        row[AT + 4] = odds(i + 2);
        row[AT + 5] = (float) around(i, NEAR);
        row[AT + 6] = (float) around(i, FAR);
    }

    private void holders(float[] row, int i) {
        int parent = Math.max(0, page.parents()[page.at()[i]]);
        int grand = Math.max(0, page.parents()[parent]);
        double mine = sure[i] * weights[i];
        row[AT + 7] = share(given[parent] - mine, all[parent] - weights[i]);
        row[AT + 8] = share(given[grand] - mine, all[grand] - weights[i]);
        double[] group = alike.getOrDefault(page.alike()[i], new double[2]);
        row[AT + 9] = share(group[0] - mine, group[1] - weights[i]);
    }

    private float odds(int i) {
        return i < 0 || i >= odds.length ? -6 : (float) odds[i];
    }

    private static float share(double part, double all) {
        return all < 1e-6 ? -1 : (float) (part / all);
    }

    private double around(int i, int reach) {
        double part = 0;
        double whole = 1e-6;
        for (int j = Math.max(0, i - reach); j <= Math.min(sure.length - 1, i + reach); j++) {
            if (j != i) {
                part += sure[j] * weights[j];
                whole += weights[j];
            }
        }
        return part / whole;
    }

    /** How deep each element lies in an element, -1 for those that do not. */
    private int[] depths(int root) {
        int[] depths = new int[given.length];
        for (int n = 0; n < depths.length; n++) {
            int up = page.parents()[n];
            depths[n] = n == root ? 0 : up < 0 || depths[up] < 0 ? -1 : depths[up] + 1;
        }
        return depths;
    }

    /** The element that holds most of what is sure and least of what is not; the deeper of two equal ones. */
    static int root(double[] given, double[] all) {
        int root = 0;
        double most = 0;
        for (int n = 0; n < given.length; n++) {
            double score = 2 * given[n] / Math.max(1e-6, given[0] + all[n]);
            if (score >= most) {
                most = score;
                root = n;
            }
        }
        return root;
    }
}
