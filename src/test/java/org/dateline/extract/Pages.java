package org.dateline.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Page;

/** Pages made in a line, for tests. */
final class Pages {
    static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");
    static final Extractor EXTRACTOR = new Extractor(Publishers.shipped());

    private Pages() {}

    static Page html(String url, String html) {
        return fetched(url, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Page fetched(String url, String type, byte[] body) {
        return new Page(
                URI.create(url), FETCHED, Page.Via.FETCH, 200, Map.of("Content-Type", List.of(type)), body, Hints.NONE);
    }

    static Page text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return imported("text/plain", bytes);
    }

    static Page imported(String type, byte[] bytes) {
        URI url = URI.create("urn:sha256:" + Digest.of(bytes).hex());
        return Page.imported(url, FETCHED, type, bytes, Hints.NONE);
    }

    /** The article of a page, which must be one. */
    static Article article(Page page) {
        return switch (EXTRACTOR.extract(page, "urn:uuid:0")) {
            case Extraction.Extracted(Article article) -> article;
            case Extraction.NotAnArticle(String reason) ->
                throw new AssertionError("not an article: " + reason + ", " + page.url());
        };
    }

    /** The reason why a page is not an article, which it must not be. */
    static String refusal(Page page) {
        return switch (EXTRACTOR.extract(page, "urn:uuid:0")) {
            case Extraction.NotAnArticle(String reason) -> reason;
            case Extraction.Extracted(Article article) ->
                throw new AssertionError("an article after all: " + article.text());
        };
    }

    /** Three paragraphs that read like an article. */
    static String prose() {
        return """
               <p>Negotiators from both countries said on Friday that they would reopen talks about the border river, two
               years after the last round ended without a joint statement.</p>
               <p>Both sides said that fishing rights would be the first item, and that a survey of the river commission
               would be laid before them within the week.</p>
               <p>A date for the next round has not been set, the deputy foreign minister told reporters afterwards.</p>
               """;
    }
}
