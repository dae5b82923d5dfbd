package org.dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;

/** The names that one article was found to hold, by which its other mentions of them are found. */
final class SeenNames {
    private static final int SHORTEST_SURNAME = 3;
    private static final int SHORTEST_FAMILY_NAME = 2;

    private final Gazetteer names;

    /** The names of these spans, with the acronyms that the article gives. */
    SeenNames(List<Block> article, Map<Block, List<Span>> found) {
        names = new Gazetteer(namesSeen(article, found));
    }

    /** The last words of the people who are named in full, as keys; a name of an office and one word is none. */
    static Set<String> surnames(List<List<Span>> read) {
        Set<String> surnames = new HashSet<>();
        for (List<Span> spans : read) {
            for (Span span : spans) {
                List<Token> tokens = span.block().tokens();
                if (span.type() == EntityType.PERSON
                        && span.end() - span.first() > 1
                        && !Words.TITLES.contains(tokens.get(span.first()).key())) {
                    surnames.add(tokens.get(span.end() - 1).key());
                }
            }
        }
        return surnames;
    }

    /** Adds to the spans found what else names the same. */
    void add(List<Block> article, Map<Block, List<Span>> found, Vocabulary vocabulary) {
        for (Block block : article) {
            addSeen(block, found.getOrDefault(block, List.of()), vocabulary);
        }
    }

    private static List<Alias> namesSeen(List<Block> article, Map<Block, List<Span>> found) {
        Map<String, Alias> names = new HashMap<>();
        for (Block block : article) {
            for (Acronyms.Expansion expansion : Acronyms.in(block)) {
                if (expansion.organisation()) {
                    names.put(
                            expansion.name(),
                            new Alias(expansion.name(), EntityType.ORGANISATION, List.of(expansion.acronym()), ""));
                }
            }
            for (Span span : found.getOrDefault(block, List.of())) {
                List<String> surname = span.type() == EntityType.PERSON ? surname(span) : List.of();
                names.putIfAbsent(span.surface(), new Alias(span.surface(), span.type(), surname, ""));
            }
        }
        return List.copyOf(names.values());
    }

    /** The words that may name a person alone: the last, and the family name that stands first. */
    private static List<String> surname(Span person) {
        List<Token> tokens = person.block().tokens().subList(person.first(), person.end());
        List<String> surnames = new ArrayList<>();
        if (tokens.size() > 1) {
            Token last = tokens.getLast();
            if (last.key().length() >= SHORTEST_SURNAME && !last.initial() && last.word() && !last.joined()) {
                surnames.add(last.text());
            }
            Token first = tokens.getFirst();
            if (first.key().length() >= SHORTEST_FAMILY_NAME && Words.FAMILY_FIRST.contains(first.key())) {
                surnames.add(first.text());
            }
        }
        return surnames;
    }

    private void addSeen(Block block, List<Span> spans, Vocabulary vocabulary) {
        List<Span> before = List.copyOf(spans);
        for (Span span : Tagger.spans(block, names.matches(block.tokens()))) {
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
                && (Words.ORDINARY.contains(token.key()) || vocabulary.inLowerCase(Form.lower(token.text())));
    }
}
