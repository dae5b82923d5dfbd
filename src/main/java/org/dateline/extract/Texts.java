package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.NameKey;

/** How running text is cleaned and compared. */
final class Texts {
    private static final int WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final char PLAIN = 0x7f;

    private Texts() {}

    /**
     * One line of text: every run of white space, no-break spaces included, becomes one space; zero-width characters,
     * soft hyphens and controls go. Joiners stay where a script needs them.
     */
    static String clean(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (space(c)) {
                gap = true;
            } else if (!invisible(c, clean)) {
                if (gap && !clean.isEmpty()) {
                    clean.append(' ');
                }
                gap = false;
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Whether a look shows that there is nothing to clean: printed ASCII, single spaces and none at an end. */
    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c >= PLAIN || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    private static boolean space(char c) {
        if (c < PLAIN) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean invisible(char c, StringBuilder before) {
        if (c < PLAIN) {
            return c < ' ';
        }
        if (c == '\u200c' || c == '\u200d') {
            return before.isEmpty() || !joins(before.charAt(before.length() - 1));
        }
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Whether a zero-width joiner after this character changes how it is read: Arabic and Indic scripts, emoji. */
    private static boolean joins(char c) {
        return (c >= '\u0600' && c <= '\u0dff') || Character.isSurrogate(c) || c == '\ufe0f';
    }

    /** The words, runs of letters, numbers and low lines, case kept. */
    static List<String> words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** The first words, so many at most. */
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < text.length() && words.size() < most) {
            int c = text.codePointAt(i);
            boolean inWord = inWord(c);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0 && words.size() < most) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean inWord(int c) {
        return c == '_' || (WORD >> Character.getType(c) & 1) != 0;
    }

    /** Whether a text has a word or part of one, given in lower case, whatever its own case is. */
    static boolean has(String text, String part) {
        char first = part.charAt(0);
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (Character.toLowerCase(text.charAt(i)) == first && text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has one of these parts, given in lower case, whatever its own case is. */
    static boolean hasAny(String text, List<String> parts) {
        if (foldsOddly(text)) {
            return parts.stream().anyMatch(part -> has(text, part));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String part : parts) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has a letter that is one of ASCII in another case: Turkish i, long s, kelvin, ångström. */
    private static boolean foldsOddly(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > PLAIN && "\u0130\u0131\u017f\u212a\u212b".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text without case, accents and punctuation, to compare by. */
    static String key(String text) {
        return NameKey.of(text).value();
    }

    /** How alike two texts are, by the words that they share (multiset F1): 0 for none, 1 for the same words. */
    static double likeness(String one, String other) {
        List<String> a = words(key(one));
        List<String> b = words(key(other));
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        a.forEach(word -> counts.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : b) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (a.size() + b.size());
    }

    /** How much is said: characters, those of scripts without word spaces counting two and a half. */
    static int weight(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            if (wide(text.charAt(i))) {
                wide++;
            }
        }
        return text.length() + wide * 3 / 2;
    }

    /** Whether the text ends as a sentence does, closing quotes and brackets aside. */
    static boolean endsAsSentence(String text) {
        int end = text.length() - 1;
        while (end >= 0 && "\"”“’'»)]›」』".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…。！？؟।։".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean wide(char c) {
        return (c >= '\u2e80' && c <= '\ud7af') || (c >= '\u0e00' && c <= '\u0e7f') || (c >= '\uf900' && c <= '\ufaff');
    }
}
