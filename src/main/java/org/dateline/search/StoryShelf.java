package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.index.Fields;
import org.dateline.index.Kin;

/**
 * Takes the stories of articles out of the index.
 *
 * @param searcher where they are
 */
record StoryShelf(IndexSearcher searcher) {
    /** Copies listed with a hit at most. */
    private static final int LISTED = 5;

    private static final int NONE = -1;

    /**
     * Which story a document is of.
     *
     * @param copies how many other articles are
     * @param others the first of them
     */
    record Place(ArticleId story, int copies, List<Copy> others) {}

    /** The place of a document among the stories. */
    Place place(int document, ArticleId id) throws IOException {
        int leader = leader(document);
        List<ArticleId> copies = copyIds(kin(leader));
        if (copies.isEmpty()) {
            return new Place(id, 0, List.of());
        }
        ArticleId story = leader == document ? id : card(leader).id();
        Set<ArticleId> others = new LinkedHashSet<>();
        others.add(story);
        others.addAll(copies);
        others.remove(id);
        return new Place(
                story, others.size(), cards(others.stream().limit(LISTED).toList()));
    }

    /** The story of a document. */
    Story story(int document, ArticleId id) throws IOException {
        int leader = leader(document);
        List<Kin> listed = kin(leader);
        Set<ArticleId> members = new LinkedHashSet<>();
        ArticleId story = leader == document ? id : card(leader).id();
        members.add(story);
        members.addAll(copyIds(listed));
        Set<ArticleId> related = new LinkedHashSet<>(related(kin(document)));
        related.addAll(related(listed));
        related.removeAll(members);
        members.remove(id);
        return new Story(story, cards(members), cards(related));
    }

    /** The articles of a document's story, itself among them. */
    Set<ArticleId> members(int document, ArticleId id) throws IOException {
        int leader = leader(document);
        Set<ArticleId> members = new LinkedHashSet<>(copyIds(kin(leader)));
        members.add(leader == document ? id : card(leader).id());
        members.add(id);
        return members;
    }

    /** The articles of these ids that are there. */
    List<Copy> cards(Collection<ArticleId> ids) throws IOException {
        List<Copy> cards = new ArrayList<>();
        for (ArticleId id : ids) {
            int document = first(new TermQuery(new Term(Fields.ID, id.value())));
            if (document != NONE) {
                cards.add(Copy.of(card(document)));
            }
        }
        return cards;
    }

    /** What is listed of these documents. */
    List<Copy> copies(List<Integer> documents) throws IOException {
        List<Copy> cards = new ArrayList<>();
        for (int document : documents) {
            cards.add(Copy.of(card(document)));
        }
        return cards;
    }

    private static List<ArticleId> copyIds(List<Kin> listed) {
        return listed.stream().filter(Kin::copy).map(Kin::id).toList();
    }

    private static List<ArticleId> related(List<Kin> listed) {
        return listed.stream().filter(kin -> !kin.copy()).map(Kin::id).toList();
    }

    /** The document that leads the story of this one: itself, where another can't be found. */
    private int leader(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues story = DocValues.getNumeric(leaf.reader(), Fields.STORY);
        NumericDocValues tie = DocValues.getNumeric(leaf.reader(), Fields.TIE);
        int number = document - leaf.docBase;
        if (!story.advanceExact(number) || !tie.advanceExact(number) || story.longValue() == tie.longValue()) {
            return document;
        }
        int leader = first(new PrefixQuery(new Term(Fields.ID, Kin.start(story.longValue()))));
        return leader == NONE ? document : leader;
    }

    private List<Kin> kin(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues kin = DocValues.getBinary(leaf.reader(), Fields.KIN);
        return kin.advanceExact(document - leaf.docBase) ? Kin.read(kin.binaryValue()) : List.of();
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private int first(org.apache.lucene.search.Query query) throws IOException {
        TopDocs found = searcher.search(query, 1);
        return found.scoreDocs.length == 0 ? NONE : found.scoreDocs[0].doc;
    }

    private Article card(int document) throws IOException {
        return Listed.card(searcher, document);
    }
}
