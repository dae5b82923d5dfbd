package org.dateline.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a text begins and ends, in words without case, and a short text whole: what boilerplate is known by. */
final class TextTokens {
    private static final int LOOK = 160;
    private static final int OPENING = 3;
    private static final int WHOLE = 6;
    private static final int SHORT = 30;

    private TextTokens() {}

    /** The tokens of a block's text. */
    static String[] of(String text) {
        boolean whole = text.length() <= LOOK;
        List<String> head = whole ? words(text, Integer.MAX_VALUE) : words(text.substring(0, LOOK), OPENING);
        Set<String> tokens = new LinkedHashSet<>();
        if (head.isEmpty()) {
            return new String[0];
        }
        tokens.add("^" + head.get(0));
        if (head.size() > 1) {
            tokens.add("^" + head.get(0) + " " + head.get(1));
        }
        if (head.size() > 2) {
            tokens.add("^" + head.get(0) + " " + head.get(1) + " " + head.get(2));
        }
        if (whole && head.size() <= WHOLE) {
            tokens.add("=" + String.join(" ", head));
        }
        if (whole && head.size() <= SHORT) {
            head.forEach(tokens::add);
            tokens.add(head.getLast() + "$");
        }
        return tokens.toArray(String[]::new);
    }

    private static List<String> words(String text, int most) {
        List<String> words = new java.util.ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= folded.length() && words.size() < most; i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (Character.isDigit(c)) {
                word.append('0');
            } else if (!word.isEmpty()) {
                words.add(word.length() > 24 ? word.substring(0, 24) : word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
