package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The consonants of a word by class and the vowels between them.
 *
 * @param consonants one letter each
 * @param vowels those before the first consonant, after the first and so on
 */
record Sounds(String consonants, List<String> vowels) {
    /** "aw" and "ow" before a consonant. */
    private static final Pattern WRITTEN_U = Pattern.compile("(?<=[aeo])w(?=[b-df-hj-np-tv-xz])");

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("sch", "S"),
            Map.entry("tch", "S"),
            Map.entry("sh", "S"),
            Map.entry("ch", "S"),
            Map.entry("kh", "X"),
            Map.entry("gh", "K"),
            Map.entry("dh", "d"),
            Map.entry("th", "t"),
            Map.entry("ph", "f"),
            Map.entry("zh", "j"),
            Map.entry("dj", "j"),
            Map.entry("ts", "c"),
            Map.entry("tz", "c"));

    static Sounds of(String word, boolean slavic) {
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        String plain = WRITTEN_U.matcher(word.replace("x", "ks")).replaceAll("u");
        for (int i = 0; i < plain.length(); ) {
            String pair = pair(plain, i);
            if (pair == null && "aeiouy".indexOf(plain.charAt(i)) >= 0) {
                between.append(plain.charAt(i++));
                continue;
            }
            String letter = letter(pair, plain.charAt(i), slavic);
            boolean repeated = between.isEmpty()
                    && !consonants.isEmpty()
                    && consonants.toString().endsWith(letter);
            boolean mute = letter.equals("h") && i + 1 == plain.length() && !between.isEmpty();
            if (!repeated && !mute) {
                consonants.append(letter);
                vowels.add(between.toString());
                between.setLength(0);
            }
            i += pair == null ? 1 : pair.length();
        }
        vowels.add(between.toString());
        return new Sounds(consonants.toString(), vowels);
    }

    private static @Nullable String pair(String word, int at) {
        for (int length = 3; length > 1; length--) {
            if (at + length <= word.length() && PAIRS.containsKey(word.substring(at, at + length))) {
                return word.substring(at, at + length);
            }
        }
        return null;
    }

    /** In Cyrillic g and k are two letters, and kh is the h of other tongues. */
    private static String letter(@Nullable String pair, char first, boolean slavic) {
        if (slavic && (first == 'g' || "kh".equals(pair))) {
            return first == 'g' ? "g" : "h";
        }
        return pair == null ? single(first) : PAIRS.getOrDefault(pair, "");
    }

    private static String single(char letter) {
        return switch (letter) {
            case 'q', 'g', 'k', 'c' -> "K";
            case 'w' -> "v";
            default -> String.valueOf(letter);
        };
    }

    boolean same(Sounds other) {
        if (!consonants.equals(other.consonants) || consonants.length() < 2) {
            return consonants.equals(other.consonants) && mapped(vowels).equals(mapped(other.vowels));
        }
        int unwritten = 0;
        for (int i = 0; i < vowels.size(); i++) {
            String mine = vowels.get(i);
            String theirs = other.vowels.get(i);
            if (mine.isEmpty() != theirs.isEmpty()) {
                String only = mine + theirs;
                boolean last = i + 1 == vowels.size();
                if ((i < 2 && !last) || !only.matches(last ? "e" : "[eiy]{1,2}") || ++unwritten > 1) {
                    return false;
                }
            } else if (!alike(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String one, String other) {
        boolean both = has(one, "iy") && has(other, "iy");
        return mapped(one).equals(mapped(other))
                || (unglided(one).equals(unglided(other)) && unglided(one).length() > 1)
                || (only(one, "ae") && only(other, "ae"))
                || (only(one, "eiy") && only(other, "eiy"))
                || (only(one, "ou") && only(other, "ou"))
                || (both && only(one, "aeiy") && only(other, "aeiy") && has(one, "ae") && has(other, "ae"))
                || (both && has(one, "ou") && has(other, "ou"));
    }

    private static List<String> mapped(List<String> vowels) {
        return vowels.stream().map(Sounds::mapped).toList();
    }

    private static String mapped(String vowels) {
        return vowels.replace('y', 'i').replace('u', 'o');
    }

    /** "ae" of "aye". */
    private static String unglided(String vowels) {
        return vowels.replaceAll("[yi]", "");
    }

    private static boolean has(String vowels, String any) {
        return vowels.chars().anyMatch(c -> any.indexOf(c) >= 0);
    }

    private static boolean only(String vowels, String of) {
        return vowels.chars().allMatch(c -> of.indexOf(c) >= 0);
    }
}
