package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;

/**
 * Offers names and headlines for what was typed so far.
 *
 * @param searcher where the headlines are
 * @param names the names, the most famous first
 */
record Suggesting(IndexSearcher searcher, Names names) {
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST = 200;
    private static final int SHORTEST_WORD = 3;
    private static final int BEGINNINGS = 64;
    private static final int LOOKED_AT = 500;

    /** Names first; headlines fill up what is left. */
    List<Suggestion> of(String typed, int most) throws IOException {
        String text = Straight.text(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        List<Suggestion> all = new ArrayList<>(named(text, most));
        if (all.size() < most) {
            all.addAll(headlines(text, most - all.size()));
        }
        return all;
    }

    /** The longest end of what was typed that begins names: what is before it stays in the search. */
    private List<Suggestion> named(String text, int most) {
        List<Integer> starts = starts(text);
        for (int start : starts.subList(Math.max(0, starts.size() - LONGEST_NAME), starts.size())) {
            List<Names.Named> found = names.beginning(text.substring(start), most);
            if (!found.isEmpty()) {
                SearchRequest before = SearchRequest.of(text.substring(0, start).strip());
                return found.stream()
                        .map(named -> new Suggestion(
                                named.name(),
                                before.toggled(named.dimension(), named.name()),
                                named.dimension(),
                                named.articles(),
                                null))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        return starts;
    }

    private List<Suggestion> headlines(String text, int most) throws IOException {
        String field = Fields.exact(Fields.TITLE);
        List<String> words = Analysis.words(field, text);
        if (words.isEmpty() || words.getLast().length() < SHORTEST_WORD) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.FILTER));
        List<BytesRef> last = new Expansion(searcher.getIndexReader(), new ArrayList<>())
                .first(field, words.getLast(), LOOKED_AT, BEGINNINGS);
        query.add(new TermInSetQuery(field, last), Occur.FILTER);
        List<Suggestion> headlines = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), new TopScoreDocCollectorManager(most, most)).scoreDocs) {
            headlines.add(headline(hit.doc));
        }
        return headlines;
    }

    private Suggestion headline(int document) throws IOException {
        String title = Listed.headline(searcher, document);
        SearchRequest titled = SearchRequest.of("title:\"" + title.replace('"', ' ') + '"');
        return new Suggestion(title, titled, null, 1, new Shelf(searcher).id(document));
    }
}
