package org.dateline.extract;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/** What the names around a block and its own words say, by scores seen on many domains. */
final class TokenSignals {
    /** The columns that follow those of {@link Signal}. */
    static final List<String> NAMES = List.of(
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

    /** How wide a row is with them. */
    static final int WIDTH = Signal.WIDTH + NAMES.size();

    private static final int WORDS = Signal.WIDTH + 6;
    private static final int FURTHEST = 20;
    private static final float UNSEEN = 0;

    private final PageTokens page;
    private final TokenScores scores;
    private final float[] own;
    private final float[] worst;
    private final float[] best;
    private final float[] sum;
    private final int[] distance;

    private TokenSignals(PageTokens page, TokenScores scores) {
        this.page = page;
        this.scores = scores;
        int nodes = page.parents().length;
        own = new float[nodes];
        worst = new float[nodes];
        best = new float[nodes];
        sum = new float[nodes];
        distance = new int[nodes];
        names();
    }

    /** Rows that begin with the given ones and end with what the tokens say. */
    static float[][] rows(float[][] signals, PageTokens page, TokenScores scores) {
        TokenSignals tokens = new TokenSignals(page, scores);
        float[][] rows = new float[signals.length][];
        float heading = 0;
        for (int i = 0; i < rows.length; i++) {
            float[] row = Arrays.copyOf(signals[i], WIDTH);
            tokens.names(row, page.at()[i]);
            tokens.words(row, page.texts()[i]);
            if (row[Signal.HEADING_LEVEL.column()] > 0) {
                heading = row[WORDS] + row[WORDS + 1] + row[WORDS + 4];
            }
            row[WORDS + 6] = heading;
            rows[i] = row;
        }
        return rows;
    }

    private record Range(float least, float most) {}

    private Range range(String[] names) {
        float least = 0;
        float most = 0;
        for (String name : names) {
            float score = scores.names().getOrDefault(name, UNSEEN);
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        return new Range(least, most);
    }

    private void names() {
        IdentityHashMap<String[], Range> known = new IdentityHashMap<>();
        for (int n = 0; n < own.length; n++) {
            Range range = known.computeIfAbsent(page.names()[n], this::range);
            int up = page.parents()[n];
            boolean top = up < 0;
            own[n] = range.least() + range.most();
            worst[n] = top ? range.least() : Math.min(worst[up], range.least());
            best[n] = top ? range.most() : Math.max(best[up], range.most());
            sum[n] = own[n] + (top ? 0 : sum[up]);
            distance[n] = top || range.least() <= worst[up] ? 0 : Math.min(FURTHEST, distance[up] + 1);
        }
    }

    private void names(float[] row, int n) {
        int at = Signal.WIDTH;
        int up = page.parents()[n];
        row[at] = own[n];
        row[at + 1] = up < 0 ? 0 : own[up];
        row[at + 2] = worst[n];
        row[at + 3] = best[n];
        row[at + 4] = sum[n];
        row[at + 5] = distance[n];
    }

    private void words(float[] row, String[] words) {
        float total = 0;
        int plain = 0;
        for (String word : words) {
            float score = scores.texts().getOrDefault(word, UNSEEN);
            if (word.charAt(0) == '^') {
                row[WORDS] = Math.abs(score) > Math.abs(row[WORDS]) ? score : row[WORDS];
            } else if (word.charAt(0) == '=') {
                row[WORDS + 1] = score;
            } else if (word.endsWith("$")) {
                row[WORDS + 5] = score;
            } else {
                plain++;
                total += score;
                row[WORDS + 2] = Math.min(row[WORDS + 2], score);
                row[WORDS + 3] = Math.max(row[WORDS + 3], score);
            }
        }
        row[WORDS + 4] = plain == 0 ? 0 : total / plain;
    }
}
