package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the runs of capitalised words of one block of running text and tells what each names, if anything. Names
 * of the alias list stand, unless they are part of a longer name.
 */
final class Candidates {
    private final Block block;
    private final List<Token> tokens;
    private final Titles titles;
    private final Cues cues;
    private final @Nullable Span[] knownAt;
    private final List<Span> names = new ArrayList<>();

    Candidates(Block block, List<Span> known, Vocabulary vocabulary) {
        this.block = block;
        tokens = block.tokens();
        titles = new Titles(tokens);
        cues = new Cues(tokens, titles, vocabulary);
        knownAt = new Span[tokens.size()];
        for (Span span : known) {
            for (int i = span.first(); i < span.end(); i++) {
                knownAt[i] = span;
            }
        }
    }

    /** The names of the block, in order. */
    List<Span> names() {
        for (int i = 0; i < tokens.size(); ) {
            if (starts(i)) {
                int end = runEnd(i);
                read(i, end);
                i = Math.max(end, names.isEmpty() ? 0 : names.getLast().end());
            } else {
                i++;
            }
        }
        return names;
    }

    private boolean starts(int i) {
        return knownAt[i] != null || cues.nameWord(i);
    }

    private int runEnd(int first) {
        int end = unitEnd(first);
        while (end < tokens.size()) {
            int next = cues.continues(end);
            if (next < 0 || !starts(next)) {
                return end;
            }
            boolean hyphen = tokens.get(next - 1).is("-");
            if (hyphen && (knownAt[end - 1] != null || knownAt[next] != null)) {
                return end;
            }
            end = unitEnd(next);
        }
        return end;
    }

    private int unitEnd(int i) {
        Span known = knownAt[i];
        return known != null ? known.end() : cues.wordEnd(i);
    }

    /** Tells what a run names: one name, several, or none. */
    private void read(int from, int end) {
        int first = from;
        while (first < end && knownAt[first] == null && cues.mereOpening(first)) {
            first = cues.skipMark(first + 1, end);
        }
        if (first >= end) {
            return;
        }
        int bare = first;
        while (bare < end
                && knownAt[bare] == null
                && Words.DEMONYMS.contains(tokens.get(bare).key())) {
            bare = cues.skipMark(bare + 1, end);
        }
        if (bare < end && !wholeOrganisation(first, bare, end) && !wholePerson(bare, end) && !wholePlace(bare, end)) {
            parts(bare, end);
        }
    }

    private boolean wholeOrganisation(int first, int bare, int end) {
        Span last = knownAt[end - 1];
        if (last != null && (!cues.organisationHead(end - 1) || !specified(last, first))) {
            return false;
        }
        int from = separable(first) ? knownEnd(first) : first;
        if (from >= end || Words.NEVER.contains(keys(from, end))) {
            return false;
        }
        int extended = cues.extended(end);
        boolean head = cues.organisationHead(end - 1) && !cues.generic(from, end);
        if (!head && extended == end) {
            return false;
        }
        keepKnown(first, from);
        int start = cues.joinedBefore(head ? from : Math.max(from, bare), end);
        names.removeIf(s -> s.overlaps(start, extended));
        names.add(new Span(block, start, extended, EntityType.ORGANISATION, null));
        return true;
    }

    /** "Liberal" before the list's "Democratic Party" makes another party of it, as does "Iraqi" before a department. */
    private boolean specified(Span known, int first) {
        return known.first() > first
                && knownAt[first] == null
                && (known.end() - known.first() == 1 || cues.national(known.end() - 1))
                && known.type() != EntityType.PERSON;
    }

    /** "U.S." before "Justice Department" is a name of its own, as is a person before "Administration". */
    private boolean separable(int first) {
        Span known = knownAt[first];
        return known != null
                && (known.surface().startsWith("U")
                        || known.type() == EntityType.PERSON
                        || known.end() - known.first() > 1);
    }

    private int knownEnd(int i) {
        Span known = knownAt[i];
        return known == null ? i : cues.skipMark(known.end(), tokens.size());
    }

    /** A first name before a place or surname of the list: "Michael Jordan", "Saif Gaddafi". */
    private boolean wholePerson(int first, int end) {
        Span last = knownAt[end - 1];
        boolean begins = Words.FIRST_NAMES.contains(tokens.get(first).key());
        Span opening = knownAt[first];
        if (!begins || end - first < 2 || end - first > 4 || !cues.personal(first, end)) {
            return false;
        }
        if (opening != null && (opening.end() > first + 1 || opening.type() != EntityType.PLACE || last != null)) {
            return false;
        }
        for (int i = first + 1; i < end; i++) {
            Span known = knownAt[i];
            if (known != null && (known.end() - known.first() > 1 || known.type() == EntityType.ORGANISATION)) {
                return false;
            }
        }
        names.add(new Span(block, first, end, EntityType.PERSON, null));
        return true;
    }

    private boolean wholePlace(int first, int end) {
        boolean unknownHead = knownAt[end - 1] == null && cues.placeHead(end - 1) && end - first > 1;
        if (!unknownHead || cues.generic(first, end) || end - first > 4 || separable(first)) {
            return false;
        }
        names.add(new Span(block, first, end, EntityType.PLACE, null));
        return true;
    }

    private void parts(int first, int end) {
        for (int i = first; i < end; ) {
            Span known = knownAt[i];
            if (known != null) {
                keepKnown(i, known.end());
                i = cues.skipMark(known.end(), end);
            } else {
                int stop = i;
                while (stop < end && knownAt[stop] == null) {
                    stop++;
                }
                EntityType type = cues.typeOf(i, stop);
                if (type != null && !Words.NEVER.contains(keys(i, stop))) {
                    names.add(new Span(block, i, stop, type, null));
                }
                i = stop;
            }
        }
    }

    private void keepKnown(int first, int end) {
        for (int i = first; i < end; i++) {
            Span known = knownAt[i];
            if (known != null && known.first() == i) {
                names.add(known);
            }
        }
    }

    private String keys(int first, int end) {
        return new Span(block, first, end, EntityType.PERSON, null).key();
    }
}
