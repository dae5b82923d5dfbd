package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The measure of the labelled pages: windows of four tokens, with multiplicity (their README, "Metric"). */
final class Shingles {
    static final int SIZE = 4;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_\\p{M}&&[^\\p{Mn}\\p{Mc}\\p{Me}]]+");

    private Shingles() {}

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    static Map<List<String>, Integer> of(List<String> tokens) {
        Map<List<String>, Integer> counts = new HashMap<>();
        if (!tokens.isEmpty() && tokens.size() <= SIZE) {
            counts.put(List.copyOf(tokens), 1);
        }
        for (int i = 0; tokens.size() > SIZE && i + SIZE <= tokens.size(); i++) {
            counts.merge(tokens.subList(i, i + SIZE), 1, Integer::sum);
        }
        return counts;
    }

    /** Hits, false and missing windows as shares of their sum. */
    static double[] compare(String truth, String predicted) {
        Map<List<String>, Integer> a = of(tokens(truth));
        Map<List<String>, Integer> b = of(tokens(predicted));
        double hits = 0;
        double falsely = 0;
        for (Map.Entry<List<String>, Integer> each : b.entrySet()) {
            int both = Math.min(each.getValue(), a.getOrDefault(each.getKey(), 0));
            hits += both;
            falsely += each.getValue() - both;
        }
        double missing = -hits;
        for (int n : a.values()) {
            missing += n;
        }
        double all = Math.max(1, hits + falsely + missing);
        return new double[] {hits / all, falsely / all, missing / all};
    }
}
