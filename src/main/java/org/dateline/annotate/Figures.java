package org.dateline.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.article.Fingerprint;

/**
 * The numbers of a text by the two words before and after each. A copy has the same number in the same words, however it
 * was cut or its words were changed elsewhere; a form letter has another sum there, a yearly statement another year. By
 * this the one is told from the other where their shingles can't.
 */
final class Figures {
    /** No more than this many are kept: those whose surroundings hash lowest, so that two texts keep the same ones. */
    static final int MOST = 32;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*");
    private static final int AROUND = 2;
    /** Of the four places around a number so many must be words: next to other numbers it may be a telephone number. */
    private static final int FEWEST_WORDS = 3;

    private static final int NUMBER_BITS = Integer.SIZE - Fingerprint.SURROUNDINGS_BITS;

    private Figures() {}

    /**
     * The figures as {@link Fingerprint#figures} has them.
     *
     * @param paragraphs the text; surroundings do not go over the end of a paragraph
     */
    static List<Integer> of(Iterable<String> paragraphs) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Set<Integer> unclear = new HashSet<>();
        for (String paragraph : paragraphs) {
            List<String> words = words(paragraph);
            for (int i = 0; i < words.size(); i++) {
                if (number(words.get(i)) && wordsAround(words, i) >= FEWEST_WORDS) {
                    int surroundings = surroundings(words, i);
                    Integer before = numbers.put(surroundings, hash(value(words.get(i))) >>> (32 - NUMBER_BITS));
                    if (before != null && !before.equals(numbers.get(surroundings))) {
                        unclear.add(surroundings);
                    }
                }
            }
        }
        numbers.keySet().removeAll(unclear);
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .limit(MOST)
                        .map(each -> each.getKey() << NUMBER_BITS | each.getValue())
                        .toList();
    }

    /** None when there is no digit among them. */
    private static List<String> words(String paragraph) {
        if (paragraph.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        return WORD.matcher(paragraph.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean number(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    private static String value(String number) {
        return number.replaceFirst("^0+", "");
    }

    private static int wordsAround(List<String> words, int at) {
        int count = 0;
        for (int i = Math.max(0, at - AROUND); i <= Math.min(words.size() - 1, at + AROUND); i++) {
            if (!number(words.get(i))) {
                count++;
            }
        }
        return count;
    }

    private static int surroundings(List<String> words, int at) {
        StringBuilder around = new StringBuilder();
        for (int i = at - AROUND; i <= at + AROUND; i++) {
            String word = i < 0 || i >= words.size() ? "" : words.get(i);
            around.append(word.isEmpty() || !number(word) ? word : "#").append(' ');
        }
        return hash(around.toString()) >>> NUMBER_BITS;
    }

    private static int hash(String text) {
        return (int) (MinHash.mix(text.hashCode()) >>> 32);
    }
}
