package org.dateline.index;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Byline;
import org.dateline.article.Classification;
import org.dateline.article.DateMentioned;
import org.dateline.article.Digest;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Fingerprint;
import org.dateline.article.Headline;
import org.dateline.article.Kind;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.Provenance;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/** Small articles made by hand for tests. */
public final class Sample {
    private final String name;
    private Headline headline;
    private String dek = "";
    private String host = "example.org";
    private Source source = Source.named("Example News");
    private Source origin = source;
    private PublicationDate published = PublicationDate.UNKNOWN;
    private Instant firstSeen = Instant.parse("2024-01-01T00:00:00Z");
    private String language = "en";
    private Kind kind = Kind.NEWS;
    private int revision = 1;
    private Fingerprint fingerprint = Fingerprint.NONE;
    private final List<Byline> bylines = new ArrayList<>();
    private final List<Paragraph> body = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<DateMentioned> dates = new ArrayList<>();

    private Sample(String name) {
        this.name = name;
        this.headline = Headline.of(name);
    }

    /** An article that is told from others by this name, which is also its headline. */
    public static Sample named(String name) {
        return new Sample(name);
    }

    /** The id of the article of this name. */
    public static ArticleId id(String name) {
        return new ArticleId(Digest.of(name).hex().substring(0, 20));
    }

    public Sample headline(String text) {
        headline = Headline.of(text);
        return this;
    }

    public Sample madeHeadline(String text) {
        headline = new Headline(text, true);
        return this;
    }

    public Sample dek(String text) {
        dek = text;
        return this;
    }

    public Sample text(String... paragraphs) {
        for (String paragraph : paragraphs) {
            body.add(Paragraph.of(paragraph));
        }
        return this;
    }

    public Sample host(String value) {
        host = value;
        return this;
    }

    public Sample source(String sourceName, String code) {
        source = new Source(sourceName, code);
        origin = source;
        return this;
    }

    public Sample origin(String originName) {
        origin = Source.named(originName);
        return this;
    }

    public Sample day(String date) {
        published = PublicationDate.day(LocalDate.parse(date), "test");
        return this;
    }

    public Sample month(String month) {
        published = PublicationDate.month(LocalDate.parse(month + "-01"), "test");
        return this;
    }

    public Sample at(String instant) {
        published = PublicationDate.instant(OffsetDateTime.parse(instant), "test");
        return this;
    }

    public Sample firstSeen(String instant) {
        firstSeen = Instant.parse(instant);
        return this;
    }

    public Sample language(String tag) {
        language = tag;
        return this;
    }

    public Sample kind(Kind value) {
        kind = value;
        return this;
    }

    public Sample fingerprint(Fingerprint value) {
        fingerprint = value;
        return this;
    }

    public Sample revision(int number) {
        revision = number;
        return this;
    }

    public Sample by(String author) {
        bylines.add(new Byline(author));
        return this;
    }

    public Sample person(String... names) {
        return entities(EntityType.PERSON, names);
    }

    public Sample organisation(String... names) {
        return entities(EntityType.ORGANISATION, names);
    }

    public Sample place(String... names) {
        return entities(EntityType.PLACE, names);
    }

    private Sample entities(EntityType type, String... names) {
        for (String each : names) {
            entities.add(new Entity(type, each, 1, List.of(each)));
        }
        return this;
    }

    public Sample mentions(String from, String to) {
        dates.add(new DateMentioned(
                0, 0, 1, "then", DateMentioned.Reading.RESOLVED, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    /** A date that could not be read for certain. */
    public Sample mentions(DateMentioned.Reading reading) {
        dates.add(new DateMentioned(0, 0, 1, "then", reading, null, null));
        return this;
    }

    public Article article() {
        return new Article(
                id(name),
                URI.create("https://" + host + "/" + id(name)),
                new Attribution(source, origin, "", bylines, "", ""),
                headline,
                dek,
                "",
                published,
                null,
                firstSeen,
                firstSeen,
                revision,
                language,
                new Classification(kind, "test"),
                body,
                List.of(),
                new Annotations(List.of(), entities, dates, fingerprint, "test"),
                new Provenance("", URI.create("https://" + host + "/"), Digest.of(name), "test"),
                Placement.UNKNOWN);
    }
}
