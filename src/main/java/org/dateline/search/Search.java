package org.dateline.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleJson;
import org.dateline.index.Fields;
import org.dateline.index.Searchers;
import org.jspecify.annotations.Nullable;

/** Answers searches over the index. Thread-safe. */
public final class Search {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Searchers searchers;
    private final Spellings spellings;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable ReaderFacts newest;

    /** A search over these articles that also finds the spellings of these names. */
    public Search(Searchers searchers, Aliases aliases) {
        this(searchers, aliases, Clock.systemUTC());
    }

    /** @param clock what "the last 7 days" are counted back from, in its zone */
    public Search(Searchers searchers, Aliases aliases, Clock clock) {
        this.searchers = searchers;
        this.spellings = new Spellings(aliases);
        this.clock = clock;
    }

    /** What the request finds. */
    public SearchResults find(SearchRequest request) {
        long start = System.nanoTime();
        return searchers.use(searcher -> find(request, limited(searcher), start));
    }

    private SearchResults find(SearchRequest request, IndexSearcher searcher, long start) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        Parser.Parsed parsed = Parser.parse(request.query());
        Query query = spellings.added(parsed.query());
        List<String> notes = new ArrayList<>(parsed.notes());
        if (request.cut()) {
            notes.add("Only the first %,d characters were read.".formatted(SearchRequest.LONGEST_QUERY));
        }
        Translator.Translated translated = new Translator(reader, LocalDate.now(clock), notes).translate(query);
        ReaderFacts facts = facts(reader);
        Bars bars = Bars.of(request.date());
        Tally tally = new Tally(facts, bars);
        Counting counting = new Counting(
                facts,
                request,
                bars,
                tally,
                new TopFieldCollectorManager(
                        order(request.sort(), translated.ranked()),
                        request.page() * request.size(),
                        Integer.MAX_VALUE));
        TopDocs found = searcher.search(translated.scored(), counting);
        boolean partial = searcher.timedOut();
        Reading reading =
                new Reading(Sentence.of(query, request), Printer.print(parsed.query()), Spellings.of(query), notes);
        return new SearchResults(
                request,
                reading,
                tally.total(),
                hits(request, searcher, translated, found),
                FacetLists.of(facts, request, tally),
                bars.timeline(tally.bars(), tally.undated()),
                Duration.ofNanos(System.nanoTime() - start),
                partial);
    }

    private static IndexSearcher limited(IndexSearcher shared) {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
        return searcher;
    }

    private ReaderFacts facts(IndexReader reader) throws IOException {
        ReaderFacts known = newest;
        if (known != null && known.areOf(reader)) {
            return known;
        }
        making.lock();
        try {
            known = newest;
            if (known == null || !known.areOf(reader)) {
                known = ReaderFacts.of(reader);
                newest = known;
            }
            return known;
        } finally {
            making.unlock();
        }
    }

    private static org.apache.lucene.search.Sort order(Sort sort, boolean ranked) {
        SortField tie = new SortField(Fields.TIE, SortField.Type.LONG);
        SortField seen = LongField.newSortField(Fields.FIRST_SEEN, true, SortedNumericSelector.Type.MIN);
        return switch (sort) {
            case RELEVANCE ->
                ranked ? new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, tie) : order(Sort.NEWEST, true);
            case NEWEST -> new org.apache.lucene.search.Sort(published(true), seen, tie);
            case OLDEST -> new org.apache.lucene.search.Sort(published(false), seen, tie);
            case FIRST_SEEN -> new org.apache.lucene.search.Sort(seen, tie);
        };
    }

    private static SortField published(boolean newestFirst) {
        long last = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new SortField(Fields.PUBLISHED, SortField.Type.LONG, newestFirst, last);
    }

    private static List<Hit> hits(
            SearchRequest request, IndexSearcher searcher, Translator.Translated translated, TopDocs found)
            throws IOException {
        Weight weight = weight(searcher, translated.matched());
        List<Hit> hits = new ArrayList<>();
        for (int i = (request.page() - 1) * request.size(); i < found.scoreDocs.length; i++) {
            hits.add(hit(searcher, weight, found.scoreDocs[i].doc));
        }
        return hits;
    }

    private static Weight weight(IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static Hit hit(IndexSearcher searcher, Weight weight, int number) throws IOException {
        Document document = searcher.storedFields().document(number, Set.of(Fields.CARD, Fields.TEXT));
        Article card = ArticleJson.read(document.getBinaryValue(Fields.CARD).bytes);
        Spans spans = spans(searcher, weight, number);
        Passages passages = new Passages(List.of(document.getValues(Fields.TEXT)), spans == null ? Spans.NONE : spans);
        return new Hit(
                card.id(),
                card.url(),
                passages.headline(),
                card.headline().made(),
                card.source(),
                card.origin(),
                card.published(),
                card.firstSeenAt(),
                card.kind().kind(),
                card.attribution().bylines().stream()
                        .map(byline -> byline.name())
                        .toList(),
                passages.best(),
                card.revision());
    }

    private static @Nullable Spans spans(IndexSearcher searcher, Weight weight, int number) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        return Spans.of(weight, leaf, number - leaf.docBase);
    }

    /**
     * The article of this id with the words of the query marked: where it matches, what matched; where it does not as a
     * whole, any of the wanted words; nothing for an empty query.
     */
    public Optional<MarkedArticle> article(ArticleId id, String query) {
        return searchers.use(searcher -> article(id, query, limited(searcher)));
    }

    private Optional<MarkedArticle> article(ArticleId id, String query, IndexSearcher searcher) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int number = found.scoreDocs[0].doc;
        Document document = searcher.storedFields().document(number, Set.of(Fields.ARTICLE));
        Article article = ArticleJson.read(document.getBinaryValue(Fields.ARTICLE).bytes);
        List<String> texts = Fields.texts(article);
        Passages passages = new Passages(texts, spans(searcher, number, query));
        List<Marked> paragraphs = new ArrayList<>();
        for (int i = texts.size() - article.body().size(); i < texts.size(); i++) {
            paragraphs.add(passages.marked(i));
        }
        return Optional.of(new MarkedArticle(article, passages.headline(), paragraphs));
    }

    private Spans spans(IndexSearcher searcher, int number, String query) throws IOException {
        Query read =
                spellings.added(Parser.parse(SearchRequest.of(query).query()).query());
        Translator.Translated translated =
                new Translator(searcher.getIndexReader(), LocalDate.now(clock), new ArrayList<>()).translate(read);
        Spans matched = spans(searcher, weight(searcher, translated.matched()), number);
        if (matched == null) {
            matched = spans(searcher, weight(searcher, translated.loose()), number);
        }
        return matched == null ? Spans.NONE : matched;
    }

    /** How many articles there are. */
    public long size() {
        return searchers.use(searcher -> (long) searcher.getIndexReader().numDocs());
    }
}
