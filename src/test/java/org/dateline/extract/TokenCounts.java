package org.dateline.extract;

import java.util.HashMap;
import java.util.Map;

/** Counts in how many domains, and how often of the article's, blocks have each token; one vote for each domain. */
final class TokenCounts {
    private static final int NAME_DOMAINS = 8;
    private static final int TEXT_DOMAINS = 6;

    private final Votes names = new Votes(NAME_DOMAINS);
    private final Votes texts = new Votes(TEXT_DOMAINS);

    void name(String token, String domain, double article, double rest) {
        names.add(token, domain, article, rest);
    }

    void text(String token, String domain, double article, double rest) {
        texts.add(token, domain, article, rest);
    }

    /** The scores of the tokens of many domains. */
    TokenScores scores() {
        return new TokenScores(names.scores(), texts.scores());
    }

    /** The scores as they would be without one domain. */
    TokenScores without(String domain) {
        return new TokenScores(names.without(domain), texts.without(domain));
    }

    /** The votes on one kind of tokens. */
    private static final class Votes {
        private static final double FULL = 0.01;
        private static final double LEAST_SAID = 0.3;

        private final int least;
        private final Map<String, Map<String, double[]>> byDomain = new HashMap<>();
        private final Map<String, double[]> sums = new HashMap<>();
        private final Map<String, Float> scores = new HashMap<>();

        Votes(int least) {
            this.least = least;
        }

        void add(String token, String domain, double article, double rest) {
            double[] seen =
                    byDomain.computeIfAbsent(domain, d -> new HashMap<>()).computeIfAbsent(token, t -> new double[2]);
            seen[0] += article;
            seen[1] += rest;
        }

        Map<String, Float> scores() {
            if (sums.isEmpty()) {
                byDomain.values().forEach(tokens -> tokens.forEach((token, seen) -> add(token, seen, 1)));
                sums.values().removeIf(sum -> sum[2] < least);
                sums.forEach((token, sum) -> put(token, sum, scores));
            }
            return scores;
        }

        private void add(String token, double[] seen, int sign) {
            double all = Math.max(1e-9, seen[0] + seen[1]);
            double vote = sign * Math.min(1, all / FULL) / all;
            double[] sum = sums.computeIfAbsent(token, t -> new double[3]);
            sum[0] += seen[0] * vote;
            sum[1] += seen[1] * vote;
            sum[2] += sign;
        }

        private void put(String token, double[] sum, Map<String, Float> to) {
            float score = (float) (Math.round(100 * Math.log((sum[0] + 1) / (sum[1] + 1))) / 100.0);
            to.remove(token);
            if (sum[2] >= least && Math.abs(score) >= LEAST_SAID) {
                to.put(token, score);
            }
        }

        Map<String, Float> without(String domain) {
            Map<String, Float> without = new HashMap<>(scores());
            byDomain.getOrDefault(domain, Map.of()).forEach((token, seen) -> {
                double[] sum = sums.get(token);
                if (sum != null) {
                    double[] before = sum.clone();
                    add(token, seen, -1);
                    put(token, sum, without);
                    System.arraycopy(before, 0, sum, 0, before.length);
                }
            });
            return without;
        }
    }
}
