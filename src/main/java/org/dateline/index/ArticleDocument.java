package org.dateline.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.DateMentioned;
import org.dateline.article.Entity;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/** Makes the Lucene document of an article, as {@link Fields} describes it. */
final class ArticleDocument {
    private static final FieldType WITH_OFFSETS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType WORDS_ONLY = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private ArticleDocument() {}

    static Document of(Article article, Uncorrected names, List<Article> earlier) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.ID, article.id().value(), Field.Store.NO));
        document.add(
                new BinaryDocValuesField(Fields.ID, new BytesRef(article.id().value())));
        addUncorrected(document, names);
        document.add(new NumericDocValuesField(Fields.TIE, Fields.tie(article.id())));
        addStory(document, article);
        addText(document, article);
        addDimensions(document, article);
        addDates(document, article);
        StoredArticle.add(article, document);
        Earlier.add(earlier, document);
        return document;
    }

    private static void addUncorrected(Document document, Uncorrected names) {
        names.people().forEach(name -> document.add(new StringField(Fields.PEOPLE, Fields.cut(name), Field.Store.NO)));
        names.named()
                .forEach(name -> document.add(new StringField(Fields.NAMED, Fields.cut(name.value()), Field.Store.NO)));
        names.mentions().stream()
                .map(MentionKey::of)
                .distinct()
                .forEach(key -> document.add(new SortedSetDocValuesField(Fields.MENTIONED, key)));
    }

    /** A story of its own, until its copies are found. */
    private static void addStory(Document document, Article article) {
        document.add(new NumericDocValuesField(Fields.STORY, Fields.tie(article.id())));
        document.add(new BinaryDocValuesField(Fields.KIN, new BytesRef()));
        Sketch.of(article).ifPresent(sketch -> document.add(new BinaryDocValuesField(Fields.SKETCH, sketch.packed())));
    }

    private static void addText(Document document, Article article) throws IOException {
        List<String> texts = Fields.texts(article);
        Tokens tokens = Tokens.of(texts);
        addText(document, Fields.TEXT, tokens, texts.size());
        document.add(new Field(Fields.LEAD, Tokens.at(tokens.next(leading(texts)), Fields.LEAD_END), WORDS_ONLY));
        if (!article.headline().made()) {
            addText(document, Fields.TITLE, tokens, 1);
        }
    }

    private static int leading(List<String> texts) {
        int pieces = 0;
        for (int length = 0; pieces < texts.size() && length < Fields.LEAD_LENGTH; pieces++) {
            length += texts.get(pieces).length();
        }
        return pieces;
    }

    static void addText(Document document, String field, Tokens tokens, int pieces) {
        document.add(new Field(field, tokens.stemmed(pieces), WITH_OFFSETS));
        document.add(new Field(Fields.exact(field), tokens.plain(pieces), WITH_OFFSETS));
    }

    private static void addDimensions(Document document, Article article) {
        addSource(document, Fields.SOURCE, article.source());
        addSource(document, Fields.ORIGIN, article.origin());
        for (Entity entity : article.annotations().entities()) {
            String dimension = Fields.dimension(entity.type());
            addValue(document, dimension, entity.name());
            addWords(document, dimension, entity.name());
            for (String surface : entity.surfaces()) {
                if (!surface.equals(entity.name())) {
                    addWords(document, dimension, surface);
                }
            }
        }
        addValue(document, Fields.KIND, article.kind().kind().label());
        addValue(document, Fields.LANGUAGE, primary(article.language()));
        addWords(document, Fields.LANGUAGE, article.language());
        for (Byline byline : article.attribution().bylines()) {
            addWords(document, Fields.AUTHOR, byline.name());
        }
        for (String host = article.host(); !host.isEmpty(); host = host.substring(host.indexOf('.') + 1)) {
            document.add(new StringField(Fields.SITE, host, Field.Store.NO));
            if (host.indexOf('.') < 0) {
                break;
            }
        }
    }

    /** The language without region and script, so that British and American English are counted together. */
    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static void addSource(Document document, String dimension, Source source) {
        addValue(document, dimension, source.name());
        addWords(document, dimension, source.name());
        if (!source.code().isEmpty()) {
            addWords(document, dimension, source.code());
        }
    }

    private static void addValue(Document document, String dimension, String value) {
        document.add(new KeywordField(dimension, Fields.cut(value), Field.Store.NO));
    }

    private static void addWords(Document document, String dimension, String name) {
        document.add(new Field(Fields.words(dimension), name, WORDS_ONLY));
    }

    private static void addDates(Document document, Article article) {
        PublicationDate published = article.published();
        published.day().ifPresent(day -> {
            LocalDate last = published.precision() == PublicationDate.Precision.MONTH
                    ? day.withDayOfMonth(day.lengthOfMonth())
                    : day;
            document.add(new LongField(Fields.DAY, day.toEpochDay(), Field.Store.NO));
            document.add(new LongField(Fields.LAST_DAY, last.toEpochDay(), Field.Store.NO));
            document.add(new NumericDocValuesField(Fields.MONTH, Fields.month(day)));
        });
        published
                .earliest()
                .ifPresent(at -> document.add(new LongField(Fields.PUBLISHED, at.toEpochMilli(), Field.Store.NO)));
        document.add(new LongField(Fields.FIRST_SEEN, article.firstSeenAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(Fields.REVISED, article.fetchedAt().toEpochMilli(), Field.Store.NO));
        addDatesMentioned(document, article.annotations().datesMentioned());
    }

    private static void addDatesMentioned(Document document, List<DateMentioned> dates) {
        if (dates.isEmpty()) {
            return;
        }
        DaysMentioned days = DaysMentioned.of(dates);
        document.add(new BinaryDocValuesField(Fields.DAYS_MENTIONED, days.written()));
        days.spans()
                .forEach(span -> document.add(
                        new LongRange(Fields.MENTIONED_DAYS, new long[] {span.from()}, new long[] {span.to()})));
    }

    private static FieldType indexed(IndexOptions options, boolean withoutNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
