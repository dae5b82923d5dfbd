package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Byline;
import org.dateline.index.Earlier;
import org.dateline.index.Fields;
import org.dateline.index.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles out of the index, what a query matched in them marked.
 *
 * @param searcher where they are
 */
record Shelf(IndexSearcher searcher) {

    /** The hits from a place on, each read on whatever processor is free. */
    List<Hit> hits(TopDocs found, int from, Translator.Translated query) throws IOException {
        Weight now = weight(query.now());
        Weight earlier = query.earlier() == null ? null : weight(query.earlier());
        try {
            return Arrays.stream(found.scoreDocs)
                    .skip(from)
                    .parallel()
                    .map(each -> unchecked(each.doc, now, earlier))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Hit unchecked(int number, Weight now, @Nullable Weight earlier) {
        try {
            return hit(number, now, earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit hit(int number, Weight now, @Nullable Weight earlier) throws IOException {
        Listed listed = Listed.whole(searcher, number);
        Article card = listed.card();
        StoryShelf.Place place = new StoryShelf(searcher).place(number, card.id());
        Spans spans = spans(number, now);
        Passages passages = new Passages(listed.texts(), spans == null ? Spans.NONE : spans);
        Vanished vanished = spans == null && earlier != null ? vanished(number, earlier) : null;
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
                card.attribution().bylines().stream().map(Byline::name).toList(),
                vanished == null ? passages.best() : vanished.passages(),
                card.revision(),
                place.story(),
                place.copies(),
                place.others(),
                vanished == null ? 0 : vanished.version());
    }

    private @Nullable Vanished vanished(int number, Weight earlier) throws IOException {
        LeafReaderContext leaf = leaf(number);
        Spans spans = Spans.ofEarlier(earlier, leaf, number - leaf.docBase);
        return spans == null ? null : Vanished.of(Earlier.of(searcher, number), spans);
    }

    private LeafReaderContext leaf(int number) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(number, leaves));
    }

    /** The id of a document. */
    ArticleId id(int number) throws IOException {
        LeafReaderContext leaf = leaf(number);
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(number - leaf.docBase)) {
            throw new IOException("a document has no id");
        }
        return new ArticleId(ids.binaryValue().utf8ToString());
    }

    /** The whole article of a document. */
    Article article(int number) throws IOException {
        return StoredArticle.of(searcher, number);
    }

    /** The article of this id, marked with what matched or, where it does not match as a whole, with any wanted word. */
    Optional<MarkedArticle> article(ArticleId id, Translator.Translated query) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int number = found.scoreDocs[0].doc;
        Article article = article(number);
        Spans spans = spans(number, weight(query.now()));
        if (spans == null) {
            spans = spans(number, weight(query.loose()));
        }
        List<String> texts = Fields.texts(article);
        Passages passages = new Passages(texts, spans == null ? Spans.NONE : spans);
        int first = texts.size() - article.body().size();
        Story story = new StoryShelf(searcher).story(number, id);
        return Optional.of(new MarkedArticle(article, passages.headline(), passages.allFrom(first), story));
    }

    private Weight weight(org.apache.lucene.search.Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private @Nullable Spans spans(int number, Weight weight) throws IOException {
        LeafReaderContext leaf = leaf(number);
        return Spans.of(weight, leaf, number - leaf.docBase);
    }
}
