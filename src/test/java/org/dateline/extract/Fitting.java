package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits parts of the model to some of the labelled pages. */
record Fitting(List<LabelledPage> pages, Map<String, Double> corpora) {

    /** The tokens of some pages. */
    TokenCounts counts(List<Integer> of) {
        TokenCounts counts = new TokenCounts();
        for (int p : of) {
            count(pages.get(p), counts);
        }
        counts.scores();
        return counts;
    }

    private static void count(LabelledPage page, TokenCounts counts) {
        PageTokens tokens = page.tokens();
        double[] in = new double[tokens.parents().length];
        double[] out = new double[in.length];
        for (int i = 0; i < page.labels().length; i++) {
            double weight = page.importance()[i];
            in[tokens.at()[i]] += weight * page.labels()[i];
            out[tokens.at()[i]] += weight * (1 - page.labels()[i]);
            if (weight > 0) {
                for (String token : tokens.texts()[i]) {
                    double one = Math.max(0.01, weight);
                    counts.text(token, page.domain(), one * page.labels()[i], one * (1 - page.labels()[i]));
                }
            }
        }
        for (int n = in.length - 1; n >= 0; n--) {
            if (tokens.parents()[n] >= 0) {
                in[tokens.parents()[n]] += in[n];
                out[tokens.parents()[n]] += out[n];
            }
            if (in[n] + out[n] > 0) {
                for (String token : tokens.names()[n]) {
                    counts.name(token, page.domain(), in[n], out[n]);
                }
            }
        }
    }

    /** The rows of some pages, each with the scores that its own domain has no part in. */
    float[][][] rows(List<Integer> of, TokenCounts counts) {
        float[][][] rows = new float[pages.size()][][];
        Map<String, List<Integer>> byDomain = new HashMap<>();
        of.forEach(p -> byDomain.computeIfAbsent(pages.get(p).domain(), d -> new java.util.ArrayList<>())
                .add(p));
        byDomain.forEach((domain, indexes) -> {
            TokenScores scores = counts.without(domain);
            for (int p : indexes) {
                rows[p] = TokenSignals.rows(pages.get(p).signals(), pages.get(p).tokens(), scores);
            }
        });
        return rows;
    }

    /** A forest for some pages' rows. */
    Forest fit(Boost boost, List<Integer> of, float[][][] rows, long seed) {
        int count = of.stream().mapToInt(p -> rows[p].length).sum();
        float[][] all = new float[count][];
        float[] labels = new float[count];
        float[] weights = new float[count];
        int n = 0;
        for (int p : of) {
            LabelledPage page = pages.get(p);
            double corpus = corpora.getOrDefault(page.corpus(), 1.0);
            for (int i = 0; i < rows[p].length; i++) {
                if (page.importance()[i] > 0) {
                    all[n] = rows[p][i];
                    labels[n] = page.labels()[i];
                    weights[n++] = (float) (20 * corpus * page.importance()[i]);
                }
            }
        }
        return boost.fit(
                java.util.Arrays.copyOf(all, n),
                java.util.Arrays.copyOf(labels, n),
                java.util.Arrays.copyOf(weights, n),
                seed);
    }
}
