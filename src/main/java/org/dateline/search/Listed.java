package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/** Reads of a document what a list of results shows, and stops before the rest of it is unpacked. */
final class Listed extends StoredFieldVisitor {
    private final boolean texts;
    private final List<String> text = new ArrayList<>();
    private byte @Nullable [] card;

    private Listed(boolean texts) {
        this.texts = texts;
    }

    /** A document's card and pieces of text. */
    static Listed whole(IndexSearcher searcher, int document) throws IOException {
        return read(searcher, document, true);
    }

    /** A document's card alone. */
    static Article card(IndexSearcher searcher, int document) throws IOException {
        return read(searcher, document, false).card();
    }

    /** A document's headline alone. */
    static String headline(IndexSearcher searcher, int document) throws IOException {
        Headline headline = new Headline();
        searcher.storedFields().document(document, headline);
        return headline.text;
    }

    private static Listed read(IndexSearcher searcher, int document, boolean texts) throws IOException {
        Listed listed = new Listed(texts);
        searcher.storedFields().document(document, listed);
        return listed;
    }

    /** The article without its text. */
    Article card() {
        return ArticleJson.read(Objects.requireNonNull(card, "index: a document without its card"));
    }

    /** The pieces of its text. */
    List<String> texts() {
        return text;
    }

    @Override
    public Status needsField(FieldInfo field) {
        if (card != null && (!texts || field.name.equals(Fields.INSIDE))) {
            return Status.STOP;
        }
        return field.name.equals(Fields.CARD) || (texts && field.name.equals(Fields.TEXT)) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
        card = value;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
        text.add(value);
    }

    /** Reads the first piece of text. */
    private static final class Headline extends StoredFieldVisitor {
        private String text = "";

        @Override
        public Status needsField(FieldInfo field) {
            return !text.isEmpty() ? Status.STOP : field.name.equals(Fields.TEXT) ? Status.YES : Status.NO;
        }

        @Override
        public void stringField(FieldInfo field, String value) {
            text = value;
        }
    }
}
