package org.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.Kind;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;
import org.dateline.search.Query.Exact;
import org.dateline.search.Query.Fuzzy;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Prefix;

/**
 * Words, phrases and beginnings of words in a field, as Lucene is asked for them.
 *
 * <p>Stemmed fields hold no words of grammar. A phrase that has some is looked for by its other words, and the words of
 * grammar between them are checked in the unstemmed field; with fewer than two other words it is looked for there whole.
 *
 * @param expansion finds words by their beginning
 */
record Leaves(Expansion expansion) {

    /** The field that holds the same words unstemmed: itself, for a field that is not stemmed. */
    static String unstemmed(String field) {
        return Analysis.isStemmed(field) ? Fields.exact(field) : field;
    }

    /** Whether a text is one word that says so little that it need only be there beside others, without ranking. */
    static boolean grammar(String text) {
        List<String> words = Analysis.words(Fields.EXACT, text);
        return words.size() == 1 && Analysis.isGrammar(words.getFirst());
    }

    /** A word, or words next to each other give or take a distance. */
    Query words(String field, String text, int distance) throws IOException {
        return switch (field) {
            case Fields.LEAD -> opening(words(Fields.TEXT, text, distance), new Phrase(text, distance));
            case Fields.SITE -> new TermQuery(new Term(field, host(text)));
            case Fields.KIND ->
                Kind.of(text)
                        .<Query>map(kind -> new TermQuery(new Term(field, kind.label())))
                        .orElse(new MatchNoDocsQuery("no such kind"));
            default -> Analysis.isStemmed(field) ? stemmed(field, text, distance) : phrase(field, text, distance);
        };
    }

    private Query stemmed(String field, String text, int distance) throws IOException {
        String unstemmed = Fields.exact(field);
        List<String> plain = Analysis.words(unstemmed, text);
        long telling = plain.stream().filter(word -> !Analysis.isGrammar(word)).count();
        if (telling == plain.size()) {
            return phrase(field, text, distance);
        }
        if (telling < 2) {
            return phrase(unstemmed, text, distance);
        }
        Query gaps = withGaps(field, plain, Analysis.words(field, text), distance);
        return distance > 0
                ? gaps
                : new BooleanQuery.Builder()
                        .add(gaps, Occur.MUST)
                        .add(whole(field, text), Occur.FILTER)
                        .build();
    }

    private IntervalQuery whole(String field, String text) throws IOException {
        return new IntervalQuery(field, new Places(field, unstemmed(field), expansion).of(new Phrase(text, 0)));
    }

    private static Query withGaps(String field, List<String> plain, List<String> stems, int distance) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(distance);
        for (int i = 0; i < plain.size(); i++) {
            if (!Analysis.isGrammar(plain.get(i))) {
                phrase.add(new Term(field, stems.get(i)), i);
            }
        }
        return phrase.build();
    }

    private static Query phrase(String field, String text, int distance) {
        List<String> words = Analysis.words(field, text);
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(distance);
        words.forEach(word -> phrase.add(new Term(field, word)));
        return words.isEmpty() ? new MatchNoDocsQuery("no words") : phrase.build();
    }

    private static String host(String text) {
        String address = text.substring(text.indexOf("//") < 0 ? 0 : text.indexOf("//") + 2);
        int slash = address.indexOf('/');
        return (slash < 0 ? address : address.substring(0, slash)).strip().toLowerCase(Locale.ROOT);
    }

    /** A word, or words next to each other, in these forms alone. */
    Query exact(String field, String text) throws IOException {
        return field.equals(Fields.LEAD)
                ? opening(exact(Fields.TEXT, text), new Exact(text))
                : words(unstemmed(field), text, 0);
    }

    /** Words that begin so. */
    Query prefix(String field, String start) throws IOException {
        String in = unstemmed(field);
        return field.equals(Fields.LEAD)
                ? opening(prefix(Fields.TEXT, start), new Prefix(start))
                : new TermInSetQuery(in, expansion.terms(in, start));
    }

    /** Words that differ by so many letters. */
    Query fuzzy(String field, String word, int edits) throws IOException {
        if (field.equals(Fields.LEAD)) {
            return opening(fuzzy(Fields.TEXT, word, edits), new Fuzzy(word, edits));
        }
        String in = unstemmed(field);
        List<String> words = Analysis.words(in, word);
        return words.size() == 1 ? new FuzzyQuery(new Term(in, words.getFirst()), edits, 1) : phrase(in, word, 0);
    }

    /** Ranked like this query over the whole text, found where the opening has it. */
    private Query opening(Query ranked, org.dateline.search.Query query) throws IOException {
        return new BooleanQuery.Builder()
                .add(new Unmarked(ranked), Occur.MUST)
                .add(Opening.of(Places.in(Fields.TEXT, expansion).of(query)), Occur.FILTER)
                .build();
    }
}
