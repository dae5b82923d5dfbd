package org.dateline.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges how sure each block of a page is to be the article's. A first forest judges each block by its own features and
 * by the scores of its names and words; a second one judges it again knowing how its neighbours, its siblings and the
 * blocks of the same form were judged. Fitted by {@code FitBlocks} in the test tree and shipped as {@code blocks.model}.
 */
record BlockModel(TokenScores tokens, Forest first, Forest second) {
    /** The columns that the scores of tokens add. */
    static final List<String> TOKEN_NAMES = List.of(
            "own names",
            "parent names",
            "worst name",
            "best name",
            "sum of names",
            "worst name distance",
            "opening words",
            "whole text",
            "worst word",
            "best word",
            "mean of words",
            "closing word",
            "heading words");
    /** The columns that the second forest sees on top of those of the first. */
    static final List<String> SECOND_NAMES = List.of(
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

    static final int FIRST_WIDTH = Signals.WIDTH + TOKEN_NAMES.size();
    static final int SECOND_WIDTH = FIRST_WIDTH + SECOND_NAMES.size();

    private static final float UNSEEN = 0;
    private static final double[] NOTHING = new double[2];

    /** The rows for the first forest: features without fitted scores, then those that tokens give. */
    float[][] rows(float[][] signals, PageTokens of) {
        return rows(signals, of, tokens);
    }

    static float[][] rows(float[][] signals, PageTokens of, TokenScores tokens) {
        int nodes = of.parents().length;
        float[] own = new float[nodes];
        float[] worst = new float[nodes];
        float[] best = new float[nodes];
        float[] sum = new float[nodes];
        int[] distance = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            float least = 0;
            float most = 0;
            for (String token : of.names()[n]) {
                float score = tokens.names().getOrDefault(token, UNSEEN);
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
            own[n] = least + most;
            int up = of.parents()[n];
            worst[n] = up < 0 ? least : Math.min(worst[up], least);
            best[n] = up < 0 ? most : Math.max(best[up], most);
            sum[n] = own[n] + (up < 0 ? 0 : sum[up]);
            distance[n] = up < 0 || least <= worst[up] ? 0 : Math.min(20, distance[up] + 1);
        }
        float[][] rows = new float[signals.length][];
        float heading = 0;
        for (int i = 0; i < rows.length; i++) {
            float[] row = Arrays.copyOf(signals[i], FIRST_WIDTH);
            int n = of.at()[i];
            int at = Signals.WIDTH;
            row[at++] = own[n];
            row[at++] = of.parents()[n] < 0 ? 0 : own[of.parents()[n]];
            row[at++] = worst[n];
            row[at++] = best[n];
            row[at++] = sum[n];
            row[at++] = distance[n];
            words(of.texts()[i], tokens, row, at);
            if (row[21] > 0) {
                heading = row[at] + row[at + 1] + row[at + 4];
            }
            row[at + 6] = heading;
            rows[i] = row;
        }
        return rows;
    }

    private static void words(String[] words, TokenScores tokens, float[] row, int at) {
        float opening = 0;
        float whole = 0;
        float worst = 0;
        float best = 0;
        float sum = 0;
        float closing = 0;
        int plain = 0;
        for (String word : words) {
            float score = tokens.texts().getOrDefault(word, UNSEEN);
            if (word.charAt(0) == '^') {
                opening = Math.abs(score) > Math.abs(opening) ? score : opening;
            } else if (word.charAt(0) == '=') {
                whole = score;
            } else if (word.endsWith("$")) {
                closing = score;
            } else {
                plain++;
                sum += score;
                worst = Math.min(worst, score);
                best = Math.max(best, score);
            }
        }
        row[at] = opening;
        row[at + 1] = whole;
        row[at + 2] = worst;
        row[at + 3] = best;
        row[at + 4] = plain == 0 ? 0 : sum / plain;
        row[at + 5] = closing;
    }

    /** The rows for the second forest, given the first one's odds and each block's weight. */
    static float[][] again(float[][] rows, double[] odds, double[] weights, PageTokens of) {
        int count = rows.length;
        double[] sure = new double[count];
        for (int i = 0; i < count; i++) {
            sure[i] = 1 / (1 + Math.exp(-odds[i]));
        }
        double[] given = sums(sure, weights, of, true);
        double[] all = sums(sure, weights, of, false);
        int root = root(given, all);
        Map<String, double[]> alike = new HashMap<>();
        for (int i = 0; i < count; i++) {
            double[] group = alike.computeIfAbsent(of.alike()[i], key -> new double[2]);
            group[0] += sure[i] * weights[i];
            group[1] += weights[i];
        }
        double total = 1e-6;
        for (int i = 0; i < count; i++) {
            total += sure[i] * weights[i];
        }
        float[][] again = new float[count][];
        double before = 0;
        double heading = 0;
        double leading = 0;
        for (int i = 0; i < count; i++) {
            float[] row = Arrays.copyOf(rows[i], SECOND_WIDTH);
            int at = FIRST_WIDTH;
            row[at] = (float) odds[i];
            row[at + 1] = odds(odds, i - 1);
            row[at + 2] = odds(odds, i + 1);
            row[at + 3] = odds(odds, i - 2);
            row[at + 4] = odds(odds, i + 2);
            row[at + 5] = (float) around(sure, weights, i, 3);
            row[at + 6] = (float) around(sure, weights, i, 10);
            int n = of.at()[i];
            int parent = Math.max(0, of.parents()[n]);
            int grand = Math.max(0, of.parents()[parent]);
            double mine = sure[i] * weights[i];
            row[at + 7] = share(given[parent] - mine, all[parent] - weights[i]);
            row[at + 8] = share(given[grand] - mine, all[grand] - weights[i]);
            double[] group = alike.getOrDefault(of.alike()[i], NOTHING);
            row[at + 9] = share(group[0] - mine, group[1] - weights[i]);
            row[at + 10] = (float) (before / total);
            row[at + 11] = (float) (1 - (before + mine) / total);
            int up = n;
            int distance = 0;
            while (up > root) {
                up = of.parents()[up];
                distance++;
            }
            row[at + 12] = up == root ? 1 : 0;
            row[at + 13] = up == root ? distance : -1;
            row[at + 14] = (float) heading;
            row[at + 16] = (float) leading;
            leading = Math.max(leading * 0.8, sure[i]);
            heading = rows[i][21] > 0 ? odds[i] : heading;
            before += mine;
            again[i] = row;
        }
        double following = 0;
        for (int i = count - 1; i >= 0; i--) {
            again[i][FIRST_WIDTH + 15] = (float) following;
            following = Math.max(following * 0.8, sure[i]);
        }
        return again;
    }

    private static float odds(double[] odds, int i) {
        return i < 0 || i >= odds.length ? -6 : (float) odds[i];
    }

    private static float share(double part, double all) {
        return all < 1e-6 ? -1 : (float) (part / all);
    }

    private static double around(double[] sure, double[] weights, int i, int reach) {
        double part = 0;
        double all = 1e-6;
        for (int j = Math.max(0, i - reach); j <= Math.min(sure.length - 1, i + reach); j++) {
            if (j != i) {
                part += sure[j] * weights[j];
                all += weights[j];
            }
        }
        return part / all;
    }

    private static double[] sums(double[] sure, double[] weights, PageTokens of, boolean given) {
        double[] sums = new double[of.parents().length];
        for (int i = 0; i < sure.length; i++) {
            sums[of.at()[i]] += weights[i] * (given ? sure[i] : 1);
        }
        for (int n = sums.length - 1; n > 0; n--) {
            if (of.parents()[n] >= 0) {
                sums[of.parents()[n]] += sums[n];
            }
        }
        return sums;
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

    /** How sure each block is to be the article's, and what was seen of it. */
    Judgement judge(Survey survey) {
        PageTokens of = PageTokens.of(survey.outline());
        float[][] rows = rows(Signals.of(survey), of);
        double[] odds = new double[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = first.odds(rows[i]);
            weights[i] = survey.blocks().get(i).weight();
        }
        float[][] again = again(rows, odds, weights, of);
        double[] sure = new double[rows.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = second.probability(again[i]);
        }
        return new Judgement(sure, again, first, second);
    }
}
