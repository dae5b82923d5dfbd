package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final String URL = "https://www.post.example/world/talks?utm_source=x";

    @Test
    void anArticleKeepsWhereItCameFromAndIsNotYetAnnotated() {
        Page page = Pages.html(URL, "<h1>Talks to reopen on the border river</h1>" + Pages.prose());
        Article article = Pages.article(page);
        assertEquals("urn:uuid:0", article.provenance().capture());
        assertEquals(page.url(), article.provenance().capturedUrl());
        assertEquals(page.digest(), article.provenance().digest());
        assertEquals(Extractor.version(), article.provenance().extractor());
        assertEquals(Annotations.NONE, article.annotations());
        assertEquals(1, article.revision());
        assertEquals(Pages.FETCHED, article.fetchedAt());
        assertEquals(Pages.FETCHED, article.firstSeenAt());
    }

    @Test
    void theCanonicalAddressOfTheSameHostNamesTheArticle() {
        Article article = Pages.article(Pages.html(
                URL, "<link rel=canonical href='https://post.example/talks'><h1>Talks reopen</h1>" + Pages.prose()));
        assertEquals(id("https://post.example/talks"), article.id());
        assertEquals("https://post.example/talks", article.url().toString());
    }

    @Test
    void aCanonicalAddressElsewhereTellsTheOriginAndNotTheAddress() {
        Article article = Pages.article(Pages.html(
                URL, "<link rel=canonical href='https://www.reuters.com/a'><h1>Talks reopen</h1>" + Pages.prose()));
        assertEquals(id("https://www.post.example/world/talks"), article.id());
        assertEquals("Reuters", article.origin().name());
        assertEquals("canonical link", article.attribution().originEvidence());
    }

    @Test
    void anImportWithoutAddressIsNamedByItsCanonicalOrElseByItsDigest() {
        String html = "<h1>Talks reopen on the river</h1>" + Pages.prose();
        byte[] linked =
                ("<link rel=canonical href='https://post.example/talks'>" + html).getBytes(StandardCharsets.UTF_8);
        Page bare = Pages.imported("text/html", html.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                id("https://post.example/talks"),
                Pages.article(Pages.imported("text/html", linked)).id());
        assertEquals(
                bare.digest().hex().substring(0, 20), Pages.article(bare).id().value());
        assertEquals(bare.url(), Pages.article(bare).url());
    }

    @Test
    void anAddressIsNoPublishersName() {
        String body =
                "<meta property=og:site_name content='https://www.post.example'><h1>Talks reopen</h1>" + Pages.prose();
        Page page = new Page(
                URI.create("https://www.post.example/talks-reopen"),
                Pages.FETCHED,
                Page.Via.FETCH,
                200,
                Map.of("content-type", List.of("text/html")),
                body.getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
        assertEquals("post.example", Pages.article(page).source().name());
    }

    @Test
    void aHintedSourceGoesBeforeThePageAndAHintedKindAfterIt() {
        byte[] body = ("<meta property=og:site_name content='Northern Post'><h1>Talks reopen</h1>" + Pages.prose())
                .getBytes(StandardCharsets.UTF_8);
        Hints hints = new Hints(new Source("Harbour Bulletin", "HB"), Kind.OPINION, "");
        Page page = new Page(
                URI.create(URL),
                Pages.FETCHED,
                Page.Via.FETCH,
                200,
                Map.of("content-type", List.of("text/html")),
                body,
                hints);
        Article article = Pages.article(page);
        assertEquals("HB", article.source().code());
        assertEquals(Kind.OPINION, article.kind().kind());
        assertEquals("seed option kind=opinion", article.kind().evidence());
    }

    @Test
    void aSourceIsTheSitesNameOrElseTheHost() {
        assertEquals(
                "post.example",
                Pages.article(Pages.html(URL, "<h1>Talks</h1>" + Pages.prose()))
                        .source()
                        .name());
        assertEquals(
                "Voice of America",
                Pages.article(Pages.html("https://www.voanews.com/a/1", "<h1>Talks</h1>" + Pages.prose()))
                        .source()
                        .name());
    }

    @Test
    void aPageWithoutADateHasNoneWhateverItsFetchOrItsNeighbours() {
        Article article = Pages.article(Pages.html(
                URL,
                "<h1>Talks reopen</h1>" + Pages.prose()
                        + "<aside><time datetime=2020-01-01>1 January 2020</time></aside><footer>© 2023</footer>"));
        assertEquals(PublicationDate.UNKNOWN, article.published());
        assertNull(article.modifiedAt());
    }

    @Test
    void aDateAfterTheFetchIsNotBelieved() {
        Article article = Pages.article(Pages.html(
                URL, "<meta property=article:published_time content=2031-01-01><h1>Talks reopen</h1>" + Pages.prose()));
        assertFalse(article.published().known());
    }

    @Test
    void aDateInTheAddressIsADayAndSaysSo() {
        Article article = Pages.article(
                Pages.html("https://post.example/2021/05/03/talks", "<h1>Talks reopen</h1>" + Pages.prose()));
        assertEquals(PublicationDate.Precision.DAY, article.published().precision());
        assertEquals("URL", article.published().evidence());
    }

    @Test
    void commentFormsShareButtonsAndNewsletterBoxesLeaveNoTrace() {
        String text = Pages.article(Pages.html(
                        URL,
                        "<article><h1>Talks reopen</h1><div class=share><span>Share.</span></div>" + Pages.prose()
                                + "<p>Share.</p><div class=newsletter-box><p>Get the morning note every weekday at seven.</p></div>"
                                + "<h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are"
                                + " marked *</p></article>"))
                .text();
        for (String trace : List.of("Share", "Leave a Reply", "Required fields", "morning note")) {
            assertFalse(text.contains(trace), trace);
        }
    }

    @Test
    void anErrorPageIsNotAnArticle() {
        Page gone = new Page(
                URI.create(URL),
                Pages.FETCHED,
                Page.Via.FETCH,
                404,
                Map.of("content-type", List.of("text/html")),
                ("<h1>Talks</h1>" + Pages.prose()).getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
        assertEquals("HTTP status 404", Pages.refusal(gone));
    }

    @Test
    void emptyFilesAndBinaryOnesAreNotArticles() {
        assertEquals("empty", Pages.refusal(Pages.imported("text/plain", new byte[0])));
        assertEquals("no text", Pages.refusal(Pages.text(" \n\u00a0\n")));
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7};
        assertTrue(
                Pages.refusal(Pages.imported("application/octet-stream", zip)).startsWith("not a text"));
        assertTrue(Pages.refusal(Pages.imported("text/plain", zip)).startsWith("not a text"));
    }

    @Test
    void anUnknownMediaTypeIsLookedAt() {
        byte[] html = ("<!doctype html><h1>Talks reopen</h1>" + Pages.prose()).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "Talks reopen",
                Pages.article(Pages.imported("", html)).headline().text());
        assertTrue(Pages.refusal(Pages.imported("", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .contains("JSON"));
        assertTrue(Pages.refusal(Pages.imported("application/json", "[oops".getBytes(StandardCharsets.UTF_8)))
                .startsWith("not JSON"));
    }

    private static ArticleId id(String url) {
        return ArticleId.of(NormalizedUrl.of(url).orElseThrow());
    }
}
