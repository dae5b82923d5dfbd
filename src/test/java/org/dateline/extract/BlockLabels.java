package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which blocks of a page are in a true text: those of whose windows of tokens most occur in it; a short one must stand in
 * it beside the blocks that it stands beside in the page, or be a line of its own. Scripts without word spaces are
 * compared by windows of characters.
 */
final class BlockLabels {
    private static final int CHARACTERS = 8;
    private static final double MOST = 0.6;

    private final String truth;
    private final Set<List<String>> windows = new HashSet<>();
    private final Set<String> lines = new HashSet<>();
    private final String joined;
    private final String bare;

    BlockLabels(String truth) {
        this.truth = truth;
        List<String> tokens = Shingles.tokens(truth);
        for (int i = 0; i + Shingles.SIZE <= tokens.size(); i++) {
            windows.add(tokens.subList(i, i + Shingles.SIZE));
        }
        truth.lines().map(line -> String.join(" ", Shingles.tokens(line))).forEach(lines::add);
        joined = " " + String.join(" ", tokens) + " ";
        bare = joined.replace(" ", "");
    }

    /** 1 for a block of the article, 0 for another, in order. */
    float[] of(List<String> texts) {
        float[] labels = new float[texts.size()];
        List<List<String>> tokens = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            List<String> words = Shingles.tokens(texts.get(i));
            tokens.add(words);
            if (words.size() >= 7) {
                labels[i] = share(words) >= MOST ? 1 : 0;
            } else if (String.join("", words).length() > 40) {
                labels[i] = characters(String.join("", words)) >= MOST ? 1 : 0;
            } else {
                open.add(i);
            }
        }
        for (int round = 0; round < 2; round++) {
            for (int i : open) {
                labels[i] = beside(i, tokens, labels) ? 1 : 0;
            }
        }
        return labels;
    }

    private double share(List<String> words) {
        int found = 0;
        for (int i = 0; i + Shingles.SIZE <= words.size(); i++) {
            found += windows.contains(words.subList(i, i + Shingles.SIZE)) ? 1 : 0;
        }
        return (double) found / (words.size() - Shingles.SIZE + 1);
    }

    private double characters(String text) {
        int found = 0;
        int all = 0;
        for (int i = 0; i + CHARACTERS <= text.length(); i += CHARACTERS / 2) {
            all++;
            found += bare.contains(text.substring(i, i + CHARACTERS)) ? 1 : 0;
        }
        return (double) found / Math.max(1, all);
    }

    private boolean beside(int i, List<List<String>> tokens, float[] labels) {
        if (tokens.get(i).isEmpty() || truth.isEmpty()) {
            return false;
        }
        String own = String.join(" ", tokens.get(i));
        if (tokens.get(i).size() >= 2 && lines.contains(own)) {
            return true;
        }
        int before = i - 1;
        while (before >= 0 && labels[before] == 0) {
            before--;
        }
        int after = i + 1;
        while (after < labels.length && labels[after] == 0) {
            after++;
        }
        String lead = before < 0 ? "" : tail(tokens.get(before)) + " ";
        String follow = after >= labels.length ? "" : " " + head(tokens.get(after));
        return (!lead.isEmpty() && joined.contains(" " + lead + own + " "))
                || (!follow.isEmpty() && joined.contains(" " + own + follow + " "));
    }

    private static String tail(List<String> tokens) {
        return String.join(" ", tokens.subList(Math.max(0, tokens.size() - 3), tokens.size()));
    }

    private static String head(List<String> tokens) {
        return String.join(" ", tokens.subList(0, Math.min(3, tokens.size())));
    }
}
