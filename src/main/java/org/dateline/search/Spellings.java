package org.dateline.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.NameKey;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.AtLeast;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Not;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Spelled;
import org.dateline.search.Query.Word;

/**
 * Adds the other spellings of names to a query.
 *
 * <p>A word, a phrase, and words that follow one another are looked up; the longest run of words wins. A single word of
 * up to three letters is taken for a name only with a capital in it, so that {@code us} and {@code who} stay words. A name
 * that no list holds gets the spellings in the index that sound the same.
 */
final class Spellings {
    private static final int MOST = 12;
    private static final int LONGEST_RUN = 6;
    private static final int SHORT_WORD = 3;
    private static final Set<QueryField> WITHOUT = Set.of(QueryField.SITE, QueryField.LANGUAGE, QueryField.KIND);

    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ＇]s?$");

    private final Aliases aliases;
    private final Function<String, List<String>> names;
    private final Set<NameKey> unwanted = new HashSet<>();

    /**
     * @param names asked for names that the list does not hold
     * @param without spellings that are not added
     */
    Spellings(Aliases aliases, Function<String, List<String>> names, Set<String> without) {
        this.aliases = aliases;
        this.names = names;
        without.forEach(spelling -> unwanted.add(NameKey.of(spelling)));
    }

    /** The query with names in it {@link Spelled}. */
    Query added(Query query) {
        return switch (query) {
            case Word word -> spelled(word, word.text());
            case Phrase phrase when phrase.distance() == 0 -> spelled(phrase, phrase.text());
            case All all -> inRuns(all);
            case Any any -> new Any(any.of().stream().map(this::added).toList());
            case Not not -> new Not(added(not.of()));
            case Near near -> new Near(added(near.left()), added(near.right()), near.within(), near.ordered());
            case AtLeast atLeast -> new AtLeast(atLeast.times(), added(atLeast.of()));
            case In in when !WITHOUT.contains(in.field()) -> new In(in.field(), added(in.of()));
            default -> query;
        };
    }

    /** The query without the spellings that are not wanted. */
    Query wanted(Query query) {
        return switch (query) {
            case Spelled spelled -> {
                List<String> also = parted(spelled.also(), false);
                yield also.isEmpty() ? spelled.typed() : new Spelled(spelled.typed(), also);
            }
            case All all -> unnested(all.of().stream().map(this::wanted).toList());
            case Any any -> new Any(any.of().stream().map(this::wanted).toList());
            case Not not -> new Not(wanted(not.of()));
            case Near near -> new Near(wanted(near.left()), wanted(near.right()), near.within(), near.ordered());
            case AtLeast atLeast -> new AtLeast(atLeast.times(), wanted(atLeast.of()));
            case In in -> new In(in.field(), wanted(in.of()));
            default -> query;
        };
    }

    private static Query unnested(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof All all ? all.of() : List.of(part)));
        return flat.size() == 1 ? flat.getFirst() : new All(flat);
    }

    private List<String> parted(List<String> spellings, boolean removed) {
        return spellings.stream()
                .filter(spelling -> unwanted.contains(NameKey.of(spelling)) == removed)
                .toList();
    }

    /** The spellings that were added anywhere in the query, under what was typed. */
    List<Reading.Variants> of(Query query) {
        return switch (query) {
            case Spelled spelled ->
                List.of(new Reading.Variants(
                        typed(spelled), parted(spelled.also(), false), parted(spelled.also(), true)));
            case All all -> ofEach(all.of());
            case Any any -> ofEach(any.of());
            case Not not -> of(not.of());
            case Near near -> ofEach(List.of(near.left(), near.right()));
            case AtLeast atLeast -> of(atLeast.of());
            case In in -> of(in.of());
            default -> List.of();
        };
    }

    private List<Reading.Variants> ofEach(List<Query> queries) {
        return queries.stream().flatMap(query -> of(query).stream()).distinct().toList();
    }

    private static String typed(Spelled spelled) {
        return switch (spelled.typed()) {
            case Phrase phrase -> phrase.text();
            default -> Printer.print(spelled.typed());
        };
    }

    private Query inRuns(All all) {
        List<Query> parts = new ArrayList<>();
        List<Query> of = all.of();
        for (int i = 0; i < of.size(); ) {
            int end = Math.min(words(of, i), i + LONGEST_RUN);
            List<String> others = List.of();
            while (end > i + 1) {
                others = others(joined(of.subList(i, end)));
                if (!others.isEmpty()) {
                    break;
                }
                end--;
            }
            if (end > i + 1) {
                parts.add(new Spelled(new All(of.subList(i, end)), others));
                i = end;
            } else {
                parts.add(added(of.get(i++)));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static int words(List<Query> of, int from) {
        int end = from;
        while (end < of.size() && of.get(end) instanceof Word) {
            end++;
        }
        return end;
    }

    private static String joined(List<Query> words) {
        return words.stream().map(word -> ((Word) word).text()).collect(Collectors.joining(" "));
    }

    private Query spelled(Query typed, String text) {
        if (text.length() <= SHORT_WORD && text.chars().noneMatch(Character::isUpperCase)) {
            return typed;
        }
        List<String> others = others(text);
        return others.isEmpty() ? typed : new Spelled(typed, others);
    }

    private List<String> others(String text) {
        return named(text).map(alias -> others(alias, text)).orElseGet(() -> names.apply(withoutPossessive(text)));
    }

    private Optional<Alias> named(String text) {
        return aliases.find(text).or(() -> aliases.find(withoutPossessive(text)));
    }

    private static String withoutPossessive(String text) {
        return POSSESSIVE.matcher(text).replaceFirst("");
    }

    private static List<String> others(Alias alias, String typed) {
        Map<NameKey, String> spellings = new LinkedHashMap<>();
        Stream.concat(Stream.of(alias.name()), alias.others().stream())
                .forEach(spelling -> spellings.putIfAbsent(NameKey.of(spelling), spelling));
        spellings.remove(NameKey.of(typed));
        spellings.remove(NameKey.of(withoutPossessive(typed)));
        return spellings.values().stream().limit(MOST).toList();
    }
}
