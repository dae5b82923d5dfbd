package org.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.NameKey;
import org.dateline.article.Spelling;

/**
 * The people of an index whose names come from Arabic, Persian or Cyrillic, by the sounds of the whole name and of its last
 * word. What counts as the same sound is told by {@link Spelling}.
 */
final class Sounds {
    private static final int MOST = 6;
    private static final int SHORTEST = 4;
    private static final List<Spelling> SCRIPTS = List.of(Spelling.of("Abdullah al-Saud"), Spelling.of("Ivan Petrov"));

    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, Set<String>> surnames = new HashMap<>();

    /** @param people the most mentioned first */
    static Sounds of(Collection<String> people) {
        Sounds sounds = new Sounds();
        people.forEach(sounds::add);
        return sounds;
    }

    private void add(String name) {
        Spelling spelling = Spelling.of(name);
        String block = spelling.block();
        if (block.length() < 2 || block.charAt(1) != ' ') {
            return;
        }
        String key = NameKey.of(name).value();
        int last = key.lastIndexOf(' ');
        if (last > 0) {
            names.computeIfAbsent(block, sound -> new ArrayList<>(1)).add(name);
        }
        surnames.computeIfAbsent(spelling.lastWord().block(), sound -> new LinkedHashSet<>(2))
                .add(key.substring(last + 1));
    }

    /** The other ways in which the index writes a name: whole names for a whole name, last words for one word. */
    List<String> like(String typed) {
        NameKey key = NameKey.of(typed);
        return key.value().indexOf(' ') > 0 ? names(typed, key) : surnames(typed, key);
    }

    private List<String> names(String typed, NameKey key) {
        Spelling spelling = Spelling.of(typed);
        return names.getOrDefault(spelling.block(), List.of()).stream()
                .filter(name -> !NameKey.of(name).equals(key) && spelling.same(Spelling.of(name)))
                .limit(MOST)
                .toList();
    }

    private List<String> surnames(String typed, NameKey key) {
        if (key.value().length() < SHORTEST) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (Spelling script : SCRIPTS) {
            Spelling spelling = script.surname(typed);
            for (String surname : surnames.getOrDefault(spelling.block(), Set.of())) {
                if (!surname.equals(key.value()) && spelling.same(script.surname(surname))) {
                    found.add(surname.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + surname.substring(1));
                }
            }
        }
        return found.stream().limit(MOST).toList();
    }
}
