package org.dateline.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.index.Neighbour;
import org.dateline.index.Searchers;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches over the index. Thread-safe.
 *
 * <p>A search that takes longer than five seconds ends with what it has found by then, marked as partial.
 */
public final class Search {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Searchers searchers;
    private volatile Spellings spellings;
    private final Clock clock;
    private final Duration longest;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable ReaderFacts newest;

    /** A search over these articles that also finds the spellings of these names. */
    public Search(Searchers searchers, Aliases aliases) {
        this(searchers, aliases, Clock.systemUTC());
    }

    /**
     * A search whose "last 7 days" are counted by a given clock.
     *
     * @param clock tells today's date, in its zone
     */
    public Search(Searchers searchers, Aliases aliases, Clock clock) {
        this(searchers, aliases, clock, LONGEST);
    }

    Search(Searchers searchers, Aliases aliases, Clock clock, Duration longest) {
        this.searchers = searchers;
        this.spellings = new Spellings(aliases);
        this.clock = clock;
        this.longest = longest;
    }

    /** From now on finds the spellings of these names. */
    public void know(Aliases aliases) {
        spellings = new Spellings(aliases);
    }

    /** What the request finds. */
    public SearchResults find(SearchRequest request) {
        long start = System.nanoTime();
        return searchers.use(searcher -> find(request, limited(searcher), start));
    }

    /**
     * The article of this id with the words of the query marked: where it matches, what matched; where it does not as a
     * whole, any of the wanted words; nothing for an empty query.
     */
    public Optional<MarkedArticle> article(ArticleId id, String query) {
        SearchRequest request = SearchRequest.of(query);
        return searchers.use(searcher -> new Shelf(searcher).article(id, understood(request, searcher).lucene));
    }

    /**
     * The articles whose text is most like this one's, itself left out, the most alike first; none for a text too short to
     * compare.
     *
     * @param article annotated, indexed or not
     * @param most how many to give
     */
    public List<Neighbour> nearest(Article article, int most) {
        return searchers.use(searcher -> Neighbour.nearest(searcher, article, most));
    }

    /** What is listed of the articles of these ids, in this order; those that are not there are left out. */
    public List<Copy> cards(List<ArticleId> ids) {
        return searchers.use(searcher -> new StoryShelf(searcher).cards(ids));
    }

    /** What is asked for those who follow searches. */
    public Watch watch() {
        return new Watch(this, searchers);
    }

    /** How Lucene is asked, spellings added. */
    Translator.Translated translated(SearchRequest request, IndexReader reader) throws IOException {
        Query query = spellings.added(Parser.parse(request.query()).query());
        return new Translator(reader, LocalDate.now(clock), new ArrayList<>()).translate(query);
    }

    /** Changes with the names that are known and with the day. */
    Object knowledge() {
        return List.of(spellings, LocalDate.now(clock));
    }

    /** How many articles there are. */
    public long size() {
        return searchers.use(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** How many articles have this value of a dimension. */
    public long count(Dimension dimension, String value) {
        Term term = new Term(ReaderFacts.field(dimension), value);
        return searchers.use(searcher -> (long) searcher.count(new TermQuery(term)));
    }

    /**
     * A query as understood.
     *
     * @param query the tree with spellings added
     * @param lucene how Lucene is asked
     * @param reading how it is told to the reader
     */
    private record Understood(Query query, Translator.Translated lucene, Reading reading) {}

    private Understood understood(SearchRequest request, IndexSearcher searcher) throws IOException {
        Parser.Parsed parsed = Parser.parse(request.query());
        Query query = spellings.added(parsed.query());
        List<String> notes = new ArrayList<>(parsed.notes());
        if (request.cut()) {
            notes.add("Only the first %,d characters were read.".formatted(SearchRequest.LONGEST_QUERY));
        }
        Translator.Translated lucene =
                new Translator(searcher.getIndexReader(), LocalDate.now(clock), notes).translate(query);
        Reading reading =
                new Reading(Sentence.of(query, request), Printer.print(parsed.query()), Spellings.of(query), notes);
        return new Understood(query, lucene, reading);
    }

    private SearchResults find(SearchRequest request, IndexSearcher searcher, long start) throws IOException {
        Understood understood = understood(request, searcher);
        ReaderFacts facts = facts(searcher.getIndexReader());
        Bars bars = Bars.of(request.date());
        Pass pass = everything(understood.query, request)
                ? all(request, searcher, facts, bars)
                : pass(request, searcher, understood.lucene, facts, bars);
        boolean partial = searcher.timedOut();
        int from = (request.page() - 1) * request.size();
        return new SearchResults(
                request,
                understood.reading,
                pass.tally.total(),
                new Shelf(searcher).hits(pass.hits, from, understood.lucene.matched()),
                FacetLists.of(facts, request, pass.tally),
                bars.timeline(pass.tally.bars(), pass.tally.undated()),
                Duration.ofNanos(System.nanoTime() - start),
                partial);
    }

    /** What one pass over the index found. */
    private record Pass(Tally tally, TopDocs hits) {}

    private static boolean everything(Query query, SearchRequest request) {
        return query instanceof Query.Everything && request.chosen().isEmpty() && request.date() == null;
    }

    private static Pass all(SearchRequest request, IndexSearcher searcher, ReaderFacts facts, Bars bars)
            throws IOException {
        Translator.Translated all = Translator.Translated.ALL;
        Tally known = facts.ofAll();
        if (known != null) {
            org.apache.lucene.search.Sort order = Order.of(request.sort(), false);
            return new Pass(known, searcher.search(all.matched(), request.page() * request.size(), order));
        }
        Pass pass = pass(request, searcher, all, facts, bars);
        if (!searcher.timedOut()) {
            facts.keepOfAll(pass.tally);
        }
        return pass;
    }

    private static Pass pass(
            SearchRequest request, IndexSearcher searcher, Translator.Translated query, ReaderFacts facts, Bars bars)
            throws IOException {
        Tally tally = new Tally(facts, bars);
        TopFieldCollectorManager top = new TopFieldCollectorManager(
                Order.of(request.sort(), query.ranked()), request.page() * request.size(), Integer.MAX_VALUE);
        return new Pass(tally, searcher.search(query.scored(), new Counting(facts, request, bars, tally, top)));
    }

    IndexSearcher limited(IndexSearcher shared) {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(longest.toMillis()));
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
}
