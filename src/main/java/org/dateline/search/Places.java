package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Analysis;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.AtLeast;
import org.dateline.search.Query.Exact;
import org.dateline.search.Query.Fuzzy;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Prefix;
import org.dateline.search.Query.Spelled;
import org.dateline.search.Query.Word;

/**
 * Where words stand in an article, for distances and repetitions.
 *
 * @param field the field of the words
 * @param unstemmed the field of exact words and of words' beginnings, with the same positions
 * @param expansion finds words by their beginning
 */
record Places(String field, String unstemmed, Expansion expansion) {

    static Places in(String field, Expansion expansion) {
        return new Places(field, Leaves.unstemmed(field), expansion);
    }

    /** The places of a query that the parser lets stand beside NEAR or inside atleast. */
    IntervalsSource of(Query query) throws IOException {
        return switch (query) {
            case Word word -> phrase(words(word.text()));
            case Phrase phrase
            when phrase.distance() > 0 ->
                Intervals.maxgaps(
                        phrase.distance(),
                        Intervals.unordered(words(phrase.text()).toArray(IntervalsSource[]::new)));
            case Phrase phrase -> phrase(words(phrase.text()));
            case Exact exact ->
                phrase(Analysis.words(unstemmed, exact.text()).stream()
                        .map(this::exact)
                        .toList());
            case Prefix prefix -> Intervals.fixField(unstemmed, prefix(prefix.start()));
            case Fuzzy fuzzy -> fuzzy(fuzzy);
            case Any any -> any(any.of());
            case Spelled spelled -> spelled(spelled);
            case Near near -> near(near);
            case AtLeast atLeast ->
                Intervals.ordered(
                        Collections.nCopies(atLeast.times(), of(atLeast.of())).toArray(IntervalsSource[]::new));
            default -> throw new IllegalStateException("search: no places for " + Printer.print(query));
        };
    }

    private IntervalsSource near(Near near) throws IOException {
        IntervalsSource left = of(near.left());
        IntervalsSource right = of(near.right());
        return Intervals.maxgaps(
                near.within() - 1, near.ordered() ? Intervals.ordered(left, right) : Intervals.unordered(left, right));
    }

    private IntervalsSource any(List<Query> of) throws IOException {
        List<IntervalsSource> sources = new ArrayList<>();
        for (Query each : of) {
            sources.add(of(each));
        }
        return Intervals.or(sources);
    }

    private IntervalsSource spelled(Spelled spelled) throws IOException {
        List<IntervalsSource> sources = new ArrayList<>();
        sources.add(of(spelled.typed()));
        for (String spelling : spelled.also()) {
            sources.add(phrase(words(spelling)));
        }
        return Intervals.or(sources);
    }

    /** Words of grammar are looked for in the unstemmed field, because the stemmed one has none. */
    private List<IntervalsSource> words(String text) {
        List<String> plain = Analysis.words(unstemmed, text);
        List<String> stems = Analysis.words(field, text);
        List<IntervalsSource> places = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            boolean missing = Analysis.isStemmed(field) && Analysis.isGrammar(plain.get(i));
            places.add(missing ? exact(plain.get(i)) : Intervals.term(stems.get(i)));
        }
        return places;
    }

    private IntervalsSource exact(String word) {
        return Intervals.fixField(unstemmed, Intervals.term(word));
    }

    private static IntervalsSource phrase(List<IntervalsSource> words) {
        return switch (words.size()) {
            case 0 -> Intervals.noIntervals("no words");
            case 1 -> words.getFirst();
            default -> Intervals.phrase(words.toArray(IntervalsSource[]::new));
        };
    }

    private IntervalsSource prefix(String start) throws IOException {
        return terms(expansion.places(unstemmed, start));
    }

    private IntervalsSource fuzzy(Fuzzy fuzzy) throws IOException {
        return Intervals.fixField(unstemmed, terms(expansion.alike(unstemmed, fuzzy.word(), fuzzy.edits())));
    }

    private static IntervalsSource terms(List<BytesRef> terms) {
        return terms.isEmpty()
                ? Intervals.noIntervals("no words")
                : Intervals.or(terms.stream().map(Intervals::term).toList());
    }
}
