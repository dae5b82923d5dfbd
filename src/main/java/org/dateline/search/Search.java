package org.dateline.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
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
    private static final int STRETCH = 500;

    /** More than 64 words, all their spellings and the longest expansions come to. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Searchers searchers;
    private final Clock clock;
    private final Duration longest;
    private final Readers readers = new Readers();
    private volatile Aliases aliases;

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
        this.aliases = aliases;
        this.clock = clock;
        this.longest = longest;
        searchers.beforeShowing(readers::warm);
    }

    /** The names whose spellings are found. */
    public Aliases names() {
        return aliases;
    }

    /** From now on finds the spellings of these names. */
    public void know(Aliases names) {
        aliases = names;
    }

    /** Searches for a word that is in many articles, for all that the first search makes ready. */
    public void rehearse() {
        SearchResults unused = find(SearchRequest.of("news"));
    }

    /** Makes ready what the first searches would otherwise wait for. */
    public void prepare() {
        searchers.use(searcher -> {
            readers.warm(searcher.getIndexReader());
            return true;
        });
    }

    /** What the request finds. */
    public SearchResults find(SearchRequest request) {
        long start = System.nanoTime();
        return searchers.use(request.moment(), searcher -> find(request, searcher, start));
    }

    private SearchResults find(SearchRequest request, IndexSearcher shared, long start) throws IOException {
        IndexSearcher searcher = limited(shared);
        Understood understood = understood(request, searcher);
        ReaderFacts facts = readers.of(searcher.getIndexReader());
        IndexSearcher wide = timed(new WideSearcher(shared.getIndexReader()));
        Finding finding = new Finding(wide, facts);
        int most = request.page() * request.size();
        Finding.Found found = everything(understood.query(), request)
                ? finding.all(request, most)
                : finding.found(request, understood.lucene(), most, null);
        boolean partial = searcher.timedOut() || wide.timedOut();
        Tally tally = found.tally();
        int from = most - request.size();
        return new SearchResults(
                request.at(searchers.keep(shared)),
                understood.reading(),
                tally.total(),
                tally.stories(),
                new Shelf(searcher).hits(found.hits(), from, understood.lucene()),
                FacetLists.of(facts, request, tally),
                Bars.of(request.date()).timeline(tally.bars(), tally.undated()),
                partial ? Advice.NONE : advice(request, understood, finding, tally.total()),
                Duration.ofNanos(System.nanoTime() - start),
                partial);
    }

    private Advice advice(SearchRequest request, Understood understood, Finding finding, long found)
            throws IOException {
        Alike alike = new Alike(finding.searcher().getIndexReader());
        return new Advising(request, understood.typed(), alike, other -> count(other, finding)).advice(found);
    }

    private long count(SearchRequest request, Finding finding) throws IOException {
        return finding.count(request, understood(request, finding.searcher()).lucene());
    }

    private static boolean everything(Query query, SearchRequest request) {
        return query instanceof Query.Everything
                && request.chosen().isEmpty()
                && request.excluded().isEmpty()
                && request.date() == null;
    }

    private Understood understood(SearchRequest request, IndexSearcher searcher) throws IOException {
        Sounding names = new Sounding(searcher, readers);
        return Understood.of(
                request, searcher.getIndexReader(), new Spellings(aliases, names::like, request.without()), clock);
    }

    /**
     * Gives every article that the request finds, each for itself, in its order and one state of the index. Page and fold
     * of the request do not matter.
     *
     * @param most after how many to end
     * @return how many were given
     */
    public long each(SearchRequest request, long most, Consumer<Hit> taker) {
        return searchers.use(request.moment(), searcher -> {
            Understood understood = understood(request, searcher);
            Finding finding =
                    new Finding(new IndexSearcher(searcher.getIndexReader()), readers.of(searcher.getIndexReader()));
            FieldDoc last = null;
            ScoreDoc[] hits;
            long given = 0;
            int wanted;
            do {
                wanted = Math.clamp(most - given, 1, STRETCH);
                Finding.Found found = finding.found(request.withFold(false), understood.lucene(), wanted, last);
                hits = found.hits().scoreDocs;
                new Shelf(searcher).hits(found.hits(), 0, understood.lucene()).forEach(taker);
                given += hits.length;
                last = hits.length == 0 ? null : (FieldDoc) hits[hits.length - 1];
            } while (hits.length == wanted && given < most);
            return given;
        });
    }

    /**
     * The values of one dimension among the results, one of whose words begins as typed, the most frequent first.
     *
     * @param typed what was typed into the box that looks through the values
     * @param most how many to give
     */
    public List<Facet.Value> values(SearchRequest request, Dimension dimension, String typed, int most) {
        return searchers.use(request.moment(), shared -> {
            IndexSearcher searcher = limited(shared);
            ReaderFacts facts = readers.of(searcher.getIndexReader());
            Tally tally = new Finding(searcher, facts)
                    .found(request, understood(request, searcher).lucene(), 1, null)
                    .tally();
            return FacetLists.beginning(
                    typed, facts.ordinals(dimension), tally.values(dimension), request.chosen(dimension), most);
        });
    }

    /**
     * Names and headlines that may be meant by what was typed so far.
     *
     * @param typed the text up to the cursor
     * @param most how many to give
     */
    public List<Suggestion> suggestions(String typed, int most) {
        return searchers.use(searcher -> new Suggesting(searcher, readers.names(searcher)).of(typed, most));
    }

    /**
     * Articles of the same matter, one of each story and none of the article's own; the nearest first. Empty when there is no
     * such article.
     *
     * @param most how many to give
     */
    public List<Copy> related(ArticleId id, int most) {
        return searchers.use(shared -> {
            IndexSearcher searcher = limited(shared);
            ScoreDoc[] found =
                    searcher.search(new TermQuery(new Term(org.dateline.index.Fields.ID, id.value())), 1).scoreDocs;
            if (found.length == 0) {
                return List.<Copy>of();
            }
            Folds folds = readers.of(searcher.getIndexReader()).folds();
            return new StoryShelf(searcher).copies(new Related(searcher, folds).to(found[0].doc, most));
        });
    }

    /**
     * The article of this id with the words of the query marked: where it matches, what matched; where it does not as a
     * whole, any of the wanted words; nothing for an empty query.
     */
    public Optional<MarkedArticle> article(ArticleId id, String query) {
        SearchRequest request = SearchRequest.of(query);
        return searchers.use(searcher ->
                new Shelf(searcher).article(id, understood(request, searcher).lucene()));
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

    /**
     * The dates that the articles found speak of, over time.
     *
     * @param within the year, month or days to look into, null for all years; it does not narrow the search
     */
    public MentionedDates mentionedDates(SearchRequest request, @Nullable DateFilter within) {
        return searchers.use(shared -> {
            IndexSearcher searcher = limited(shared);
            org.apache.lucene.search.Query matched =
                    understood(request, searcher).lucene().matched();
            return searcher.search(Wanted.by(request, matched), new MentionedCounting(Bars.of(within)));
        });
    }

    /**
     * What the articles of each search speak of and those of no other one do, all filters in force; everything that they
     * speak of, when there is one search only.
     *
     * @param most how many names of a dimension and how many days to give
     */
    public List<Matter> matters(List<SearchRequest> requests, int most) {
        return searchers.use(shared -> {
            IndexSearcher searcher = limited(shared);
            List<Contrast.Asked> asked = new ArrayList<>();
            for (SearchRequest each : requests) {
                asked.add(new Contrast.Asked(
                        each, understood(each, searcher).lucene().matched()));
            }
            return Contrast.of(searcher, readers.of(searcher.getIndexReader()), asked, most);
        });
    }

    /**
     * The first articles that the request finds, whole, each for itself.
     *
     * @param most how many to give
     */
    public List<Article> articles(SearchRequest request, int most) {
        return searchers.use(request.moment(), shared -> {
            IndexSearcher searcher = limited(shared);
            Finding finding = new Finding(searcher, readers.of(searcher.getIndexReader()));
            Finding.Found found = finding.found(
                    request.withFold(false), understood(request, searcher).lucene(), most, null);
            List<Article> articles = new ArrayList<>();
            for (ScoreDoc each : found.hits().scoreDocs) {
                articles.add(new Shelf(searcher).article(each.doc));
            }
            return articles;
        });
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
    Translator.Translated translated(SearchRequest request, IndexSearcher searcher) throws IOException {
        return understood(request, searcher).lucene();
    }

    /** Changes with the names that are known and with the day. */
    Object knowledge() {
        return List.of(aliases, LocalDate.now(clock));
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

    IndexSearcher limited(IndexSearcher shared) {
        return timed(new IndexSearcher(shared.getIndexReader()));
    }

    private IndexSearcher timed(IndexSearcher searcher) {
        searcher.setTimeout(new QueryTimeoutImpl(longest.toMillis()));
        return searcher;
    }
}
