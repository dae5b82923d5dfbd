package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.Spelling;

/** The names that one article gives, gathered before any is decided. */
final class NamesOfArticle {
    private final ListedNames listed;
    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, List<Person>> bySurname = new LinkedHashMap<>();
    private final Firms firms = new Firms();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Map<EntityType, Integer>> types = new HashMap<>();

    /**
     * Whom a name means.
     *
     * @param type what they are
     * @param name their canonical name
     * @param why a few words, empty for the name as written
     */
    record Who(EntityType type, String name, String why) {}

    /** Someone who is named in full: by their canonical name, and as the text has it. */
    private record Person(String name, String full, Spelling spelling) {}

    NamesOfArticle(ListedNames listed) {
        this.listed = listed;
    }

    void add(Acronyms.Expansion expansion) {
        acronyms.put(Span.keyOf(expansion.acronym()), expansion.name());
    }

    void add(Span span) {
        String key = span.plainKey();
        written.merge(key, span.plain(), (old, now) -> shouted(old) ? now : old);
        types.computeIfAbsent(key, k -> new HashMap<>()).merge(span.type(), 1, Integer::sum);
        if (span.type() == EntityType.ORGANISATION && key.contains(" ")) {
            String name = alias(span).map(found -> found.alias().name()).orElse(span.plain());
            firms.add(key, name);
        }
        if (span.type() == EntityType.PERSON) {
            for (String surname : Surnames.of(key)) {
                addPerson(span, key, bySurname.computeIfAbsent(surname, k -> new ArrayList<>()));
            }
        }
    }

    /** Adds a person to those of the surname, unless the article has named the same before. */
    private void addPerson(Span span, String key, List<Person> bearers) {
        String full = span.plain();
        String name = alias(span).map(found -> found.alias().name()).orElse(full);
        Spelling spelling = Spelling.of(full);
        boolean known = bearers.stream()
                .anyMatch(each ->
                        each.name().equals(name) || Span.keyOf(each.full()).equals(key));
        if (!known) {
            bearers.add(new Person(name, full, spelling));
        }
    }

    /** Whom this name means. */
    Who who(Span span) {
        String key = span.plainKey();
        Optional<ListedNames.Found> listedAs = alias(span);
        if (span.type() == EntityType.PERSON) {
            Optional<Who> person = key.contains(" ") ? namedInFull(span, key) : bySurname(span.plain(), key);
            if (person.isEmpty() && listedAs.isEmpty()) {
                person = byEnd(key).or(() -> firms.shortFor(key));
            }
            if (person.isPresent()) {
                return person.get();
            }
        }
        return byAcronym(key, listedAs)
                .or(() -> listedAs.map(
                        found -> new Who(found.alias().type(), found.alias().name(), found.why())))
                .or(() -> mistaken(span, key))
                .orElseGet(() -> asWritten(span, key));
    }

    /** A surname that is read as something else in one of its places. */
    private Optional<Who> mistaken(Span span, String key) {
        return !key.contains(" ") && (commonest(key, span.type()) == EntityType.PERSON || nowhere(span))
                ? bySurname(span.plain(), key)
                : Optional.empty();
    }

    /** A place where nobody goes or is. */
    private static boolean nowhere(Span span) {
        return span.type() == EntityType.PLACE
                && (span.first() == 0
                        || !Words.WHERE.contains(
                                span.block().tokens().get(span.first() - 1).key()));
    }

    private Who asWritten(Span span, String key) {
        String name = written.getOrDefault(key, span.surface());
        return new Who(commonest(key, span.type()), name, name.equals(span.surface()) ? "" : "the same words");
    }

    /** The one person of that surname, or of another spelling of it. */
    private Optional<Who> bySurname(String word, String key) {
        List<Person> bearers = bySurname.getOrDefault(key, List.of());
        if (bearers.isEmpty()) {
            bearers = bySurname.values().stream()
                    .flatMap(List::stream)
                    .filter(each ->
                            each.spelling().lastWord().same(each.spelling().surname(word)))
                    .toList();
        }
        return one(bearers).map(each -> new Who(EntityType.PERSON, canonical(each), Mention.SURNAME_OF + each.full()));
    }

    /** The one person whose full name ends with these words: "von der Leyen", "Adebayo-Hart". */
    private Optional<Who> byEnd(String key) {
        if (!key.contains(" ") || Words.FIRST_NAMES.contains(key.substring(0, key.indexOf(' ')))) {
            return Optional.empty();
        }
        List<Person> bearers = bySurname.values().stream()
                .flatMap(List::stream)
                .filter(each -> Span.keyOf(each.full()).endsWith(" " + key))
                .toList();
        return bearers.isEmpty()
                ? Optional.empty()
                : one(bearers)
                        .map(each -> new Who(EntityType.PERSON, canonical(each), Mention.SURNAME_OF + each.full()));
    }

    private Optional<Person> one(List<Person> bearers) {
        return bearers.stream().map(this::canonical).distinct().count() == 1
                ? Optional.of(bearers.getFirst())
                : Optional.empty();
    }

    /** Someone whom the article first names in another spelling, or without the initial between. */
    private Optional<Who> namedInFull(Span span, String key) {
        if (alias(span).isPresent()) {
            return Optional.empty();
        }
        String full = span.plain();
        return earlier(full, key)
                .filter(first -> !Span.keyOf(first.full()).equals(key))
                .map(first -> new Who(EntityType.PERSON, canonical(first), "another spelling of " + first.full()));
    }

    private Optional<Person> earlier(String full, String key) {
        Spelling spelling = Spelling.of(full);
        return bySurname.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.spelling().same(spelling)
                        || withoutInitials(Span.keyOf(each.full())).equals(withoutInitials(key)))
                .findFirst();
    }

    private String canonical(Person person) {
        String key = Span.keyOf(person.full());
        return earlier(person.full(), key)
                .map(first -> first.name().equals(first.full())
                        ? written.getOrDefault(Span.keyOf(first.full()), first.name())
                        : first.name())
                .orElse(person.name());
    }

    private static String withoutInitials(String key) {
        return List.of(key.split(" ", -1)).stream()
                .filter(word -> word.length() > 1)
                .collect(Collectors.joining(" "));
    }

    /** What the text gives the acronym for, unless that is but a shorter name of what the list gives it for. */
    private Optional<Who> byAcronym(String key, Optional<ListedNames.Found> listedAs) {
        String full = acronyms.get(key);
        if (full == null) {
            return Optional.empty();
        }
        Optional<Alias> named = listed.find(EntityType.ORGANISATION, full).map(ListedNames.Found::alias);
        if (named.isEmpty()
                && listedAs.isPresent()
                && shortened(full, listedAs.get().alias())) {
            return Optional.empty();
        }
        EntityType type = named.map(Alias::type).orElse(EntityType.ORGANISATION);
        return Optional.of(new Who(type, named.map(Alias::name).orElse(full), Mention.ACRONYM_OF + full));
    }

    private static boolean shortened(String name, Alias alias) {
        List<String> words = Tokenizer.keys(name);
        return Stream.concat(Stream.of(alias.name()), alias.others().stream())
                .anyMatch(each -> Tokenizer.keys(each).containsAll(words));
    }

    private Optional<ListedNames.Found> alias(Span span) {
        Alias alias = span.alias();
        if (alias != null) {
            return Optional.of(new ListedNames.Found(alias, "alias file"));
        }
        boolean several = span.end() - span.first() > 1;
        return several ? listed.find(span.type(), span.plain()) : Optional.empty();
    }

    private EntityType commonest(String key, EntityType own) {
        return types.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<EntityType, Integer> e) -> e.getValue())
                        .thenComparing(e -> e.getKey() == own))
                .map(Map.Entry::getKey)
                .orElse(own);
    }

    private static boolean shouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
