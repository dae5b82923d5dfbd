package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a full name that may stand for it alone. */
final class Surnames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private Surnames() {}

    /** The last word that is no suffix and, where it is an East Asian family name, the first; none of a single word. */
    static List<String> of(String key) {
        String[] words = key.split(" ", -1);
        List<String> surnames = new ArrayList<>();
        for (int i = words.length - 1; i > 0 && surnames.isEmpty(); i--) {
            if (!SUFFIXES.contains(words[i])) {
                surnames.add(words[i]);
            }
        }
        if (!surnames.isEmpty() && Words.FAMILY_FIRST.contains(words[0]) && !surnames.contains(words[0])) {
            surnames.add(words[0]);
        }
        return surnames;
    }
}
