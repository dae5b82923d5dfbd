package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;

/**
 * Finds names by an alias list and by rules: titles, first names, the head words of organisations, the words around a
 * place. A name found once in running text is found again elsewhere in the article, in the headline and by its surname.
 */
final class Tagger {
    private static final int SHORTEST_SURNAME = 3;

    private final Gazetteer gazetteer;

    Tagger(Aliases aliases) {
        gazetteer = new Gazetteer(aliases.all());
    }

    /** The names in an article of English, in order and none overlapping. */
    List<Span> tag(List<Block> article) {
        Map<Block, List<Span>> found = new HashMap<>();
        Vocabulary vocabulary = new Vocabulary(article);
        for (Block block : article) {
            List<Span> known = known(block, gazetteer);
            boolean plain = !block.titled();
            found.put(block, plain ? new Candidates(block, known, vocabulary).names() : known);
        }
        Gazetteer seen = new Gazetteer(namesSeen(article, found, vocabulary));
        for (Block block : article) {
            addSeen(block, seen, found.getOrDefault(block, List.of()), vocabulary);
        }
        return inOrder(article, found);
    }

    /** The names that the alias list holds, for a language that the rules do not know. */
    List<Span> tagKnown(List<Block> article) {
        return article.stream().flatMap(b -> known(b, gazetteer).stream()).toList();
    }

    private static List<Span> known(Block block, Gazetteer names) {
        List<Span> spans = new ArrayList<>();
        for (Gazetteer.Match match : names.matches(block.tokens())) {
            spans.add(new Span(block, match.first(), match.end(), match.alias().type(), match.alias()));
        }
        return spans;
    }

    private static List<Alias> namesSeen(List<Block> article, Map<Block, List<Span>> found, Vocabulary vocabulary) {
        Map<String, Alias> names = new HashMap<>();
        LikelyPlaces places = new LikelyPlaces(vocabulary);
        for (Block block : article) {
            for (Acronyms.Expansion expansion : Acronyms.in(block)) {
                if (expansion.organisation()) {
                    names.put(
                            expansion.name(),
                            new Alias(expansion.name(), EntityType.ORGANISATION, List.of(expansion.acronym()), ""));
                }
            }
            places.add(block, found.getOrDefault(block, List.of()));
            for (Span span : found.getOrDefault(block, List.of())) {
                List<String> surname = span.type() == EntityType.PERSON ? surname(span) : List.of();
                names.putIfAbsent(span.surface(), new Alias(span.surface(), span.type(), surname, ""));
            }
        }
        places.found().forEach(place -> names.putIfAbsent(place.name(), place));
        return List.copyOf(names.values());
    }

    private static List<String> surname(Span person) {
        Token last = person.block().tokens().get(person.end() - 1);
        boolean good = person.end() - person.first() > 1
                && last.key().length() >= SHORTEST_SURNAME
                && !last.initial()
                && last.word();
        return good ? List.of(last.text()) : List.of();
    }

    private static void addSeen(Block block, Gazetteer seen, List<Span> spans, Vocabulary vocabulary) {
        List<Span> before = List.copyOf(spans);
        for (Span span : known(block, seen)) {
            boolean free = before.stream().noneMatch(s -> s.overlaps(span.first(), span.end()));
            if (free && !doubtful(span, vocabulary)) {
                spans.add(new Span(block, span.first(), span.end(), span.type(), null));
            }
        }
    }

    /** A single word that is an ordinary one too, where its capital says little. */
    private static boolean doubtful(Span span, Vocabulary vocabulary) {
        Token token = span.block().tokens().get(span.first());
        return span.end() - span.first() == 1
                && (token.opens() || span.block().titled())
                && (Words.ORDINARY.contains(token.key()) || vocabulary.inLowerCase(token.key()));
    }

    private static List<Span> inOrder(List<Block> article, Map<Block, List<Span>> found) {
        List<Span> all = new ArrayList<>();
        for (Block block : article) {
            List<Span> spans = new ArrayList<>(found.getOrDefault(block, List.of()));
            spans.sort(Comparator.comparingInt(Span::first));
            all.addAll(spans);
        }
        return all;
    }
}
