package org.dateline.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.EntityType;
import org.dateline.article.Paragraph;

/**
 * The schema: every field that an article has in the index.
 *
 * <p>{@link #TEXT} is made of the {@linkplain #texts pieces of text} and {@link #TITLE} of the first of them, stemmed and, under
 * {@link #exact}, as they are; so an offset means the same place in all of them. Dimensions are held twice:
 * whole under their name, to be counted and chosen, and as words under {@link #words}, to be searched.
 */
public final class Fields {
    /** What the commit says the index was written with; another value means another schema or analysis. */
    public static final String SCHEMA = "5";

    /**
     * The text that the article had in earlier versions, like {@link #TEXT}: the headlines of all of them, then the rest of
     * each. Searched only when asked for, so it counts for nothing else; missing for an article that never changed.
     */
    public static final String EARLIER = "earlier";
    /** The headlines of earlier versions, like {@link #TITLE}: the beginning of {@link #EARLIER}. */
    public static final String EARLIER_TITLE = "earlier-title";
    /** Which piece of {@link #EARLIER} is of which version, stored; {@link Earlier} tells the form. */
    static final String VERSIONS = "versions";

    /** The article's id, one term; what a replacing article replaces. */
    public static final String ID = "id";
    /** The id's first 60 bits as a number, to break ties of any order the same way always. */
    public static final String TIE = "tie";
    /** Headline, dek and paragraphs, English without words of grammar, with offsets; stored. */
    public static final String TEXT = "text";
    /** The same words and those of grammar unstemmed, in the same places, with offsets. */
    public static final String EXACT = "text.exact";
    /** The publisher's headline, English, with offsets; nothing for a headline that we made. */
    public static final String TITLE = "title";
    /**
     * One term, {@link #LEAD_END}, at the position where the opening of {@link #TEXT} ends: headline, dek and the paragraphs
     * up to the {@value #LEAD_LENGTH}th character.
     */
    public static final String LEAD = "lead";

    /** The only term of {@link #LEAD}. */
    public static final String LEAD_END = "end";

    public static final String SOURCE = "source";
    public static final String ORIGIN = "origin";
    public static final String PERSON = "person";
    public static final String ORGANISATION = "org";
    public static final String PLACE = "place";
    public static final String KIND = "kind";
    public static final String LANGUAGE = "lang";

    /** Every name that the article's entities had before and after correction and in the text, as compared; never shown. */
    public static final String NAMED = "named";

    /** The names in the text as they were before correction, one {@link MentionKey} each; never shown. */
    static final String MENTIONED = "mentioned";

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

    /** The same days to be counted, and how many dates are in doubt: {@link DaysMentioned}; missing when there are none. */
    public static final String DAYS_MENTIONED = "days-mentioned";

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
    /** Stored JSON of the rest of the article, {@link org.dateline.article.Inside}. */
    public static final String INSIDE = "inside";

    /** The article's whole fingerprint, stored as numbers. */
    static final String FINGERPRINT = "fingerprint";

    static final int LEAD_LENGTH = 400;

    private static final int LONGEST_VALUE = 1_000;

    private Fields() {}

    /** The field that holds the words of {@link #TEXT} or {@link #TITLE} unstemmed. */
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

    static long tie(ArticleId id) {
        return Long.parseLong(id.value(), 0, 15, 16);
    }

    static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    /** The number that {@link #MONTH} holds for the month of this day. */
    public static long month(LocalDate day) {
        return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    static String dimension(EntityType type) {
        return switch (type) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
        };
    }
}
