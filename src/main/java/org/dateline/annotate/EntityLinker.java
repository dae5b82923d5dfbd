package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Decides over a whole article whom its names mean: by the alias list, by the acronym that the text gives, by surname
 * after full name. Two full names are one person only where the list says so.
 */
final class EntityLinker {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> COMPANY_ENDINGS =
            Set.of("inc", "corp", "co", "ltd", "plc", "incorporated", "limited");

    private final Aliases aliases;

    EntityLinker(Aliases aliases) {
        this.aliases = aliases;
    }

    /** The mentions that the spans are, in the same order. */
    List<Mention> link(List<Block> article, List<Span> spans) {
        Names names = new Names();
        article.forEach(block -> Acronyms.in(block).forEach(names::add));
        spans.forEach(names::add);
        List<Mention> mentions = new ArrayList<>();
        for (Span span : spans) {
            Who who = names.who(span);
            mentions.add(new Mention(
                    span.block().paragraph(),
                    span.start(),
                    span.stop(),
                    who.type(),
                    span.surface(),
                    who.name(),
                    who.why()));
        }
        return mentions;
    }

    /** The entities of these mentions, most mentioned first, then in order of appearance. */
    static List<Entity> entities(List<Mention> mentions) {
        record Named(EntityType type, String name) {}
        Map<Named, Map<String, Integer>> surfaces = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            surfaces.computeIfAbsent(new Named(mention.type(), mention.entity()), k -> new LinkedHashMap<>())
                    .merge(mention.surface(), 1, Integer::sum);
        }
        return surfaces.entrySet().stream()
                .map(e -> new Entity(
                        e.getKey().type(),
                        e.getKey().name(),
                        e.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        byCount(e.getValue())))
                .sorted(Comparator.comparingInt((Entity e) -> -e.mentions()))
                .toList();
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Who(EntityType type, String name, String why) {}

    /** The names that one article gives, gathered before any is decided. */
    private final class Names {
        private final Map<String, String> acronyms = new HashMap<>();
        private final Map<String, List<String>> peopleBySurname = new HashMap<>();
        private final Map<String, String> written = new HashMap<>();
        private final Map<String, Map<EntityType, Integer>> types = new HashMap<>();

        void add(Acronyms.Expansion expansion) {
            acronyms.put(keyOf(expansion.acronym()), expansion.name());
        }

        void add(Span span) {
            String key = plainKey(span);
            written.merge(key, plain(span), (old, now) -> shouted(old) ? now : old);
            types.computeIfAbsent(key, k -> new HashMap<>()).merge(span.type(), 1, Integer::sum);
            if (span.type() == EntityType.PERSON) {
                addPerson(span, key);
            }
        }

        private void addPerson(Span span, String key) {
            Alias alias = span.alias();
            String name = alias == null ? plain(span) : alias.name();
            String surname = surname(key);
            if (key.contains(" ") && !surname.isEmpty()) {
                List<String> bearers = peopleBySurname.computeIfAbsent(surname, k -> new ArrayList<>());
                if (!bearers.contains(name)) {
                    bearers.add(name);
                }
            }
        }

        Who who(Span span) {
            String key = plainKey(span);
            if (span.type() == EntityType.PERSON && !key.contains(" ")) {
                List<String> bearers = peopleBySurname.getOrDefault(key, List.of());
                if (bearers.size() == 1) {
                    return new Who(EntityType.PERSON, bearers.getFirst(), Mention.SURNAME_OF + bearers.getFirst());
                }
            }
            Alias alias = alias(span);
            if (alias != null) {
                return new Who(alias.type(), alias.name(), "alias file");
            }
            String full = acronyms.get(key);
            if (full != null) {
                return aliases.find(full)
                        .map(a -> new Who(a.type(), a.name(), Mention.ACRONYM_OF + full))
                        .orElse(new Who(EntityType.ORGANISATION, full, Mention.ACRONYM_OF + full));
            }
            return new Who(commonest(key, span.type()), written.getOrDefault(key, span.surface()), "");
        }

        private EntityType commonest(String key, EntityType own) {
            return types.getOrDefault(key, Map.of()).entrySet().stream()
                    .max(Comparator.comparingInt((Map.Entry<EntityType, Integer> e) -> e.getValue())
                            .thenComparing(e -> e.getKey() == own))
                    .map(Map.Entry::getKey)
                    .orElse(own);
        }
    }

    private @Nullable Alias alias(Span span) {
        if (span.alias() != null) {
            return span.alias();
        }
        boolean several = span.end() - span.first() > 1;
        return several ? aliases.find(plain(span)).orElse(null) : null;
    }

    private static boolean shouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static String surname(String key) {
        String[] words = key.split(" ", -1);
        for (int i = words.length - 1; i > 0; i--) {
            if (!SUFFIXES.contains(words[i])) {
                return words[i];
            }
        }
        return "";
    }

    /** The words of a name without article and legal form. */
    private static String plain(Span span) {
        List<Token> tokens = span.block().tokens();
        int first = span.first();
        int end = span.end();
        if (end - first > 1 && tokens.get(first).is("the")) {
            first++;
        }
        if (span.type() == EntityType.ORGANISATION
                && end - first > 1
                && COMPANY_ENDINGS.contains(tokens.get(end - 1).key())) {
            end--;
        }
        return span.block()
                .text()
                .substring(tokens.get(first).start(), tokens.get(end - 1).end())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static String plainKey(Span span) {
        return keyOf(plain(span));
    }

    private static String keyOf(String text) {
        return String.join(" ", Tokenizer.keys(text));
    }
}
