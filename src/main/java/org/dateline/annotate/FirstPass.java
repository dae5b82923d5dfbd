package org.dateline.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a first pass over a document read its words and names, counted. */
final class FirstPass {
    private static final int TYPES = 4;

    private final Map<Integer, int[]> words = new HashMap<>();
    private final Map<Integer, int[]> parts = new HashMap<>();
    private final Map<Integer, int[]> wholes = new HashMap<>();

    FirstPass(List<Sentence> sentences, List<int[]> labels) {
        for (int s = 0; s < sentences.size(); s++) {
            add(sentences.get(s), labels.get(s));
        }
    }

    private void add(Sentence sentence, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            if (sentence.form(i).capital) {
                count(words, sentence.form(i).lower, Labels.type(labels[i]));
            }
            if (Labels.opens(labels[i])) {
                int end = Labels.end(labels, i);
                int type = Labels.type(labels[i]);
                count(wholes, name(sentence, i, end), type);
                for (int k = i; end - i > 1 && k < end; k++) {
                    if (sentence.form(k).capital) {
                        count(parts, sentence.form(k).lower, type);
                    }
                }
            }
        }
    }

    private static void count(Map<Integer, int[]> counts, int key, int type) {
        counts.computeIfAbsent(key, k -> new int[TYPES])[type]++;
    }

    private static int name(Sentence sentence, int first, int end) {
        int hash = 0;
        for (int i = first; i < end; i++) {
            hash = Hash.of(hash, sentence.form(i).lower);
        }
        return hash;
    }

    /** The commonest type among all the times that a word stands with a capital, and how far it leads. */
    int majority(int lower) {
        return summary(words.get(lower));
    }

    /** The type of the longer names that a word is part of. */
    int within(int lower) {
        return summary(parts.get(lower));
    }

    /** The commonest type of the name that the first pass saw at a token; 0 where it saw none. */
    int whole(Sentence sentence, int[] labels, int i) {
        if (labels[i] == Labels.OUTSIDE) {
            return 0;
        }
        int first = i;
        while (first > 0 && !Labels.opens(labels[first])) {
            first--;
        }
        return summary(wholes.get(name(sentence, first, Labels.end(labels, first))));
    }

    private static int summary(int @org.jspecify.annotations.Nullable [] counts) {
        if (counts == null) {
            return 0;
        }
        int best = 0;
        int all = 0;
        for (int t = 0; t < TYPES; t++) {
            all += counts[t];
            best = counts[t] > counts[best] ? t : best;
        }
        int share = counts[best] == all ? 2 : counts[best] * 3 >= all * 2 ? 1 : 0;
        return 1 + best + TYPES * share + 3 * TYPES * Math.min(all, 4);
    }
}
