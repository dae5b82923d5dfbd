package org.dateline.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.Correction.Becomes;
import org.dateline.article.Correction.Spelled;
import org.dateline.article.Correction.Split;

/**
 * Which articles a change of a user's alias file can touch: those that name one of these entities, under any spelling,
 * and those that have one of these spellings in their text. It may name too many, never too few.
 *
 * @param names of entities as compared, before and after correction
 * @param spellings as they may stand in a text that no name was found in
 */
public record CorrectionsChange(Set<NameKey> names, Set<String> spellings) {
    /** No change. */
    public static final CorrectionsChange NONE = new CorrectionsChange(Set.of(), Set.of());

    public CorrectionsChange {
        names = Set.copyOf(names);
        spellings = Set.copyOf(spellings);
    }

    /** What changed from one file to another. */
    public static CorrectionsChange between(Corrections before, Corrections after) {
        Set<NameKey> names = new HashSet<>();
        Set<String> spellings = new HashSet<>();
        Set<Alias> entities = new HashSet<>(before.entities());
        Set<Alias> kept = new HashSet<>(after.entities());
        Stream.concat(
                        before.entities().stream().filter(each -> !kept.contains(each)),
                        after.entities().stream().filter(each -> !entities.contains(each)))
                .forEach(entity -> {
                    spellings.add(entity.name());
                    spellings.addAll(entity.others());
                });
        for (Correction rule : changed(before.rules(), after.rules())) {
            named(rule).forEach(each -> names.add(NameKey.of(each)));
            if (rule instanceof Spelled spelled) {
                spellings.addAll(spelled.spellings());
            }
        }
        spellings.forEach(each -> names.add(NameKey.of(each)));
        Stream.of(before, after).forEach(each -> leadHere(each, names));
        return new CorrectionsChange(names, spellings);
    }

    /** What is touched by either of two changes. */
    public CorrectionsChange and(CorrectionsChange other) {
        Set<NameKey> allNames = new HashSet<>(names);
        allNames.addAll(other.names);
        Set<String> allSpellings = new HashSet<>(spellings);
        allSpellings.addAll(other.spellings);
        return new CorrectionsChange(allNames, allSpellings);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return names.isEmpty() && spellings.isEmpty();
    }

    /** The rules between what both files begin and end with, of both. */
    private static List<Correction> changed(List<Correction> before, List<Correction> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && same(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Correction> changed = new ArrayList<>(before.subList(start, before.size() - end));
        changed.addAll(after.subList(start, after.size() - end));
        return changed;
    }

    private static boolean same(Correction one, Correction other) {
        return Objects.equals(one.at(0), other.at(0));
    }

    private static List<String> named(Correction rule) {
        List<String> names = new ArrayList<>(List.of(rule.what().name()));
        switch (rule) {
            case Becomes becomes -> names.add(becomes.name().name());
            case Split split -> names.addAll(split.spellings());
            case Spelled spelled -> names.addAll(spelled.spellings());
            default -> {}
        }
        return names;
    }

    /** Adds the names that become one of these, until there are none to add. */
    private static void leadHere(Corrections file, Set<NameKey> names) {
        boolean more = true;
        while (more) {
            more = false;
            for (Correction rule : file.rules()) {
                List<NameKey> to = made(rule).stream().map(NameKey::of).toList();
                if (to.stream().anyMatch(names::contains)) {
                    more |= names.add(rule.what().key());
                    more |= rule instanceof Spelled && names.addAll(to);
                }
            }
            for (Alias entity : file.entities()) {
                if (names.contains(NameKey.of(entity.name()))) {
                    more |= names.addAll(
                            entity.others().stream().map(NameKey::of).toList());
                }
            }
        }
    }

    private static List<String> made(Correction rule) {
        return switch (rule) {
            case Becomes becomes -> List.of(becomes.name().name());
            case Split split -> split.spellings();
            case Spelled spelled ->
                Stream.concat(Stream.of(spelled.what().name()), spelled.spellings().stream())
                        .toList();
            default -> List.of();
        };
    }
}
