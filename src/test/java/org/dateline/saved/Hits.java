package org.dateline.saved;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Classification;
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
import org.dateline.search.Find;
import org.dateline.search.Hit;
import org.dateline.search.Marked;

/** Finds for the tests of this package. */
final class Hits {
    static final Instant SEEN = Instant.parse("2026-03-01T12:00:00.123Z");
    static final URI BASE = URI.create("http://localhost:7070/");

    private Hits() {}

    static Hit hit(String headline, String... passages) {
        return hit("https://courier.example/" + Digest.of(headline).hex(), headline, SEEN, passages);
    }

    static Hit hit(String url, String headline, Instant seen, String... passages) {
        return new Hit(
                new ArticleId(Digest.of(url).hex().substring(0, 20)),
                URI.create(url),
                Marked.plain(headline),
                false,
                Source.named("The Courier"),
                Source.named("Voice of America"),
                PublicationDate.UNKNOWN,
                seen,
                Kind.UNKNOWN,
                List.of(),
                List.of(passages).stream().map(Hits::marked).toList(),
                1,
                new ArticleId(Digest.of(url).hex().substring(0, 20)),
                0,
                List.of(),
                0);
    }

    /** Text whose stars enclose matches: {@code Talks with *Iran* resume}. */
    static Marked marked(String text) {
        List<Marked.Piece> pieces = new ArrayList<>();
        boolean matched = false;
        for (String part : text.split("\\*", -1)) {
            if (!part.isEmpty()) {
                pieces.add(new Marked.Piece(part, matched));
            }
            matched = !matched;
        }
        return new Marked(pieces);
    }

    static Hit with(Hit hit, PublicationDate published, Kind kind, boolean made, String... bylines) {
        return new Hit(
                hit.id(),
                hit.url(),
                hit.headline(),
                made,
                hit.source(),
                hit.origin(),
                published,
                hit.firstSeenAt(),
                kind,
                List.of(bylines),
                hit.passages(),
                hit.revision(),
                hit.story(),
                hit.copies(),
                List.of(),
                0);
    }

    static Feed feed(Hit... hits) {
        return feed(FeedFormat.RSS, List.of(hits));
    }

    static Feed feed(FeedFormat format, List<Hit> hits) {
        return feed(BASE, format, hits, FeedOptions.PLAIN);
    }

    static Feed feed(URI base, FeedFormat format, List<Hit> hits, FeedOptions options) {
        List<Found> finds = hits.stream()
                .sorted(Comparator.comparing(Hit::firstSeenAt).reversed())
                .map(Hits::found)
                .toList();
        return Feed.of(finds, "Dateline: Iran & “talks” <now>", addresses(base, format, "q=Iran&source=A"), options);
    }

    static Addresses addresses(URI base, FeedFormat format, String query) {
        return new Addresses(
                base,
                base.resolve("feed." + format.extension() + "?" + query),
                base.resolve("search?" + query),
                "feed?" + query);
    }

    /** What is found with an article around it that names two people. */
    static Found found(Hit hit) {
        return Found.article(new Find(hit, article(hit)));
    }

    private static Article article(Hit hit) {
        return new Article(
                hit.id(),
                hit.url(),
                Attribution.to(hit.source()),
                Headline.of("Talks"),
                "",
                "",
                hit.published(),
                null,
                hit.firstSeenAt(),
                hit.firstSeenAt(),
                hit.revision(),
                "en",
                Classification.UNKNOWN,
                List.of(
                        new Paragraph(Paragraph.Role.HEADING, "Why <now>"),
                        Paragraph.of("All of the text & more."),
                        new Paragraph(Paragraph.Role.QUOTE, "We talk.")),
                List.of(),
                new Annotations(
                        List.of(),
                        List.of(entity("Ilse Marrow"), entity("AT&T <b>Ltd</b>")),
                        List.of(),
                        Fingerprint.NONE,
                        "1"),
                new Provenance("", hit.url(), Digest.of("x"), "1"),
                Placement.UNKNOWN);
    }

    private static Entity entity(String name) {
        return new Entity(EntityType.PERSON, name, 1, List.of(name));
    }
}
