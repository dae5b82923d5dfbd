package org.dateline.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.EntityType;

/** The peoples and adjectives of the places that an article names, for places that no list of peoples holds. */
final class Peoples {
    private static final Set<String> ENDINGS = Set.of("n", "an", "ian", "ean", "nian", "ese", "i", "ish", "ic", "ite");
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_CUT = 2;

    private final Set<String> places;

    /** Of the places among these. */
    Peoples(Stream<Span> named) {
        places = named.filter(span -> span.type() == EntityType.PLACE)
                .map(Span::plainKey)
                .collect(Collectors.toSet());
    }

    /** Whether a word read as a name is one of them: "Veranian" where Verania is named; one person may bear such a name. */
    boolean has(Span span) {
        return span.alias() == null
                && (span.type() != EntityType.PERSON || span.plainKey().endsWith("s"))
                && span.end() - span.first() == 1
                && places.stream().anyMatch(place -> of(place, span.plainKey()));
    }

    /** Whether a word is the adjective or people of a place by its ending, both as keys: "Halvern", "Halvernians". */
    static boolean of(String place, String word) {
        List<String> singular =
                word.endsWith("s") ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word);
        for (int cut = 0; cut <= LONGEST_CUT; cut++) {
            int length = place.length() - cut;
            if (length >= SHORTEST_STEM
                    && singular.stream()
                            .anyMatch(each -> each.length() > length
                                    && each.startsWith(place.substring(0, length))
                                    && ENDINGS.contains(each.substring(length)))) {
                return !place.equals(word);
            }
        }
        return false;
    }
}
