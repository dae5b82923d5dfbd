package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.ArticleId;
import org.dateline.article.CorrectionsChange;

/**
 * The names in the index, for corrections.
 *
 * @param searcher over what was refreshed last
 */
record Naming(IndexSearcher searcher) {
    /** The articles that the change can touch, in the order of their ids. */
    List<ArticleId> articles(CorrectionsChange change) throws IOException {
        List<ArticleId> articles = new ArrayList<>();
        Touched touched = Touched.by(change, searcher.getIndexReader());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
            for (int number : touched.in(leaf).keySet()) {
                if (ids.advanceExact(number)) {
                    articles.add(new ArticleId(ids.binaryValue().utf8ToString()));
                }
            }
        }
        articles.sort(null);
        return articles;
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
}
