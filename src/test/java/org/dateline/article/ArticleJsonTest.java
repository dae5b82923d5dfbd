package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.article.DateMentioned.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    @Test
    void a_full_article_comes_back_as_it_was() {
        Article full = article(
                PublicationDate.instant(OffsetDateTime.parse("2021-05-14T01:30:00.123456789+03:00"), "meta"),
                Instant.parse("2021-05-15T00:00:00Z"));
        assertEquals(full, ArticleJson.read(ArticleJson.write(full)));
    }

    @Test
    void an_article_without_dates_comes_back_without_dates() {
        Article undated = article(PublicationDate.UNKNOWN, null).withAnnotations(Annotations.NONE);
        assertEquals(undated, ArticleJson.read(ArticleJson.write(undated)));
    }

    @Test
    void is_one_line_of_utf_8_with_dates_that_people_can_read() {
        String json = new String(
                ArticleJson.write(article(PublicationDate.day(LocalDate.of(2021, 5, 14), "URL"), null)),
                StandardCharsets.UTF_8);
        assertFalse(json.contains("\n"), json);
        assertTrue(json.contains("\"fetchedAt\":\"2021-05-16T10:00:00Z\""), json);
        assertTrue(json.contains("Šorić said “no”"), json);
        assertFalse(json.contains("\"host\"") || json.contains("\"textDigest\""), json);
    }

    @Test
    void fields_of_a_newer_program_are_passed_over() {
        Article article = article(PublicationDate.UNKNOWN, null);
        String json = new String(ArticleJson.write(article), StandardCharsets.UTF_8);
        byte[] newer = ("{\"mood\":{\"of\":[1,2]}," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
        assertEquals(article, ArticleJson.read(newer));
    }

    @Test
    void what_is_not_an_article_is_refused() {
        for (String json : List.of("", "null", "[]", "{\"id\":", "{}")) {
            assertThrows(
                    UncheckedIOException.class, () -> ArticleJson.read(json.getBytes(StandardCharsets.UTF_8)), json);
        }
    }

    private static Article article(PublicationDate published, @Nullable Instant modified) {
        URI url = URI.create("https://news.example/a");
        return new Article(
                ArticleId.of(NormalizedUrl.of(url).orElseThrow()),
                url,
                new Attribution(
                        Source.named("The Example"),
                        new Source("Wire", "WIR"),
                        "credit line",
                        List.of(new Byline("Anna Varlen")),
                        "Source: Wire",
                        ""),
                Headline.of("Talks end"),
                "The dek",
                "VIENNA",
                published,
                modified,
                Instant.parse("2021-05-16T09:00:00Z"),
                Instant.parse("2021-05-16T10:00:00Z"),
                2,
                "en",
                new Classification(Kind.PRESS_RELEASE, "seed option"),
                List.of(Paragraph.of("Milena Šorić said “no”."), new Paragraph(Paragraph.Role.QUOTE, "No.")),
                List.of(new Link("more", URI.create("https://other.example/?a=1"))),
                new Annotations(
                        List.of(new Mention(0, 0, 12, EntityType.PERSON, "Milena Šorić", "Milena Šorić")),
                        List.of(new Entity(EntityType.PERSON, "Milena Šorić", 1, List.of("Milena Šorić"))),
                        List.of(
                                new DateMentioned(
                                        0,
                                        0,
                                        4,
                                        "2021",
                                        Reading.RESOLVED,
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.of(2021, 12, 31)),
                                new DateMentioned(0, 5, 10, "11/09", Reading.AMBIGUOUS, null, null)),
                        new Fingerprint(List.of(1, 2, 3)),
                        "rules-1"),
                new Provenance("urn:uuid:1", url, Digest.of("page"), "1"));
    }
}
