package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Short lines that are never an article's own words: shares, newsletters, comment forms, "read more". The phrases come
 * from {@code phrases.txt}, in many languages.
 */
final class Phrases {
    private static final int LONGEST = 240;
    private static final int LONGEST_HEADING = 60;
    private static final Set<String> WHOLE = new HashSet<>();
    private static final Map<String, List<String>> OPENINGS = new HashMap<>();
    private static final Set<String> ENDS = new HashSet<>(WordList.read("end-headings.txt"));

    static {
        for (String phrase : WordList.read("phrases.txt")) {
            boolean opening = phrase.endsWith("*");
            String words = strip(opening ? phrase.substring(0, phrase.length() - 1) : phrase, opening);
            if (words.isEmpty()) {
                continue;
            }
            if (opening) {
                OPENINGS.computeIfAbsent(start(words, 0), key -> new ArrayList<>())
                        .add(words);
            } else {
                WHOLE.add(words);
            }
        }
    }

    private Phrases() {}

    /** A phrase without the signs before and, of a whole one, after it. */
    private static String strip(String phrase, boolean opening) {
        String from = phrase.replaceFirst("^\\P{L}+", "");
        return opening ? from : from.replaceFirst("\\P{L}+$", "");
    }

    /**
     * What the phrases say of a text.
     *
     * @param boilerplate whether it is, or begins with, a boilerplate phrase
     * @param endsArticle whether it heads what follows an article
     */
    record Said(boolean boilerplate, boolean endsArticle) {
        private static final Said NOTHING = new Said(false, false);
    }

    /** Looks a text up once for both. */
    static Said said(String text) {
        if (text.length() > LONGEST) {
            return Said.NOTHING;
        }
        String folded = fold(text);
        int from = firstLetter(folded);
        String letters = letters(folded, from);
        return new Said(
                folded.lastIndexOf('©', from) >= 0 || WHOLE.contains(letters) || opens(folded, from),
                text.length() < LONGEST_HEADING && ENDS.contains(letters));
    }

    /** Whether a short text is, or begins with, a boilerplate phrase. */
    static boolean boilerplate(String text) {
        return said(text).boilerplate();
    }

    private static boolean opens(String folded, int from) {
        for (String opening : OPENINGS.getOrDefault(start(folded, from), List.of())) {
            int end = from + opening.length();
            if (folded.startsWith(opening, from)
                    && (end >= folded.length() || !Character.isLetter(folded.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** The first two characters, by which openings are looked up. */
    private static String start(String folded, int from) {
        return folded.substring(from, Math.min(folded.length(), from + 2));
    }

    /** Whether a short text heads what follows an article ("Related stories", "Leave a reply"). */
    static boolean endsArticle(String text) {
        return text.length() < LONGEST_HEADING && said(text).endsArticle();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** A text from its first letter to its last. */
    private static String letters(String folded, int from) {
        int to = folded.length();
        while (to > from && !Character.isLetter(folded.charAt(to - 1))) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static int firstLetter(String folded) {
        int from = 0;
        while (from < folded.length() && !Character.isLetter(folded.charAt(from))) {
            from++;
        }
        return from;
    }
}
