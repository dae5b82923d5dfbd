package org.dateline.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleJson;
import org.dateline.article.Byline;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Headline;
import org.dateline.article.NameKey;
import org.dateline.article.Paragraph;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/**
 * The schema: every field that an article has in the index.
 *
 * <p>{@link #TEXT} and {@link #LEAD} are made of the same {@linkplain #texts pieces of text} from the
 * start, and {@link #TITLE} of the first, stemmed and, under {@link #exact}, as they are; so an offset means the same place
 * in all of them. Dimensions are held twice:
 * whole under their name, to be counted and chosen, and as words under {@link #words}, to be searched.
 */
public final class Fields {
    /** What the commit says the index was written with; another value means another schema or analysis. */
    public static final String SCHEMA = "3";

    /** The article's id, one term; what a replacing article replaces. */
    public static final String ID = "id";
    /** The id's first 60 bits as a number, to break ties of any order the same way always. */
    public static final String TIE = "tie";
    /** Headline, dek and paragraphs, English, with offsets; stored. */
    public static final String TEXT = "text";
    /** The same words unstemmed, with offsets. */
    public static final String EXACT = "text.exact";
    /** The publisher's headline, English, with offsets; nothing for a headline that we made. */
    public static final String TITLE = "title";
    /** Headline, dek and the paragraphs up to the {@value #LEAD_LENGTH}th character, English, with offsets. */
    public static final String LEAD = "lead";

    public static final String SOURCE = "source";
    public static final String ORIGIN = "origin";
    public static final String PERSON = "person";
    public static final String ORGANISATION = "org";
    public static final String PLACE = "place";
    public static final String KIND = "kind";
    public static final String LANGUAGE = "lang";

    /** Every name that the article's entities had before and after correction and in the text, as compared; never shown. */
    public static final String NAMED = "named";

    /** The people of the article whom no list holds, by the name that they are known by before correction; never shown. */
    public static final String PEOPLE = "people";

    /** The authors, as words only. */
    public static final String AUTHOR = "author";
    /** The host and every domain that it lies in, one term each. */
    public static final String SITE = "site";

    /** First day that the publication date can mean, counted from 1970-01-01; missing when it is unknown. */
    public static final String DAY = "day";
    /** Last day that the publication date can mean; that of the month where only the month is known. */
    public static final String LAST_DAY = "last-day";
    /** Month of publication, counted from year 0 ({@code 12 * year + month - 1}); missing when unknown. */
    public static final String MONTH = "month";
    /** Earliest instant of publication in milliseconds since 1970, to sort by; missing when unknown. */
    public static final String PUBLISHED = "published";
    /** When we first fetched it, in milliseconds since 1970. */
    public static final String FIRST_SEEN = "first-seen";
    /** When we first fetched its present revision, in milliseconds since 1970. */
    public static final String REVISED = "revised";
    /** The days, from and to, of the dates that the text speaks of. */
    public static final String MENTIONED_DAYS = "mentioned-days";

    /** What an article's copies are found by; nothing for a text too short to compare. */
    static final String SKETCH = "sketch";
    /**
     * The story that the article belongs to: {@link #TIE} of the article that leads it, its own when it leads or has no
     * copies. One article of each story is shown where the two are equal.
     */
    public static final String STORY = "story";
    /** Related versions of the article, and of the one that leads a story its copies too; {@link Kin} tells the form. */
    public static final String KIN = "kin";

    /** Stored JSON of the article without body, links and annotations: what a hit shows beside its passages. */
    public static final String CARD = "card";
    /** Stored JSON of the whole article. */
    public static final String ARTICLE = "article";

    static final int LEAD_LENGTH = 400;

    private static final int LONGEST_VALUE = 1_000;

    private static final FieldType WITH_OFFSETS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType WORDS_ONLY = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private Fields() {}

    /** The field that holds the words of {@link #TEXT}, {@link #TITLE} or {@link #LEAD} unstemmed. */
    public static String exact(String text) {
        return text + ".exact";
    }

    /** The field that holds a dimension's or the authors' names as words. */
    public static String words(String dimension) {
        return dimension + ".words";
    }

    /**
     * The pieces that an article's text is indexed and stored as: headline, dek if there is one, paragraphs. A piece
     * begins one character after the end of the one before it.
     */
    public static List<String> texts(Article article) {
        List<String> texts = new ArrayList<>();
        texts.add(article.headline().text());
        if (!article.dek().isBlank()) {
            texts.add(article.dek());
        }
        article.body().stream().map(Paragraph::text).forEach(texts::add);
        return texts;
    }

    static Document document(Article article, Collection<NameKey> named, Collection<String> people) {
        Document document = new Document();
        document.add(new StringField(ID, article.id().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(article.id().value())));
        people.forEach(name -> document.add(new StringField(PEOPLE, cut(name), Field.Store.NO)));
        named.forEach(name -> document.add(new StringField(NAMED, cut(name.value()), Field.Store.NO)));
        document.add(new NumericDocValuesField(TIE, tie(article.id())));
        addStory(document, article);
        document.add(new StoredField(CARD, ArticleJson.write(card(article))));
        addText(document, article);
        addDimensions(document, article);
        addDates(document, article);
        document.add(new StoredField(ARTICLE, ArticleJson.write(article)));
        return document;
    }

    static long tie(ArticleId id) {
        return Long.parseLong(id.value(), 0, 15, 16);
    }

    /** A story of its own, until its copies are found. */
    private static void addStory(Document document, Article article) {
        document.add(new NumericDocValuesField(STORY, tie(article.id())));
        document.add(new BinaryDocValuesField(KIN, new BytesRef()));
        Sketch.of(article).ifPresent(sketch -> document.add(new BinaryDocValuesField(SKETCH, sketch.packed())));
    }

    private static void addText(Document document, Article article) {
        int length = 0;
        for (String text : texts(article)) {
            addText(document, TEXT, text);
            document.add(new StoredField(TEXT, text));
            if (length < LEAD_LENGTH) {
                addText(document, LEAD, text);
            }
            length += text.length();
        }
        Headline headline = article.headline();
        if (!headline.made()) {
            addText(document, TITLE, headline.text());
        }
    }

    private static void addText(Document document, String field, String text) {
        document.add(new Field(field, text, WITH_OFFSETS));
        document.add(new Field(exact(field), text, WITH_OFFSETS));
    }

    private static void addDimensions(Document document, Article article) {
        addSource(document, SOURCE, article.source());
        addSource(document, ORIGIN, article.origin());
        for (Entity entity : article.annotations().entities()) {
            String dimension = dimension(entity.type());
            addValue(document, dimension, entity.name());
            addWords(document, dimension, entity.name());
            addWords(document, dimension, entity.surfaces());
        }
        addValue(document, KIND, article.kind().kind().label());
        addValue(document, LANGUAGE, primary(article.language()));
        addWords(document, LANGUAGE, article.language());
        addWords(
                document,
                AUTHOR,
                article.attribution().bylines().stream().map(Byline::name).toList());
        for (String host = article.host(); !host.isEmpty(); host = host.substring(host.indexOf('.') + 1)) {
            document.add(new StringField(SITE, host, Field.Store.NO));
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
        document.add(new KeywordField(dimension, cut(value), Field.Store.NO));
    }

    static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static void addWords(Document document, String dimension, Collection<String> names) {
        names.forEach(name -> addWords(document, dimension, name));
    }

    private static void addWords(Document document, String dimension, String name) {
        document.add(new Field(words(dimension), name, WORDS_ONLY));
    }

    private static void addDates(Document document, Article article) {
        PublicationDate published = article.published();
        published.day().ifPresent(day -> {
            LocalDate last = published.precision() == PublicationDate.Precision.MONTH
                    ? day.withDayOfMonth(day.lengthOfMonth())
                    : day;
            document.add(new LongField(DAY, day.toEpochDay(), Field.Store.NO));
            document.add(new LongField(LAST_DAY, last.toEpochDay(), Field.Store.NO));
            document.add(new NumericDocValuesField(MONTH, month(day)));
        });
        published.earliest().ifPresent(at -> document.add(new LongField(PUBLISHED, at.toEpochMilli(), Field.Store.NO)));
        document.add(new LongField(FIRST_SEEN, article.firstSeenAt().toEpochMilli(), Field.Store.NO));
        document.add(new LongField(REVISED, article.fetchedAt().toEpochMilli(), Field.Store.NO));
        article.annotations().datesMentioned().forEach(date -> {
            if (date.from() != null && date.to() != null && !date.to().isBefore(date.from())) {
                document.add(
                        new LongRange(MENTIONED_DAYS, new long[] {date.from().toEpochDay()}, new long[] {
                            date.to().toEpochDay()
                        }));
            }
        });
    }

    /** The number that {@link #MONTH} holds for the month of this day. */
    public static long month(LocalDate day) {
        return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    private static String dimension(EntityType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
        };
    }

    private static Article card(Article article) {
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
                List.of(),
                List.of(),
                Annotations.NONE,
                article.provenance());
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
