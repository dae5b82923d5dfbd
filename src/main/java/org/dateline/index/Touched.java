package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.CorrectionsChange;

/**
 * Finds the documents that a change of the corrections can touch.
 *
 * @param names finds those that were put under one of the names
 * @param spelled finds those with a spelling in their text
 */
record Touched(Weight names, Map<String, Weight> spelled) {
    static Touched by(CorrectionsChange change, IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<BytesRef> terms = change.names().stream()
                .map(name -> new BytesRef(Fields.cut(name.value())))
                .toList();
        Map<String, Weight> spelled = new TreeMap<>();
        for (String spelling : change.spellings()) {
            List<String> words = Analysis.words(Fields.EXACT, spelling);
            if (!words.isEmpty()) {
                spelled.put(spelling, weight(searcher, phrase(words)));
            }
        }
        return new Touched(weight(searcher, new TermInSetQuery(Fields.NAMED, terms)), spelled);
    }

    private static Query phrase(List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(Fields.EXACT, words.getFirst()))
                : new PhraseQuery(Fields.EXACT, words.toArray(String[]::new));
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** The living documents of a segment in order, each with the spellings that its text has. */
    Map<Integer, List<String>> in(LeafReaderContext leaf) throws IOException {
        Map<Integer, List<String>> found = new TreeMap<>();
        add(names, leaf, found, "");
        for (Map.Entry<String, Weight> each : spelled.entrySet()) {
            add(each.getValue(), leaf, found, each.getKey());
        }
        return found;
    }

    private static void add(Weight weight, LeafReaderContext leaf, Map<Integer, List<String>> found, String spelling)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator matching = scorer.iterator();
        for (int i = matching.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = matching.nextDoc()) {
            if (live == null || live.get(i)) {
                List<String> spellings = found.computeIfAbsent(i, key -> new ArrayList<>(0));
                if (!spelling.isEmpty()) {
                    spellings.add(spelling);
                }
            }
        }
    }
}
