package org.dateline.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.article.Fingerprint;
import org.dateline.article.Inside;
import org.dateline.article.Paragraph;

/** An article in a document's stored fields, nothing of it twice, what lists show first. */
public final class StoredArticle {
    private static final Set<String> FIELDS = Set.of(Fields.CARD, Fields.TEXT, Fields.INSIDE, Fields.FINGERPRINT);

    private StoredArticle() {}

    static void add(Article article, Document to) {
        Annotations notes = article.annotations();
        Inside inside = new Inside(
                article.body().stream().map(Paragraph::role).toList(), article.links(), with(Fingerprint.NONE, notes));
        to.add(new StoredField(Fields.CARD, ArticleJson.write(with(List.of(), Inside.NONE, article))));
        Fields.texts(article).forEach(text -> to.add(new StoredField(Fields.TEXT, text)));
        to.add(new StoredField(Fields.INSIDE, ArticleJson.write(inside, article.id())));
        to.add(new StoredField(Fields.FINGERPRINT, packed(notes.fingerprint())));
    }

    /** The article of a document. */
    public static Article of(IndexSearcher searcher, int document) throws IOException {
        Document stored = searcher.storedFields().document(document, FIELDS);
        Inside inside = ArticleJson.readInside(bytes(stored, Fields.INSIDE).bytes);
        String[] texts = stored.getValues(Fields.TEXT);
        List<Paragraph> body = new ArrayList<>();
        int first = texts.length - inside.roles().size();
        for (int i = first; i < texts.length; i++) {
            body.add(new Paragraph(inside.roles().get(i - first), texts[i]));
        }
        Annotations notes = with(fingerprint(bytes(stored, Fields.FINGERPRINT)), inside.annotations());
        return with(
                body,
                new Inside(inside.roles(), inside.links(), notes),
                ArticleJson.read(bytes(stored, Fields.CARD).bytes));
    }

    private static BytesRef bytes(Document stored, String field) {
        return Objects.requireNonNull(stored.getBinaryValue(field), field);
    }

    private static Annotations with(Fingerprint fingerprint, Annotations notes) {
        return new Annotations(notes.mentions(), notes.entities(), notes.datesMentioned(), fingerprint, notes.tagger());
    }

    private static Article with(List<Paragraph> body, Inside inside, Article article) {
        return new Article(
                article.id(),
                article.url(),
                article.attribution(),
                article.headline(),
                article.dek(),
                article.dateline(),
                article.published(),
                article.modifiedAt(),
                article.firstSeenAt(),
                article.fetchedAt(),
                article.revision(),
                article.language(),
                article.kind(),
                body,
                inside.links(),
                inside.annotations(),
                article.provenance(),
                article.placement());
    }

    private static byte[] packed(Fingerprint fingerprint) {
        ByteBuffer packed = ByteBuffer.allocate(Integer.BYTES
                * (2 + fingerprint.minima().size() + fingerprint.figures().size()));
        packed.putInt(fingerprint.shingles());
        packed.putInt(fingerprint.minima().size());
        fingerprint.minima().forEach(packed::putInt);
        fingerprint.figures().forEach(packed::putInt);
        return packed.array();
    }

    private static Fingerprint fingerprint(BytesRef stored) {
        ByteBuffer packed = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
        int shingles = packed.getInt();
        List<Integer> minima = ints(packed, packed.getInt());
        return new Fingerprint(minima, shingles, ints(packed, packed.remaining() / Integer.BYTES));
    }

    private static List<Integer> ints(ByteBuffer packed, int many) {
        List<Integer> ints = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            ints.add(packed.getInt());
        }
        return ints;
    }
}
