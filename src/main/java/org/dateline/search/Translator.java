package org.dateline.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.AtLeast;
import org.dateline.search.Query.Dated;
import org.dateline.search.Query.Everything;
import org.dateline.search.Query.Exact;
import org.dateline.search.Query.Fuzzy;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Not;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Prefix;
import org.dateline.search.Query.Spelled;
import org.dateline.search.Query.Word;
import org.jspecify.annotations.Nullable;

/** Turns a query tree into Lucene queries over the fields of the schema. One for each search; not thread-safe. */
final class Translator {
    private static final float TITLE_BOOST = 0.5f;

    /** How fast repeating a word in the query stops to count: k3 of BM25 as in Okapi at TREC-3. */
    private static final float K3 = 8;

    private final String text;
    private final String title;
    private final LocalDate today;
    private final Expansion expansion;
    private final Leaves leaves;
    private final List<org.apache.lucene.search.Query> words = new ArrayList<>();
    private final BooleanQuery.Builder titles = new BooleanQuery.Builder();
    private boolean wanted = true;
    private float weight = 1;

    /** @param notes where what was capped is told */
    Translator(IndexReader reader, LocalDate today, List<String> notes) {
        this(reader, today, notes, Fields.TEXT, Fields.TITLE);
    }

    private Translator(IndexReader reader, LocalDate today, List<String> notes, String text, String title) {
        this.text = text;
        this.title = title;
        this.today = today;
        this.expansion = new Expansion(reader, notes);
        this.leaves = new Leaves(expansion);
    }

    /**
     * A query for Lucene.
     *
     * @param matched what decides which articles are found, and where in them
     * @param scored the same articles, those that have the words in their headline scored higher
     * @param loose any of the words that are wanted, to mark an article that does not match as a whole
     * @param ranked whether scores tell articles apart
     * @param now what decides which articles are found by their present version
     * @param earlier what decides which are found by an earlier one; null when those are not searched
     */
    record Translated(
            org.apache.lucene.search.Query matched,
            org.apache.lucene.search.Query scored,
            org.apache.lucene.search.Query loose,
            boolean ranked,
            org.apache.lucene.search.Query now,
            org.apache.lucene.search.@Nullable Query earlier) {
        Translated(
                org.apache.lucene.search.Query matched,
                org.apache.lucene.search.Query scored,
                org.apache.lucene.search.Query loose,
                boolean ranked) {
            this(matched, scored, loose, ranked, matched, null);
        }

        /** The same, scored otherwise. */
        Translated scored(org.apache.lucene.search.Query otherwise) {
            return new Translated(matched, otherwise, loose, ranked, now, earlier);
        }

        /** The same that finds what earlier versions have too, after what the present ones have. */
        Translated or(org.apache.lucene.search.Query inEarlier) {
            return new Translated(
                    any(List.of(matched, inEarlier)),
                    any(List.of(scored, new BoostQuery(new ConstantScoreQuery(inEarlier), 0))),
                    loose,
                    ranked,
                    matched,
                    inEarlier);
        }

        static final Translated ALL = new Translated(
                MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE, new MatchNoDocsQuery("no words"), false);
    }

    Translated translate(Query query) throws IOException {
        org.apache.lucene.search.Query matched = in(Fields.TEXT, query);
        BooleanQuery headline = titles.build();
        org.apache.lucene.search.Query scored = headline.clauses().isEmpty()
                ? matched
                : new BooleanQuery.Builder()
                        .add(matched, Occur.MUST)
                        .add(new BoostQuery(headline, TITLE_BOOST), Occur.SHOULD)
                        .build();
        return new Translated(matched, scored, any(words), !words.isEmpty());
    }

    /** What finds the articles an earlier version of which has what the query wants, its openings left out. */
    static org.apache.lucene.search.Query earlier(IndexReader reader, LocalDate today, Query query) throws IOException {
        Translator translator = new Translator(reader, today, new ArrayList<>(), Fields.EARLIER, Fields.EARLIER_TITLE);
        return new BooleanQuery.Builder()
                .add(translator.in(Fields.EARLIER, query), Occur.MUST)
                .add(new FieldExistsQuery(Fields.EARLIER), Occur.FILTER)
                .build();
    }

    private org.apache.lucene.search.Query in(String field, Query query) throws IOException {
        return switch (query) {
            case Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Word word -> words(field, word.text(), 0);
            case Phrase phrase -> words(field, phrase.text(), phrase.distance());
            case Exact exact -> kept(leaves.exact(field, exact.text()));
            case Prefix prefix -> kept(leaves.prefix(field, prefix.start()));
            case Fuzzy fuzzy -> kept(leaves.fuzzy(field, fuzzy.word(), fuzzy.edits()));
            case All all -> all(field, all.of());
            case Any any -> any(eachIn(field, any.of()));
            case Not not -> without(field, List.of(not.of()), new BooleanQuery.Builder());
            case Near near -> kept(intervals(field, near));
            case AtLeast atLeast -> kept(intervals(field, atLeast));
            case In in -> field(in);
            case Dated dated -> DateQueries.of(dated, today);
            case Spelled spelled -> spelled(field, spelled);
        };
    }

    private org.apache.lucene.search.Query words(String field, String text, int distance) throws IOException {
        if (field.equals(Fields.TEXT) && wanted) {
            titles.add(weighted(leaves.words(Fields.TITLE, text, distance)), Occur.SHOULD);
        }
        return weighted(kept(leaves.words(field, text, distance)));
    }

    private org.apache.lucene.search.Query weighted(org.apache.lucene.search.Query query) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    private org.apache.lucene.search.Query kept(org.apache.lucene.search.Query query) {
        if (wanted) {
            words.add(query);
        }
        return query;
    }

    private org.apache.lucene.search.Query all(String field, List<Query> of) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> unwanted = new ArrayList<>();
        for (Repeated part : repeated(of)) {
            if (part.query instanceof Not not) {
                unwanted.add(not.of());
            } else if (part.query instanceof Word word && Leaves.grammar(word.text())) {
                all.add(leaves.words(field, word.text(), 0), Occur.FILTER);
            } else {
                all.add(in(field, part), Occur.MUST);
            }
        }
        return unwanted.isEmpty() ? all.build() : without(field, unwanted, all);
    }

    private record Repeated(Query query, int times) {}

    /** The parts, words that differ in inflection only taken together. */
    private static List<Repeated> repeated(List<Query> parts) {
        Map<Object, Repeated> together = new LinkedHashMap<>();
        for (Query part : parts) {
            Object key = part instanceof Word word ? Analysis.words(Fields.TEXT, word.text()) : new Object();
            together.merge(key, new Repeated(part, 1), (first, same) -> new Repeated(first.query, first.times + 1));
        }
        return List.copyOf(together.values());
    }

    private org.apache.lucene.search.Query in(String field, Repeated part) throws IOException {
        float before = weight;
        weight *= (K3 + 1) * part.times / (K3 + part.times);
        org.apache.lucene.search.Query in = in(field, part.query);
        weight = before;
        return in;
    }

    private org.apache.lucene.search.Query without(String field, List<Query> unwanted, BooleanQuery.Builder from)
            throws IOException {
        if (from.build().clauses().isEmpty()) {
            from.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        boolean before = wanted;
        wanted = false;
        for (Query part : unwanted) {
            from.add(in(field, part), Occur.MUST_NOT);
        }
        wanted = before;
        return from.build();
    }

    private List<org.apache.lucene.search.Query> eachIn(String field, List<Query> of) throws IOException {
        List<org.apache.lucene.search.Query> each = new ArrayList<>();
        for (Repeated part : repeated(of)) {
            each.add(in(field, part));
        }
        return each;
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> of) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        of.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    private org.apache.lucene.search.Query spelled(String field, Spelled spelled) throws IOException {
        List<org.apache.lucene.search.Query> spellings = new ArrayList<>();
        spellings.add(in(field, spelled.typed()));
        for (String spelling : spelled.also()) {
            spellings.add(words(field, spelling, 0));
        }
        return new DisjunctionMaxQuery(spellings, 0);
    }

    private org.apache.lucene.search.Query intervals(String field, Query query) throws IOException {
        return field.equals(Fields.LEAD)
                ? Opening.of(Places.in(Fields.TEXT, expansion).of(query))
                : new IntervalQuery(field, Places.in(field, expansion).of(query));
    }

    private org.apache.lucene.search.Query field(In in) throws IOException {
        return switch (in.field()) {
            case TITLE -> in(title, in.of());
            case LEAD -> text.equals(Fields.TEXT) ? in(Fields.LEAD, in.of()) : new MatchNoDocsQuery("no openings");
            case TEXT -> in(text, in.of());
            case SOURCE -> names(Fields.words(Fields.SOURCE), in.of());
            case ORIGIN -> names(Fields.words(Fields.ORIGIN), in.of());
            case AUTHOR -> names(Fields.words(Fields.AUTHOR), in.of());
            case PERSON -> names(Fields.words(Fields.PERSON), in.of());
            case ORGANISATION -> names(Fields.words(Fields.ORGANISATION), in.of());
            case PLACE -> names(Fields.words(Fields.PLACE), in.of());
            case LANGUAGE -> names(Fields.words(Fields.LANGUAGE), in.of());
            case SITE -> names(Fields.SITE, in.of());
            case KIND -> names(Fields.KIND, in.of());
            case AFTER, BEFORE, WHEN, DATE, INDEXED, MENTIONS ->
                throw new IllegalStateException("search: " + in.field().text() + " holds dates");
        };
    }

    private org.apache.lucene.search.Query names(String field, Query of) throws IOException {
        boolean before = wanted;
        wanted = false;
        org.apache.lucene.search.Query names = in(field, of);
        wanted = before;
        return new ConstantScoreQuery(names);
    }
}
