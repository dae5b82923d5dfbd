package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.NameKey;

/** How running text is cleaned and compared. */
final class Texts {
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u200b\\u200e\\u200f\\u2060\\ufeff\\u00ad\\u202a-\\u202e]"
                    + "|[\\p{Cc}&&[^\\t\\n\\r\\f]]|(?<![\\p{InArabic}\\p{InDevanagari}\\p{InBengali}\\p{InTamil}])[\\u200c\\u200d]");
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f" + "\\u205f\\u3000]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Texts() {}

    /**
     * One line of text: every run of white space, no-break spaces included, becomes one space; zero-width characters,
     * soft hyphens and controls go. Joiners stay where a script needs them.
     */
    static String clean(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** The words, case kept. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
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
