package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.Paragraph;

/**
 * What a newsroom's programmer would write with Lucene alone: headline and text in one stemmed field and an unstemmed one, both
 * with offsets, the headline in a third, dates, one keyword field for each dimension.
 */
final class RawLucene implements AutoCloseable {
    static final List<String> DIMENSIONS = List.of("source", "origin", "person", "org", "place", "kind", "lang");

    private static final FieldType OFFSETS = new FieldType();

    static {
        OFFSETS.setTokenized(true);
        OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        OFFSETS.freeze();
    }

    private final IndexWriter writer;

    RawLucene(Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of("exact", new StandardAnalyzer())));
        config.setRAMBufferSizeMB(64);
        writer = new IndexWriter(FSDirectory.open(folder), config);
    }

    void put(Article article) {
        try {
            writer.addDocument(document(article));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Article article) {
        Document document = new Document();
        List<String> texts = new ArrayList<>(List.of(article.headline().text()));
        article.body().stream().map(Paragraph::text).forEach(texts::add);
        document.add(new Field("title", texts.getFirst(), OFFSETS));
        document.add(new StoredField("title", texts.getFirst()));
        String text = String.join("\n", texts);
        document.add(new Field("text", text, OFFSETS));
        document.add(new Field("exact", text, OFFSETS));
        document.add(new StoredField("text", text));
        document.add(new StoredField("url", article.url().toString()));
        keyword(document, "source", article.source().name());
        keyword(document, "origin", article.origin().name());
        for (Entity entity : article.annotations().entities()) {
            keyword(document, RawLucene.dimension(entity), entity.name());
        }
        keyword(document, "kind", article.kind().kind().label());
        keyword(document, "lang", article.language());
        article.published().day().ifPresent(day -> {
            document.add(new LongField("day", day.toEpochDay(), Field.Store.YES));
            document.add(new NumericDocValuesField("year", day.getYear()));
        });
        return document;
    }

    private static String dimension(Entity entity) {
        return switch (entity.type()) {
            case PERSON -> "person";
            case ORGANISATION -> "org";
            case PLACE -> "place";
        };
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new KeywordField(field, value, Field.Store.NO));
    }

    @Override
    public void close() throws IOException {
        writer.close();
        writer.getDirectory().close();
    }
}
