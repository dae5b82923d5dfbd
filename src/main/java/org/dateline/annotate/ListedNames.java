package org.dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;
import org.dateline.article.Spelling;

/** The alias list with more ways into it: a full name in a transliteration that it lacks, and British for American words. */
final class ListedNames {
    private static final Map<String, String> AMERICAN = Map.of(
            "defence", "defense",
            "centre", "center",
            "labour", "labor",
            "organisation", "organization",
            "programme", "program",
            "harbour", "harbor");
    private static final Map<String, String> BRITISH =
            AMERICAN.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Set<EntityType> WORDED = Set.of(EntityType.ORGANISATION, EntityType.PLACE);

    private final Aliases aliases;
    private final Map<String, List<Listed>> people = new HashMap<>();

    private record Listed(Spelling spelling, Alias alias) {}

    /**
     * An entity of the list and how it was found.
     *
     * @param alias the entity
     * @param why a few words
     */
    record Found(Alias alias, String why) {}

    ListedNames(Aliases aliases) {
        this.aliases = aliases;
        for (Alias alias : aliases.all()) {
            if (alias.type() == EntityType.PERSON) {
                Stream.concat(Stream.of(alias.name()), alias.others().stream())
                        .filter(name -> name.contains(" "))
                        .forEach(name -> list(Spelling.of(name), alias));
            }
        }
    }

    private void list(Spelling spelling, Alias alias) {
        people.computeIfAbsent(spelling.block(), k -> new ArrayList<>()).add(new Listed(spelling, alias));
    }

    /** The entity of this name; for a full name of a person in another spelling too, when only one comes into question. */
    Optional<Found> find(EntityType type, String name) {
        Optional<Alias> exact = always(name).or(() -> inOtherWords(type, name));
        if (exact.isPresent()) {
            return exact.map(alias -> new Found(alias, "alias file"));
        }
        return type == EntityType.PERSON && name.contains(" ") ? spelled(name) : Optional.empty();
    }

    private Optional<Alias> always(String name) {
        return aliases.find(name).filter(alias -> alias.with().isEmpty());
    }

    private Optional<Alias> inOtherWords(EntityType type, String name) {
        if (!WORDED.contains(type)) {
            return Optional.empty();
        }
        List<String> words = Tokenizer.keys(name);
        return Stream.of(AMERICAN, BRITISH)
                .filter(other -> words.stream().anyMatch(other::containsKey))
                .map(other -> words.stream()
                        .map(word -> other.getOrDefault(word, word))
                        .collect(Collectors.joining(" ")))
                .flatMap(other -> always(other).stream())
                .findFirst();
    }

    private Optional<Found> spelled(String name) {
        Spelling spelling = Spelling.of(name);
        List<Listed> same = people.getOrDefault(spelling.block(), List.of()).stream()
                .filter(each -> each.spelling().same(spelling))
                .toList();
        return same.stream().map(Listed::alias).distinct().count() == 1
                ? Optional.of(new Found(
                        same.getFirst().alias(),
                        "another spelling of " + same.getFirst().spelling()))
                : Optional.empty();
    }
}
