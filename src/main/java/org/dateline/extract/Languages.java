package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a text's language: as declared, or guessed from its commonest small words and its script. */
final class Languages {
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\\d{3}))?");
    private static final int SAMPLE = 400;

    private record Small(String language, Set<String> words) {}

    private static final List<Small> SMALL = read();

    private Languages() {}

    /** A declared language as BCP 47, or a guess from the text; {@code und} when neither tells. */
    static String of(String declared, String hinted, String text) {
        for (String tag : List.of(declared, hinted)) {
            if (TAG.matcher(tag.strip()).matches()) {
                return Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
            }
        }
        return guess(text);
    }

    /** The language whose small words the text has most of, {@code und} when they are too few. */
    static String guess(String text) {
        List<String> words = Texts.words(text.length() > 6_000 ? text.substring(0, 6_000) : text);
        String best = "und";
        int most = 0;
        for (Small small : SMALL) {
            int found = 0;
            for (int i = 0; i < Math.min(SAMPLE, words.size()); i++) {
                found += small.words().contains(words.get(i).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
            if (found > most) {
                most = found;
                best = small.language();
            }
        }
        return most * 12 >= Math.min(SAMPLE, words.size()) && most > 1 ? best : byScript(text);
    }

    private static String byScript(String text) {
        int[] counts = new int[3];
        text.codePoints().limit(1_000).mapToObj(Character.UnicodeScript::of).forEach(script -> {
            switch (script) {
                case HAN -> counts[0]++;
                case HIRAGANA, KATAKANA -> counts[1]++;
                case HANGUL -> counts[2]++;
                default -> {}
            }
        });
        if (counts[1] > 10) {
            return "ja";
        }
        return counts[2] > 10 ? "ko" : counts[0] > 10 ? "zh" : "und";
    }

    private static List<Small> read() {
        List<Small> all = new ArrayList<>();
        for (String line : WordList.read("small-words.txt")) {
            String[] parts = line.split("\\s+");
            all.add(new Small(
                    parts[0],
                    Set.of(parts).stream()
                            .filter(w -> !w.equals(parts[0]))
                            .collect(java.util.stream.Collectors.toSet())));
        }
        return List.copyOf(all);
    }
}
