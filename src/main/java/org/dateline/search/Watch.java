package org.dateline.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.dateline.article.ArticleId;
import org.dateline.index.Fields;
import org.dateline.index.Searchers;

/**
 * What those who follow searches ask: what is new, in the order in which we first saw it. Of the articles of one story
 * that a search finds, the one that was first seen stands for all. Thread-safe.
 */
public final class Watch {
    private final Search search;
    private final Searchers searchers;

    Watch(Search search, Searchers searchers) {
        this.search = search;
        this.searchers = searchers;
    }

    /** A value that stays equal as long as every answer stays the same. */
    public Object state() {
        Object visible = searchers.use(searcher -> ReaderFacts.key(searcher.getIndexReader()));
        return List.of(visible, search.knowledge());
    }

    /** What was first seen last of what a search finds, newest first, at most so many. */
    public List<Find> newest(SearchRequest request, int most) {
        return newest(request, most, Fields.FIRST_SEEN);
    }

    /** The same by when the present revision was first seen. */
    public List<Find> revised(SearchRequest request, int most) {
        return newest(request, most, Fields.REVISED);
    }

    private List<Find> newest(SearchRequest request, int most, String order) {
        return searchers.use(shared -> {
            IndexSearcher searcher = search.limited(shared);
            Translator.Translated words = search.translated(request, searcher);
            return finds(searcher, top(searcher, Wanted.by(request, words.matched()), most, order), words);
        });
    }

    private static org.apache.lucene.search.Sort newestFirst(String field) {
        return new org.apache.lucene.search.Sort(
                LongField.newSortField(field, true, SortedNumericSelector.Type.MIN),
                new SortField(Fields.TIE, SortField.Type.LONG));
    }

    private static List<ScoreDoc> top(
            IndexSearcher searcher, org.apache.lucene.search.Query query, int most, String order) throws IOException {
        for (int deep = 2 * most; ; deep *= 2) {
            TopDocs found = searcher.search(query, deep, newestFirst(order));
            List<ScoreDoc> firsts = firsts(searcher, query, found);
            boolean all = found.scoreDocs.length < deep || deep >= SearchRequest.DEEPEST;
            if (all || firsts.size() >= most) {
                return firsts.subList(0, Math.min(most, firsts.size()));
            }
        }
    }

    private static List<ScoreDoc> firsts(IndexSearcher searcher, org.apache.lucene.search.Query query, TopDocs found)
            throws IOException {
        List<ArticleId> ids = new ArrayList<>();
        for (ScoreDoc each : found.scoreDocs) {
            ids.add(new Shelf(searcher).id(each.doc));
        }
        Set<ArticleId> first = new Sieve(searcher, ids).find(query);
        List<ScoreDoc> kept = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (first.contains(ids.get(i))) {
                kept.add(found.scoreDocs[i]);
            }
        }
        return kept;
    }

    /** The articles of these ids that are there, in this order, with what the search matches in them marked. */
    public List<Find> of(SearchRequest request, List<ArticleId> ids) {
        return searchers.use(searcher -> {
            List<ScoreDoc> places = new ArrayList<>();
            for (ArticleId id : ids) {
                places.addAll(List.of(searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1).scoreDocs));
            }
            return finds(searcher, places, search.translated(request, searcher));
        });
    }

    private static List<Find> finds(IndexSearcher searcher, List<ScoreDoc> places, Translator.Translated words)
            throws IOException {
        Shelf shelf = new Shelf(searcher);
        TopDocs found =
                new TopDocs(new TotalHits(places.size(), TotalHits.Relation.EQUAL_TO), places.toArray(ScoreDoc[]::new));
        List<Hit> hits = shelf.hits(found, 0, words);
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            finds.add(new Find(hits.get(i), shelf.article(places.get(i).doc)));
        }
        return finds;
    }

    /** How many articles a search finds that were first seen at or after an instant. */
    public long count(SearchRequest request, Instant since) {
        return searchers.use(shared -> {
            IndexSearcher searcher = search.limited(shared);
            Translator.Translated words = search.translated(request, searcher);
            return (long) searcher.count(Wanted.since(Wanted.by(request, words.matched()), since.toEpochMilli()));
        });
    }

    /**
     * Which of these articles each search finds. Only the segments of the index that hold them are asked, so that it
     * costs nearly the same however large the index is.
     *
     * @param searches searches under names
     * @return under each name what its search finds; a search that finds none of them is left out
     * @throws org.dateline.index.IndexException when the index is damaged: what it finds then is not all
     */
    public <T> Map<T, Set<ArticleId>> sift(Collection<ArticleId> articles, Map<T, SearchRequest> searches) {
        return searchers.useWhole(shared -> {
            IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
            searcher.setQueryCache(null);
            Sieve sieve = new Sieve(searcher, articles);
            Map<T, Set<ArticleId>> found = new LinkedHashMap<>();
            for (Map.Entry<T, SearchRequest> each : searches.entrySet()) {
                SearchRequest request = each.getValue();
                Translator.Translated words = search.translated(request, searcher);
                Set<ArticleId> ids = sieve.find(Wanted.by(request, words.matched()));
                if (!ids.isEmpty()) {
                    found.put(each.getKey(), ids);
                }
            }
            return found;
        });
    }
}
