package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as one of the ways of writing it in Latin letters. Names from Arabic, Persian and Cyrillic are compared by the sounds
 * that their letters may stand for; they are known by a particle, a common given name or an ending. All others must agree
 * to the letter, diacritics aside, so that Gates and Kates stay two people.
 *
 * <p>The rules are those in which news agencies differ: q, k, g and gh; dh and d; w and v; j and zh; ou and u; a and e; e and
 * i; -sky and -skiy; -ov and -off; al-, el- and the article before sun letters; one unwritten e or i.
 */
public final class Spelling {
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "as", "es", "ash", "esh", "ad", "ed", "ar", "er", "az", "ez", "an", "at");
    private static final Set<String> SONS = Set.of("bin", "ibn", "ben");
    private static final Set<String> PARTICLES = Set.of("bin", "ibn", "abu", "abou");
    private static final Set<String> SERVANTS =
            Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdoul", "abdool");
    private static final Pattern SERVANT = Pattern.compile("abd(?:ou|[aeou])([lrsnzd])(\\p{L}{3,})");
    private static final Pattern SLAVIC_END = Pattern.compile(
            ".{2,}(?:ov|ova|ev|eva|off|eff|sky|ski|skiy|skyy|skyi|skii|skij|skyj|skaya|enko|enka|chuk|tchuk|vich|vych|vitch|yuk|iuk"
                    + "|shvili|chvili|dze)");
    private static final Pattern ARABIC_END = Pattern.compile(".{2,}(?:[aou]llah|[aeou]ddin[e]?|zada|zadah|zadeh)");
    private static final Pattern SLAVIC_OV = Pattern.compile("(?:off|eff|ow|ew)$");

    /** The language family by whose rules a name is compared. */
    enum Script {
        ARABIC,
        SLAVIC,
        OTHER
    }

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
        Script script = script(name, words);
        return new Spelling(name, script, script == Script.ARABIC ? withoutArticles(words) : words);
    }

    /** The spelling of one word that may be the surname of that person. */
    public Spelling surname(String word) {
        List<String> parts = List.of(NameKey.of(word).value().split(" ", -1));
        return new Spelling(word, script, script == Script.ARABIC ? withoutArticles(parts) : parts);
    }

    /** The last word of the name as a spelling, an article before it left out. */
    public Spelling lastWord() {
        return new Spelling(name, script, List.of(words.getLast()));
    }

    /** Equal for all names that {@link #same} can hold for. */
    public String block() {
        if (script == Script.OTHER) {
            return String.join("", words).replaceAll("(?<=[aou])e", "").replace("aa", "a");
        }
        StringBuilder block = new StringBuilder(script.name().substring(0, 1).toLowerCase(Locale.ROOT));
        words.forEach(
                word -> block.append(' ').append(Sounds.of(canonical(word)).consonants()));
        return block.toString();
    }

    /** Whether both can be one name, written differently. */
    public boolean same(Spelling other) {
        if (script != other.script) {
            return false;
        }
        if (script == Script.OTHER) {
            return sameLetters(other);
        }
        if (words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String mine = canonical(words.get(i));
            String theirs = other.canonical(other.words.get(i));
            if (!mine.equals(theirs)
                    && ((given(words.get(i)) && other.given(other.words.get(i)))
                            || !Sounds.of(mine).same(Sounds.of(theirs)))) {
                return false;
            }
        }
        return true;
    }

    private boolean given(String word) {
        return (script == Script.ARABIC ? GivenNames.ARABIC : GivenNames.SLAVIC).containsKey(word);
    }

    private boolean sameLetters(Spelling other) {
        String mine = String.join("", words);
        String theirs = String.join("", other.words);
        return mine.equals(theirs)
                || german(name).equals(theirs)
                || german(other.name).equals(mine);
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
        String known = (script == Script.ARABIC ? GivenNames.ARABIC : GivenNames.SLAVIC).get(word);
        if (known != null) {
            return known;
        }
        return script == Script.SLAVIC
                ? SLAVIC_OV.matcher(word).replaceFirst(end -> end.group().charAt(0) + "v")
                : word;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Script script(String name, List<String> words) {
        boolean article = name.matches("(?iU).*\\b(?:al|el|ul|as|ash|ad|ar|az|an|at)[-‐‑ʼ'’]\\p{L}.*");
        if (article || words.stream().anyMatch(Spelling::arabic)) {
            return Script.ARABIC;
        }
        boolean slavic = words.stream()
                .anyMatch(w -> GivenNames.SLAVIC.containsKey(w)
                        || SLAVIC_END.matcher(w).matches());
        return slavic ? Script.SLAVIC : Script.OTHER;
    }

    private static boolean arabic(String word) {
        return GivenNames.ARABIC.containsKey(word)
                || PARTICLES.contains(word)
                || SERVANTS.contains(word)
                || SERVANT.matcher(word).matches()
                || ARABIC_END.matcher(word).matches();
    }

    private static List<String> withoutArticles(List<String> words) {
        List<String> out = new ArrayList<>();
        String joined = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean first = i == 0;
            if (ARTICLES.contains(word) && i + 1 < words.size()) {
                continue;
            }
            if (SERVANTS.contains(word) && i + 1 < words.size()) {
                joined = "abd";
                continue;
            }
            String plain = !first && SONS.contains(word) ? "bin" : word.equals("abou") ? "abu" : servant(word);
            out.add(joined == null ? plain : joined + plain);
            joined = null;
        }
        return out;
    }

    private static String servant(String word) {
        var match = SERVANT.matcher(word);
        return !GivenNames.ARABIC.containsKey(word) && match.matches() ? "abd" + match.group(2) : word;
    }

    /**
     * The consonants of a word by class and the vowels between them.
     *
     * @param consonants one letter each
     * @param vowels those before the first consonant, after the first and so on
     */
    private record Sounds(String consonants, List<String> vowels) {
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

        static Sounds of(String word) {
            StringBuilder consonants = new StringBuilder();
            List<String> vowels = new ArrayList<>();
            StringBuilder between = new StringBuilder();
            String plain = word.replace("x", "ks");
            for (int i = 0; i < plain.length(); ) {
                String pair = pair(plain, i);
                if (pair == null && "aeiouy".indexOf(plain.charAt(i)) >= 0) {
                    between.append(plain.charAt(i++));
                    continue;
                }
                String letter = pair == null ? single(plain.charAt(i)) : PAIRS.getOrDefault(pair, "");
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

        private static String single(char letter) {
            return switch (letter) {
                case 'q', 'g', 'k', 'c' -> "K";
                case 'w' -> "v";
                default -> String.valueOf(letter);
            };
        }

        boolean same(Sounds other) {
            if (!consonants.equals(other.consonants) || consonants.length() < 2) {
                return consonants.equals(other.consonants) && vowels.equals(other.vowels);
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
}
