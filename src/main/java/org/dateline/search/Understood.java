package org.dateline.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A query as understood.
 *
 * @param typed the tree of what was typed
 * @param query the tree with spellings and the days to be spoken of added
 * @param lucene how Lucene is asked
 * @param reading how it is told to the reader
 */
record Understood(Query typed, Query query, Translator.Translated lucene, Reading reading) {
    /** What being published now adds to a score when newer articles are preferred. */
    private static final float RECENT = 1;
    /** After so long half of that is left, in milliseconds. */
    private static final long RECENT_HALF = 30L * 86_400_000;

    static Understood of(SearchRequest request, IndexReader reader, Spellings spellings, Clock clock)
            throws IOException {
        Parser.Parsed parsed = Parser.parse(request.query());
        Query every = spellings.added(parsed.query());
        Query query = speakingOf(request.mentions(), spellings.wanted(every));
        List<String> notes = new ArrayList<>(parsed.notes());
        if (request.cut()) {
            notes.add("Only the first %,d characters were read.".formatted(SearchRequest.LONGEST_QUERY));
        }
        Translator.Translated lucene = new Translator(reader, LocalDate.now(clock), notes).translate(query);
        if (request.old() && !(query instanceof Query.Everything)) {
            lucene = lucene.or(Translator.earlier(reader, LocalDate.now(clock), query));
        }
        if (request.sort() == Sort.RECENT && lucene.ranked()) {
            lucene = recent(lucene, clock.millis());
        }
        String sentence = Sentence.of(query, request);
        Reading reading = new Reading(sentence, Printer.print(parsed.query()), spellings.of(every), List.copyOf(notes));
        return new Understood(parsed.query(), query, lucene, reading);
    }

    private static Query speakingOf(@Nullable DateFilter days, Query query) {
        if (days == null) {
            return query;
        }
        Query speaking = new Query.Dated(QueryField.MENTIONS, days.text());
        return switch (query) {
            case Query.Everything everything -> speaking;
            case Query.All all ->
                new Query.All(
                        Stream.concat(all.of().stream(), Stream.of(speaking)).toList());
            default -> new Query.All(List.of(query, speaking));
        };
    }

    private static Translator.Translated recent(Translator.Translated query, long now) {
        return query.scored(new BooleanQuery.Builder()
                .add(query.scored(), Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(Fields.PUBLISHED, RECENT, now, RECENT_HALF), Occur.SHOULD)
                .build());
    }
}
