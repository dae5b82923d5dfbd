package org.dateline.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.dateline.article.Kind;
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

/** Turns a query tree into Lucene queries over the fields of the schema. One for each search; not thread-safe. */
final class Translator {
    private static final float TITLE_BOOST = 0.5f;

    private final LocalDate today;
    private final Expansion expansion;
    private final List<org.apache.lucene.search.Query> words = new ArrayList<>();
    private final BooleanQuery.Builder titles = new BooleanQuery.Builder();
    private boolean wanted = true;

    /** @param notes where what was capped is told */
    Translator(IndexReader reader, LocalDate today, List<String> notes) {
        this.today = today;
        this.expansion = new Expansion(reader, notes);
    }

    /**
     * A query for Lucene.
     *
     * @param matched what decides which articles are found, and where in them
     * @param scored the same articles, those that have the words in their headline scored higher
     * @param loose any of the words that are wanted, to mark an article that does not match as a whole
     * @param ranked whether scores tell articles apart
     */
    record Translated(
            org.apache.lucene.search.Query matched,
            org.apache.lucene.search.Query scored,
            org.apache.lucene.search.Query loose,
            boolean ranked) {
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

    private org.apache.lucene.search.Query in(String field, Query query) throws IOException {
        return switch (query) {
            case Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Word word -> words(field, word.text(), 0);
            case Phrase phrase -> words(field, phrase.text(), phrase.distance());
            case Exact exact -> kept(leaf(unstemmed(field), exact.text(), 0));
            case Prefix prefix -> kept(prefix(unstemmed(field), prefix.start()));
            case Fuzzy fuzzy -> kept(fuzzy(unstemmed(field), fuzzy));
            case All all -> all(field, all.of());
            case Any any -> any(eachIn(field, any.of()));
            case Not not -> without(field, List.of(not.of()), new BooleanQuery.Builder());
            case Near near -> kept(intervals(field, near));
            case AtLeast atLeast -> kept(intervals(field, atLeast));
            case In in -> field(in);
            case Dated dated -> dated(dated);
            case Spelled spelled -> spelled(field, spelled);
        };
    }

    private org.apache.lucene.search.Query words(String field, String text, int distance) {
        if (field.equals(Fields.TEXT) && wanted) {
            titles.add(leaf(Fields.TITLE, text, distance), Occur.SHOULD);
        }
        return kept(leaf(field, text, distance));
    }

    private org.apache.lucene.search.Query kept(org.apache.lucene.search.Query query) {
        if (wanted) {
            words.add(query);
        }
        return query;
    }

    private static org.apache.lucene.search.Query leaf(String field, String text, int distance) {
        List<String> words = switch (field) {
            case Fields.SITE -> List.of(host(text));
            case Fields.KIND -> Kind.of(text).map(Kind::label).stream().toList();
            default -> Analysis.words(field, text);
        };
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

    private static String unstemmed(String field) {
        return switch (field) {
            case Fields.TEXT, Fields.TITLE, Fields.LEAD -> Fields.exact(field);
            default -> field;
        };
    }

    private org.apache.lucene.search.Query prefix(String field, String start) throws IOException {
        return new TermInSetQuery(field, expansion.terms(field, start));
    }

    private static org.apache.lucene.search.Query fuzzy(String field, Fuzzy fuzzy) {
        List<String> words = Analysis.words(field, fuzzy.word());
        return words.size() == 1
                ? new FuzzyQuery(new Term(field, words.getFirst()), fuzzy.edits(), 1)
                : leaf(field, fuzzy.word(), 0);
    }

    private org.apache.lucene.search.Query all(String field, List<Query> of) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> unwanted = new ArrayList<>();
        for (Query part : of) {
            if (part instanceof Not not) {
                unwanted.add(not.of());
            } else if (part instanceof Word word && grammar(word)) {
                all.add(leaf(field, word.text(), 0), Occur.FILTER);
            } else {
                all.add(in(field, part), Occur.MUST);
            }
        }
        return unwanted.isEmpty() ? all.build() : without(field, unwanted, all);
    }

    /** Whether a word says so little that it need only be there beside others, without deciding their order. */
    static boolean grammar(Word word) {
        List<String> words = Analysis.words(Fields.TEXT, word.text());
        return words.size() == 1 && Analysis.isGrammar(words.getFirst());
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
        for (Query part : of) {
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
        spelled.also().forEach(spelling -> spellings.add(words(field, spelling, 0)));
        return any(spellings);
    }

    private org.apache.lucene.search.Query intervals(String field, Query query) throws IOException {
        return new IntervalQuery(field, new Places(field, unstemmed(field), expansion).of(query));
    }

    private org.apache.lucene.search.Query field(In in) throws IOException {
        return switch (in.field()) {
            case TITLE -> in(Fields.TITLE, in.of());
            case LEAD -> in(Fields.LEAD, in.of());
            case TEXT -> in(Fields.TEXT, in.of());
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

    private org.apache.lucene.search.Query dated(Dated dated) {
        if (dated.value().equals("unknown")) {
            return new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                    .add(new FieldExistsQuery(Fields.DAY), Occur.MUST_NOT)
                    .build();
        }
        Days days = Days.of(dated.value(), today);
        return switch (dated.field()) {
            case AFTER -> published(new Days(days.from(), LocalDate.MAX));
            case BEFORE -> published(Days.until(dated.value(), today));
            case INDEXED ->
                LongField.newRangeQuery(
                        Fields.FIRST_SEEN, milliseconds(days.from()), milliseconds(days.dayAfter()) - 1);
            case MENTIONS ->
                LongRange.newIntersectsQuery(
                        Fields.MENTIONED_DAYS,
                        new long[] {days.from().toEpochDay()},
                        new long[] {days.to().toEpochDay()});
            default -> published(days);
        };
    }

    private static org.apache.lucene.search.Query published(Days days) {
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.DAY, days.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(
                                Fields.LAST_DAY, Long.MIN_VALUE, days.to().toEpochDay()),
                        Occur.FILTER)
                .build());
    }

    private static long milliseconds(LocalDate day) {
        return Math.clamp(day.toEpochDay(), -100_000_000L, 100_000_000L) * 86_400_000L;
    }
}
