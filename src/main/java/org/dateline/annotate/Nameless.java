package org.dateline.annotate;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.article.EntityType;

/** What is no name in a block, whatever a model says. */
final class Nameless {
    private final Block block;
    private final List<Gazetteer.Match> known;
    private final Titles titles;

    Nameless(Block block, List<Gazetteer.Match> known, Titles titles) {
        this.block = block;
        this.known = known;
        this.titles = titles;
    }

    /** Whether it is of the stop-list, a people or its adjective, a day or month, a thing, a bare title. */
    boolean is(Span span) {
        String key = span.key();
        return Words.NEVER.contains(key)
                || Words.DEMONYMS.contains(key)
                || Words.CALENDAR.contains(key)
                || key.length() < 2
                || peoples(span)
                || Things.ship(block, span.first())
                || (span.type() == EntityType.ORGANISATION && nobody(span))
                || (span.type() != EntityType.PERSON && Words.THINGS.contains(last(span)))
                || office(span);
    }

    /** "The Commission" and "Co Ltd": a kind of organisation, of which the text does not say which. */
    private boolean nobody(Span span) {
        boolean one = span.end() - span.first() == 1;
        return block.tokens().subList(span.first(), span.end()).stream()
                .allMatch(t -> Span.LEGAL_FORMS.contains(t.key()) || (one && Words.KINDS.contains(t.key())));
    }

    /** Nothing but an office, perhaps with its country: "US Secretary of State". */
    private boolean office(Span span) {
        int first = span.first();
        while (first < span.end() - 1 && !titles.at(first) && ofCountry(first)) {
            first++;
        }
        return IntStream.range(first, span.end()).allMatch(titles::at);
    }

    private boolean ofCountry(int token) {
        return Words.DEMONYMS.contains(block.tokens().get(token).key())
                || known.stream()
                        .anyMatch(m -> m.alias().type() == EntityType.PLACE && m.first() <= token && token < m.end());
    }

    /** Half of a people's adjective: "North Korean". */
    private boolean peoples(Span span) {
        return span.type() == EntityType.PLACE
                && span.end() - span.first() == 1
                && span.end() < block.tokens().size()
                && Words.DEMONYMS.contains(block.tokens().get(span.end()).key());
    }

    private String last(Span span) {
        return block.tokens().get(span.end() - 1).key();
    }
}
