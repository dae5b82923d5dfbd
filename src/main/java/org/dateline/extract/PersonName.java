package org.dateline.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by their form the names that can be people's. */
final class PersonName {
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*");
    private static final Set<String> PARTICLES = Set.of(
            ("de da do dos das del della di du des la le les el al bin ibn ben bint abu van von vom der den dem ten ter te zu zum"
                            + " zur af av y e i und and san st mc mac o ul ur e' d' l'")
                    .split(" "));
    private static final Pattern PREFIXED = Pattern.compile("(?:d|l|al|el|ad|as|at)['’-]\\p{Lu}[\\p{L}\\p{M}.'’-]*");
    private static final Pattern MONOGRAM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern DEGREES = Pattern.compile("(?:,\\s*\\p{Lu}[\\p{L}.-]{0,6}[*®]?)+$");
    private static final int EASTERN = 0x2e80;
    private static final int MOST = 6;

    private PersonName() {}

    /** Whether a name is of two to six capitalised words, particles aside, or written in an East Asian script. */
    static boolean full(String name) {
        if (eastern(name)) {
            return true;
        }
        List<String> words = List.of(DEGREES.matcher(name).replaceFirst("").split(" ", -1));
        long capitals = words.stream().filter(PersonName::capital).count();
        return words.size() <= MOST
                && capitals > 1
                && capital(words.getFirst())
                && capital(words.getLast())
                && words.stream().allMatch(word -> capital(word) || particle(word));
    }

    /** Whether a name is written in a script without capitals and spaces. */
    static boolean eastern(String name) {
        return !name.isEmpty() && name.codePointAt(0) > EASTERN;
    }

    /** Whether a name is a few capital letters, as desks, degrees and agencies sign. */
    static boolean monogram(String name) {
        return MONOGRAM.matcher(name).matches();
    }

    private static boolean capital(String word) {
        return CAPITAL.matcher(word).matches() || PREFIXED.matcher(word).matches();
    }

    private static boolean particle(String word) {
        return PARTICLES.contains(word);
    }
}
