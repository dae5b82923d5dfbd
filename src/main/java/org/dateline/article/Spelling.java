package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name as one of the ways of writing it in Latin letters. Names from Arabic, Persian and Cyrillic are compared by the sounds
 * that their letters may stand for; they are known by a particle, a common given name or an ending. All others must agree
 * to the letter, diacritics aside, so that Gates and Kates stay two people.
 *
 * <p>The rules are those in which news agencies differ: q, k, g and gh; dh and d; w and v; j and zh; ou and u; a and e; e and
 * i; -sky and -skiy; -ov and -off; al-, el- and the article before sun letters; one unwritten e or i.
 */
public final class Spelling {
    private static final Pattern SLAVIC_OV = Pattern.compile("(?:off|eff|ow|ew)$");
    private static final Pattern SOFT_OV = Pattern.compile("(?<=[csz]h|sc)[eo]v(a?)$");
    private static final Pattern ENKO = Pattern.compile("(?<=\\p{L}{2}en)ka$");

    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private final String name;
    private final Script script;
    private final List<String> words;

    private Spelling(String name, Script script, List<String> words) {
        this.name = name;
        this.script = script;
        this.words = words;
    }

    /** The spelling of a full name. */
    public static Spelling of(String name) {
        List<String> words = List.of(NameKey.of(name).value().split(" ", -1));
        Script script = Script.of(name, words);
        return new Spelling(name, script, script == Script.ARABIC ? Script.withoutArticles(words) : words);
    }

    /** The spelling of one word that may be the surname of that person. */
    public Spelling surname(String word) {
        List<String> parts = List.of(NameKey.of(word).value().split(" ", -1));
        return new Spelling(word, script, script == Script.ARABIC ? Script.withoutArticles(parts) : parts);
    }

    /** The last word of the name as a spelling, an article before it left out. */
    public Spelling lastWord() {
        return new Spelling(name, script, List.of(words.getLast()));
    }

    /** Equal for all names that {@link #same} can hold for. */
    public String block() {
        if (script == Script.OTHER) {
            return letters().replaceAll("(?<=[aou])e", "").replace("aa", "a");
        }
        StringBuilder block = new StringBuilder();
        words.forEach(word -> block.append(sounds(canonical(word)).consonants()));
        return script.name().charAt(0) + REPEATED.matcher(block).replaceAll("$1");
    }

    /** Whether both can be one name, written differently. */
    public boolean same(Spelling other) {
        if (script != other.script) {
            return false;
        }
        if (sameLetters(other)) {
            return true;
        }
        return script != Script.OTHER
                && switch (words.size() - other.words.size()) {
                    case 0 -> same(words, other.words, other);
                    case 1 -> joined().anyMatch(mine -> same(mine, other.words, other));
                    case -1 -> other.joined().anyMatch(theirs -> same(words, theirs, other));
                    default -> false;
                };
    }

    /** The words with two neighbours written as one, as in Ahmadi-Nejad. */
    private Stream<List<String>> joined() {
        return IntStream.range(0, words.size() - 1).mapToObj(i -> {
            List<String> joined = new ArrayList<>(words);
            joined.set(i, words.get(i) + joined.remove(i + 1));
            return joined;
        });
    }

    private boolean same(List<String> mine, List<String> theirs, Spelling other) {
        return IntStream.range(0, mine.size()).allMatch(i -> sameWord(mine.get(i), theirs.get(i), other));
    }

    private boolean sameWord(String mine, String theirs, Spelling other) {
        String one = canonical(mine);
        String two = other.canonical(theirs);
        boolean twoGivenNames = given(mine) && given(theirs);
        return one.equals(two) || (!twoGivenNames && sounds(one).same(sounds(two)));
    }

    private Sounds sounds(String word) {
        return Sounds.of(word, script == Script.SLAVIC);
    }

    private boolean given(String word) {
        return script.givenNames().containsKey(word);
    }

    private String letters() {
        return words.stream().map(this::canonical).collect(Collectors.joining());
    }

    private boolean sameLetters(Spelling other) {
        return letters().equals(other.letters())
                || german(name).equals(String.join("", other.words))
                || german(other.name).equals(String.join("", words));
    }

    /** The letters with umlauts and their northern kin spelled out, the other way of writing them. */
    private static String german(String name) {
        String out = name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("Ø", "Oe")
                .replace("Å", "Aa");
        return NameKey.of(out).value().replace(" ", "");
    }

    private String canonical(String word) {
        String known = script.givenNames().get(word);
        if (known != null || script != Script.SLAVIC) {
            return known == null ? word : known;
        }
        String ov = SLAVIC_OV.matcher(word).replaceFirst(end -> end.group().charAt(0) + "v");
        return ENKO.matcher(SOFT_OV.matcher(ov).replaceFirst("ov$1")).replaceFirst("ko");
    }

    @Override
    public String toString() {
        return name;
    }
}
