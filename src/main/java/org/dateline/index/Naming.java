package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.ArticleId;
import org.dateline.article.NameKey;

/**
 * Finds the articles that a correction of names can touch.
 *
 * @param searcher over what was refreshed last
 */
record Naming(IndexSearcher searcher) {
    List<ArticleId> articles(Collection<NameKey> names, Collection<String> spellings) throws IOException {
        Set<String> found = new HashSet<>();
        List<BytesRef> terms = names.stream()
                .map(name -> new BytesRef(Fields.cut(name.value())))
                .toList();
        add(new TermInSetQuery(Fields.NAMED, terms), found);
        for (String spelling : spellings) {
            List<String> words = Analysis.words(Fields.EXACT, spelling);
            if (words.size() == 1) {
                add(new TermQuery(new Term(Fields.EXACT, words.getFirst())), found);
            } else if (!words.isEmpty()) {
                add(new PhraseQuery(Fields.EXACT, words.toArray(String[]::new)), found);
            }
        }
        return found.stream().sorted().map(ArticleId::new).toList();
    }

    List<String> people() throws IOException {
        List<String> people = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PEOPLE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef name = each.next(); name != null; name = each.next()) {
                people.add(name.utf8ToString());
            }
        }
        return people;
    }

    private void add(Query query, Set<String> found) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(leaf, scorer.iterator(), found);
            }
        }
    }

    private static void add(LeafReaderContext leaf, DocIdSetIterator matching, Set<String> found) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
        for (int i = matching.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = matching.nextDoc()) {
            if (live == null || live.get(i)) {
                numbers.add(i);
            }
        }
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
        for (int number : numbers) {
            if (ids != null && ids.advanceExact(number)) {
                found.add(ids.binaryValue().utf8ToString());
            }
        }
    }
}
