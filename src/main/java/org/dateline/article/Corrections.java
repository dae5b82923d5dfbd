package org.dateline.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Correction.Becomes;
import org.dateline.article.Correction.Ignored;
import org.dateline.article.Correction.Retyped;
import org.dateline.article.Correction.Spelled;
import org.dateline.article.Correction.Split;

/**
 * What a user's alias file says: entities with their spellings, and corrections, which hold one after the other in the
 * order of the file. The form is described by {@link CorrectionsReader}.
 */
public final class Corrections {
    /** A file that says nothing. */
    public static final Corrections NONE = new Corrections("", List.of(), List.of());

    private final String text;
    private final List<Correction> rules;
    private final List<Alias> entities;
    private final Map<NameKey, List<Correction>> byName = new HashMap<>();

    Corrections(String text, List<Alias> entities, List<Correction> rules) {
        this.text = text;
        this.entities = List.copyOf(entities);
        this.rules = List.copyOf(rules);
        for (Correction rule : rules) {
            byName.computeIfAbsent(rule.what().key(), k -> new ArrayList<>()).add(rule);
        }
    }

    /**
     * Reads what a user's alias file says.
     *
     * @param name what to call the file in errors
     * @throws IllegalArgumentException with file, line and way out when a line is not of the form
     */
    public static Corrections read(String text, String name) {
        return CorrectionsReader.read(text, name);
    }

    /** The file as it was read. */
    public String text() {
        return text;
    }

    /** The entities that it lists. */
    public List<Alias> entities() {
        return entities;
    }

    /** The corrections in order. */
    public List<Correction> rules() {
        return rules;
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return entities.isEmpty() && rules.isEmpty();
    }

    /** The corrections of an entity of this name, in order. */
    public List<Correction> of(NameKey name) {
        return byName.getOrDefault(name, List.of());
    }

    /** These spellings laid over a list, for looking names up in queries and texts. */
    public Aliases over(Aliases shipped) {
        if (isEmpty()) {
            return shipped;
        }
        Map<NameKey, Alias> listed = new LinkedHashMap<>();
        shipped.all().forEach(alias -> listed.put(NameKey.of(alias.name()), alias));
        List<Alias> own = entities.stream().map(alias -> wider(alias, listed)).toList();
        Map<NameKey, Alias> names = new LinkedHashMap<>();
        shipped.with(Aliases.of(own)).all().forEach(alias -> names.put(NameKey.of(alias.name()), alias));
        rules.forEach(rule -> lay(rule, names));
        return Aliases.of(List.copyOf(names.values()));
    }

    /** An entity of the file with the spellings that the list has for it already. */
    private static Alias wider(Alias own, Map<NameKey, Alias> listed) {
        Alias known = listed.get(NameKey.of(own.name()));
        return known == null ? own : with(own, known.others());
    }

    private static Alias with(Alias alias, List<String> more) {
        Map<NameKey, String> others = new LinkedHashMap<>();
        alias.others().forEach(other -> others.putIfAbsent(NameKey.of(other), other));
        more.forEach(other -> others.putIfAbsent(NameKey.of(other), other));
        others.remove(NameKey.of(alias.name()));
        return new Alias(alias.name(), alias.type(), List.copyOf(others.values()), alias.wikidata());
    }

    private static void lay(Correction rule, Map<NameKey, Alias> names) {
        NameKey key = rule.what().key();
        Alias known = names.get(key);
        Alias meant = known != null && rule.what().fits(known.type()) ? known : null;
        switch (rule) {
            case Becomes becomes -> {
                Alias gone = meant == null ? null : names.remove(key);
                join(becomes, gone, names);
            }
            case Retyped retyped
            when meant != null ->
                names.put(key, new Alias(meant.name(), retyped.type(), meant.others(), meant.wikidata()));
            case Ignored ignored when meant != null -> names.remove(key);
            case Split split when meant != null -> part(split, meant, names);
            case Spelled spelled -> {
                Alias taker = known == null ? entity(spelled.what(), EntityType.PERSON) : known;
                names.put(key, with(taker, spelled.spellings()));
            }
            default -> {}
        }
    }

    private static Alias entity(Correction.Which which, EntityType otherwise) {
        EntityType type = which.type();
        return new Alias(which.name(), type == null ? otherwise : type, List.of(), "");
    }

    private static void join(
            Becomes becomes, @org.jspecify.annotations.Nullable Alias gone, Map<NameKey, Alias> names) {
        NameKey to = becomes.name().key();
        EntityType type = gone == null ? EntityType.PERSON : gone.type();
        Alias taker = names.getOrDefault(to, entity(becomes.name(), type));
        List<String> more = new ArrayList<>(List.of(becomes.what().name()));
        if (gone != null) {
            more.addAll(gone.others());
        }
        names.put(to, with(taker, more));
    }

    private static void part(Split split, Alias known, Map<NameKey, Alias> names) {
        List<NameKey> apart = split.spellings().stream().map(NameKey::of).toList();
        List<String> left = known.others().stream()
                .filter(other -> !apart.contains(NameKey.of(other)))
                .toList();
        names.put(split.what().key(), new Alias(known.name(), known.type(), left, known.wikidata()));
        String name = split.spellings().getFirst();
        Alias fresh = names.getOrDefault(NameKey.of(name), new Alias(name, known.type(), List.of(), ""));
        names.put(NameKey.of(name), with(fresh, split.spellings()));
    }
}
