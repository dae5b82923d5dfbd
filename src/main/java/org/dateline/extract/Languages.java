package org.dateline.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a text's language: as declared, or guessed from its commonest small words and its script. */
final class Languages {
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\\d{3}))?");
    private static final int SAMPLE = 400;
    private static final int CLEAR = 12;

    /** Scripts that one language of the news is written in, nearly. */
    private static final Map<Character.UnicodeScript, String> SCRIPTS = Map.of(
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.BENGALI, "bn",
            Character.UnicodeScript.DEVANAGARI, "hi",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy",
            Character.UnicodeScript.TAMIL, "ta",
            Character.UnicodeScript.ETHIOPIC, "am");

    private record Small(String language, Set<String> words) {}

    private static final List<Small> SMALL = read();
    private static final Map<String, List<Integer>> BY_WORD = byWord();

    private Languages() {}

    /**
     * A declared language as BCP 47, or a guess from the text; {@code und} when neither tells. Many pages declare the language
     * of their template, so a text that clearly is in another goes by itself.
     */
    static String of(String declared, String hinted, String text) {
        Guess guess = guessed(text);
        String found = declaredOr(declared, hinted, guess.language());
        boolean other = !Locale.forLanguageTag(found).getLanguage().equals(guess.language());
        return other && guess.clear() ? guess.language() : found;
    }

    private static String declaredOr(String declared, String hinted, String guess) {
        for (String tag : List.of(declared, hinted)) {
            if (TAG.matcher(tag.strip()).matches()) {
                return Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
            }
        }
        return guess;
    }

    /** The language whose small words the text has most of, {@code und} when they are too few. */
    static String guess(String text) {
        return guessed(text).language();
    }

    /**
     * A language and whether a text shows it so clearly that no declaration counts against it.
     */
    private record Guess(String language, boolean clear) {}

    private static Guess guessed(String text) {
        List<String> words = Texts.words(text.length() > 6_000 ? text.substring(0, 6_000) : text, SAMPLE);
        String best = "und";
        int most = 0;
        int second = 0;
        int sample = Math.min(SAMPLE, words.size());
        int[] counts = counts(words.subList(0, sample));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > most) {
                second = most;
                most = counts[i];
                best = SMALL.get(i).language();
            } else {
                second = Math.max(second, counts[i]);
            }
        }
        if (most * 12 < sample || most < 2) {
            String script = byScript(text);
            return new Guess(script, !script.equals("und"));
        }
        return new Guess(best, most >= CLEAR && most * 6 >= sample && most >= 2 * second);
    }

    /** How many of these words each language has among its small ones. */
    private static int[] counts(List<String> words) {
        int[] counts = new int[SMALL.size()];
        for (String word : words) {
            for (int language : BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())) {
                counts[language]++;
            }
        }
        return counts;
    }

    private static String byScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .limit(1_000)
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        if (kana > 10 && kana * 10 > letters) {
            return "ja";
        }
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 10 && each.getValue() * 2 > letters)
                .map(each -> SCRIPTS.getOrDefault(each.getKey(), "und"))
                .findFirst()
                .orElse("und");
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

    private static Map<String, List<Integer>> byWord() {
        Map<String, List<Integer>> languages = new HashMap<>();
        for (int i = 0; i < SMALL.size(); i++) {
            for (String word : SMALL.get(i).words()) {
                languages.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        return languages;
    }
}
