package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.article.EntityType;

/** Lays the names that a model read in a block and those that the alias list knows over one another. */
final class Reconciled {
    private final Block block;
    private final List<Gazetteer.Match> known;
    private final Set<String> surnames;
    private final Titles titles;
    private final Nameless nameless;
    private final List<Span> names = new ArrayList<>();

    private Reconciled(Block block, List<Gazetteer.Match> known, Set<String> surnames) {
        this.block = block;
        this.known = known;
        this.surnames = surnames;
        titles = new Titles(block.tokens());
        nameless = new Nameless(block, known, titles);
    }

    /**
     * The names of a block in order, none overlapping; where each word has a capital, only the list's.
     *
     * @param read what the model read
     * @param known what the list knows
     * @param surnames keys of the last words of people whom the article names in full
     */
    static List<Span> of(Block block, List<Span> read, List<Gazetteer.Match> known, Set<String> surnames) {
        Reconciled reconciled = new Reconciled(block, known, surnames);
        if (!block.titled()) {
            read.forEach(reconciled::takeRead);
        }
        known.forEach(reconciled::takeKnown);
        reconciled.names.sort(Comparator.comparingInt(Span::first));
        return reconciled.names;
    }

    private void takeRead(Span span) {
        int first = span.type() == EntityType.PERSON ? bare(span) : span.first();
        if (first < span.end() - 1 && block.tokens().get(first).is("the")) {
            first++;
        }
        boolean place = span.type() == EntityType.PERSON
                && Words.PLACE_OPENERS.contains(block.tokens().get(first).key());
        Span name = new Span(block, first, extended(first, span.end()), place ? EntityType.PLACE : span.type(), null);
        boolean free = names.stream().noneMatch(n -> n.overlaps(name.first(), name.end()));
        if (free && !nameless.is(name)) {
            names.add(name);
        }
    }

    /** Where a person's name begins behind the offices. */
    private int bare(Span person) {
        int first = person.first();
        for (int i = first; i < person.end() - 1; i++) {
            first = titles.at(i) ? i + 1 : first;
        }
        return first;
    }

    /** The end of a name such as "Ministry of War and Peace", of which a model may have read the first half only. */
    private int extended(int first, int read) {
        List<Token> tokens = block.tokens();
        int end = read;
        boolean divided = Words.DIVISIONS.contains(tokens.get(first).key())
                && end - first > 2
                && tokens.get(first + 1).is("of");
        if (!divided
                || end + 1 >= tokens.size()
                || !tokens.get(end).is("and")
                || joined(first, end)
                || known(end + 1)) {
            return read;
        }
        end++;
        while (end < tokens.size() && tokens.get(end).capital()) {
            end++;
        }
        return end == read + 1 ? read : end;
    }

    private boolean joined(int first, int end) {
        return block.tokens().subList(first, end).stream().anyMatch(t -> t.is("and"));
    }

    private boolean known(int token) {
        return known.stream().anyMatch(m -> m.first() == token);
    }

    /** The list's name stands unless it is part of a longer one; two of the list's with a hyphen between are two. */
    private void takeKnown(Gazetteer.Match match) {
        if (Things.treaty(block, match) || Things.ship(block, match.first())) {
            names.removeIf(span -> span.first() == match.first() && span.end() == match.end());
            return;
        }
        if (someoneElse(match)) {
            names.removeIf(span -> span.overlaps(match.first(), match.end()));
            names.add(new Span(block, match.first(), match.end(), EntityType.PERSON, null));
            return;
        }
        Span known = new Span(block, match.first(), match.end(), match.alias().type(), match.alias());
        List<Span> over = names.stream()
                .filter(s -> s.overlaps(match.first(), match.end()))
                .toList();
        boolean inside = over.size() == 1
                && over.getFirst().first() <= match.first()
                && over.getFirst().end() >= match.end()
                && over.getFirst().end() - over.getFirst().first() > match.end() - match.first();
        if (!inside || hyphened(over.getFirst(), match) || described(over.getFirst(), match)) {
            names.removeAll(over);
            names.add(known);
        }
    }

    /** A place that shares its name with someone whom the article names in full, where nobody goes or is. */
    private boolean someoneElse(Gazetteer.Match match) {
        return match.end() - match.first() == 1
                && match.alias().type() == EntityType.PLACE
                && surnames.contains(block.tokens().get(match.first()).key())
                && names.stream().noneMatch(span -> longer(span, match))
                && (match.first() == 0
                        || !Words.WHERE.contains(
                                block.tokens().get(match.first() - 1).key()))
                && !dateline(match)
                && !(follows(match, "of") && readAsPlace(match));
    }

    private boolean follows(Gazetteer.Match match, String word) {
        return match.first() > 0 && block.tokens().get(match.first() - 1).is(word);
    }

    private boolean readAsPlace(Gazetteer.Match match) {
        return names.stream().anyMatch(span -> span.first() == match.first() && span.type() == EntityType.PLACE);
    }

    private static boolean longer(Span span, Gazetteer.Match match) {
        return span.overlaps(match.first(), match.end()) && span.end() - span.first() > 1;
    }

    /** A town before its state, or at the head of a text: "AUSTIN, Texas". */
    private boolean dateline(Gazetteer.Match match) {
        return match.end() + 1 < block.tokens().size()
                && block.tokens().get(match.end()).is(",")
                && known.stream()
                        .anyMatch(next ->
                                next.first() == match.end() + 1 && next.alias().type() == EntityType.PLACE);
    }

    /** "Chiefs of" and the like before the list's name: no part of a person's. */
    private boolean described(Span longer, Gazetteer.Match match) {
        boolean tail = longer.alias() == null && longer.type() == EntityType.PERSON && longer.end() == match.end();
        return tail
                && (match.end() - match.first() > 1 || match.alias().type() != EntityType.PERSON)
                && block.tokens().subList(longer.first(), match.first()).stream()
                        .anyMatch(t -> t.shape() == Token.Shape.LOWER || titles.at(longer.first()));
    }

    /** A name of the list before or after the hyphen, or with a possessive after it and another name of the list behind. */
    private boolean hyphened(Span longer, Gazetteer.Match match) {
        boolean opens = longer.first() == match.first()
                && (block.tokens().get(match.end()).is("-") || owns(match.end()));
        boolean closes = longer.end() == match.end()
                && (block.tokens().get(match.first() - 1).is("-") || owned(match.first()));
        return longer.alias() == null && (opens || closes);
    }

    private boolean owns(int mark) {
        return block.tokens().get(mark).is("'s") && known(mark + 1);
    }

    private boolean owned(int first) {
        return block.tokens().get(first - 1).is("'s");
    }
}
