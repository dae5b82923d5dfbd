package org.dateline.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the sentences of one text write its words: a word that also stands in lower case is hardly a name. */
final class Vocabulary {
    private static final int MANY = 3;
    private static final int INSIDE = 0;
    private static final int OPENING = 1;
    private static final int LOWER = 2;

    private final Map<Integer, int[]> words = new HashMap<>();

    Vocabulary(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Form form = sentence.form(i);
                if (!form.mark && !sentence.titled()) {
                    int[] counts = words.computeIfAbsent(form.lower, k -> new int[LOWER + 1]);
                    counts[form.capital ? sentence.opens(i) ? OPENING : INSIDE : LOWER]++;
                }
            }
        }
    }

    /** How often a word has a capital inside sentences, has one where they open, and has none; up to three of each. */
    int seen(int lower) {
        int[] counts = words.get(lower);
        return counts == null
                ? 0
                : Math.min(counts[INSIDE], MANY) * 16
                        + Math.min(counts[OPENING], MANY) * 4
                        + Math.min(counts[LOWER], MANY);
    }

    /** Whether a word stands in lower case somewhere. */
    boolean inLowerCase(int lower) {
        int[] counts = words.get(lower);
        return counts != null && counts[LOWER] > 0;
    }
}
