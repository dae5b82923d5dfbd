package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Short lines that are never an article's own words: shares, newsletters, comment forms, "read more". The phrases come
 * from {@code phrases.txt}, in many languages.
 */
final class Phrases {
    private static final int LONGEST = 240;
    private static final Pattern WHOLE = whole(WordList.read("phrases.txt"));
    private static final Pattern OPENING = opening(WordList.read("phrases.txt"));
    private static final Pattern ENDS = whole(WordList.read("end-headings.txt"));

    private Phrases() {}

    /** Whether a short text is, or begins with, a boilerplate phrase. */
    static boolean boilerplate(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = fold(text);
        return WHOLE.matcher(folded).matches() || OPENING.matcher(folded).find();
    }

    /** Whether a short text heads what follows an article ("Related stories", "Leave a reply"). */
    static boolean endsArticle(String text) {
        return text.length() < 60 && ENDS.matcher(fold(text)).matches();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Lines without a final * stand for the whole text, closing punctuation and digits aside. */
    private static Pattern whole(List<String> phrases) {
        return Pattern.compile("[\\P{L}]*(?:"
                + String.join(
                        "|",
                        phrases.stream()
                                .filter(phrase -> !phrase.endsWith("*"))
                                .map(Pattern::quote)
                                .toList())
                + ")[\\P{L}]*");
    }

    private static Pattern opening(List<String> phrases) {
        return Pattern.compile("^[\\P{L}]*(?:"
                + String.join(
                        "|",
                        phrases.stream()
                                .filter(phrase -> phrase.endsWith("*"))
                                .map(phrase -> Pattern.quote(phrase.substring(0, phrase.length() - 1)))
                                .toList())
                + ")(?!\\p{L})");
    }
}
