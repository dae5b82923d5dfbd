package org.dateline.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Classification;
import org.dateline.article.Headline;
import org.dateline.article.Hints;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.Provenance;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;
import org.dateline.store.Database;

/** Pages and articles for the tests of this package. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private Samples() {}

    static Page fetched(String url, String html) {
        return fetched(url, html, NOON);
    }

    static Page fetched(String url, String html, Instant at) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("text/html; charset=utf-8"));
        headers.put("Content-Encoding", List.of("gzip"));
        headers.put("Content-Length", List.of("77"));
        headers.put("Set-Cookie", List.of("a=1", "b=2"));
        return new Page(
                URI.create(url),
                at,
                Page.Via.FETCH,
                200,
                headers,
                html.getBytes(StandardCharsets.UTF_8),
                Hints.of(Source.named("The Courier")));
    }

    static Page imported(String url, String text, Hints hints) {
        return Page.imported(
                URI.create(url), NOON, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), hints);
    }

    /** The article that an extractor would take out of this page, its body these paragraphs. */
    static Article article(Page page, String... paragraphs) {
        return new Article(
                ArticleId.of(NormalizedUrl.of(page.url()).orElseThrow()),
                page.url(),
                Attribution.to(page.hints().source()),
                Headline.of("Talks resume in Vienna"),
                "",
                "",
                PublicationDate.UNKNOWN,
                null,
                page.fetchedAt(),
                page.fetchedAt(),
                1,
                "en",
                Classification.UNKNOWN,
                Stream.of(paragraphs).map(Paragraph::of).toList(),
                List.of(),
                Annotations.NONE,
                new Provenance("", page.url(), page.digest(), "test"),
                Placement.UNKNOWN);
    }

    static Database database(Path folder) {
        return Database.open(folder.resolve("dateline.db"));
    }

    static Archive archive(Path folder, Database db) {
        return Archive.open(folder.resolve("archive"), db, CLOCK);
    }
}
