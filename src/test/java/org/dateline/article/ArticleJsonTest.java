package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private static final Article FULL = new Article(
            new ArticleId("0123456789abcdef0123"),
            URI.create("https://wgi.example/2020/08/iran"),
            new Attribution(
                    new Source("World Insights", "WGI"),
                    new Source("Voice of America", "VOA"),
                    "credit line",
                    List.of(new Byline("Denis Korkodinov")),
                    "Copyright VOA",
                    "Views are the author’s own."),
            Headline.of("“Talks” – Zażółć 😀"),
            "A dek",
            "VIENNA",
            PublicationDate.instant(OffsetDateTime.parse("2021-03-04T09:30:00+01:00"), "JSON-LD datePublished"),
            SEEN.minusSeconds(5),
            SEEN.minusSeconds(60),
            SEEN,
            2,
            "en",
            new Classification(Kind.OPINION, "disclaimer"),
            List.of(Paragraph.of("Pompeo spoke."), new Paragraph(Paragraph.Role.HEADING, "Why")),
            List.of(new Link("report", URI.create("https://un.example/r"))),
            new Annotations(
                    List.of(new Mention(0, 0, 6, EntityType.PERSON, "Pompeo", "Mike Pompeo", "surname of Mike Pompeo")),
                    List.of(new Entity(EntityType.PERSON, "Mike Pompeo", 1, List.of("Pompeo"))),
                    List.of(
                            new DateMentioned(0, 7, 12, "2015", DateMentioned.Reading.RESOLVED, day(1), day(31)),
                            new DateMentioned(0, 7, 12, "11/09", DateMentioned.Reading.AMBIGUOUS, null, null)),
                    new Fingerprint(List.of(1, -2, 3), 40, List.of(-7, 9)),
                    "tagger 1"),
            new Provenance("urn:uuid:1", URI.create("https://wgi.example/x"), Digest.of("body"), "extractor 1"),
            Placement.UNKNOWN);

    private static LocalDate day(int day) {
        return LocalDate.of(2015, 1, day);
    }

    @Test
    void everyFieldComesBackAsItWas() {
        assertEquals(FULL, ArticleJson.read(ArticleJson.write(FULL)));
    }

    @Test
    void anArticleOfWhichLittleIsKnownComesBackAsItWas() {
        Article bare = new Article(
                FULL.id(),
                URI.create("urn:sha256:00ff"),
                Attribution.to(Source.UNKNOWN),
                Headline.madeFrom(""),
                "",
                "",
                PublicationDate.UNKNOWN,
                null,
                SEEN,
                SEEN,
                1,
                "und",
                Classification.UNKNOWN,
                List.of(),
                List.of(),
                Annotations.NONE,
                FULL.provenance(),
                Placement.UNKNOWN);
        assertEquals(bare, ArticleJson.read(ArticleJson.write(bare)));
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        String json = new String(ArticleJson.write(FULL), StandardCharsets.UTF_8);
        String later = "{\"mood\":{\"grave\":true}," + json.substring(1);
        assertEquals(FULL, ArticleJson.read(later.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void instantsAreWrittenAsText() {
        String json = new String(ArticleJson.write(FULL), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"fetchedAt\":\"2026-03-01T12:00:00.123456789Z\""), json);
        assertTrue(json.contains("\"at\":\"2021-03-04T09:30:00+01:00\""), json);
    }

    @Test
    void whatIsNoArticleIsAnError() {
        assertThrows(UncheckedIOException.class, () -> ArticleJson.read("{}".getBytes(StandardCharsets.UTF_8)));
        assertThrows(UncheckedIOException.class, () -> ArticleJson.read("null".getBytes(StandardCharsets.UTF_8)));
        assertThrows(UncheckedIOException.class, () -> ArticleJson.read("[".getBytes(StandardCharsets.UTF_8)));
    }
}
