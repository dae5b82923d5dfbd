package org.dateline.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the demo web answers requests. */
class DemoWebTest {
    private static DemoWeb web;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        web = DemoWeb.start(0);
        browser = new Browser();
    }

    @AfterEach
    void backToTheFirstEdition() {
        web.edition(1);
    }

    @AfterAll
    static void stop() {
        browser.close();
        web.close();
    }

    @Test
    void a_page_with_a_known_etag_is_not_sent_again() {
        URI url = article("First Oil Payment Stuck as Bank Queries a Name").url();
        HttpResponse<byte[]> first = browser.fetch(url);
        assertEquals(200, first.statusCode());
        assertEquals("text/html; charset=utf-8", header(first, "Content-Type"));
        HttpResponse<byte[]> again = browser.fetch(url, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(header(first, "ETag"), header(again, "ETag"));
    }

    @Test
    void last_modified_is_the_date_of_the_article() {
        URI url = article("First Oil Payment Stuck as Bank Queries a Name").url();
        assertEquals("Thu, 28 May 2026 15:18:00 GMT", header(browser.fetch(url), "Last-Modified"));
        assertEquals(304, status(url, "If-Modified-Since", "Thu, 28 May 2026 15:18:00 GMT"));
        assertEquals(200, status(url, "If-Modified-Since", "Wed, 27 May 2026 15:18:00 GMT"));
        assertEquals(200, status(url, "If-Modified-Since", "last week"));
    }

    @Test
    void an_etag_counts_for_more_than_a_date() {
        URI url = article("First Oil Payment Stuck as Bank Queries a Name").url();
        HttpResponse<byte[]> answer =
                browser.fetch(url, "If-None-Match", "\"other\"", "If-Modified-Since", "Thu, 28 May 2026 15:18:00 GMT");
        assertEquals(200, answer.statusCode());
    }

    @Test
    void gzip_is_sent_when_it_is_accepted_under_an_etag_of_its_own() {
        URI url = web.sites().getFirst().home();
        HttpResponse<byte[]> plain = browser.fetch(url);
        HttpResponse<byte[]> packed = browser.fetch(url, "Accept-Encoding", "br, gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals(Browser.text(plain), Browser.text(packed));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertEquals(304, status(url, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag")));
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        URI url = web.sites().getLast().home();
        HttpResponse<byte[]> head = browser.send(HttpRequest.newBuilder(url)
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertEquals(200, head.statusCode());
        assertEquals(header(browser.fetch(url), "ETag"), header(head, "ETag"));
        assertArrayEquals(new byte[0], head.body());
    }

    @Test
    void the_undated_article_has_no_date_anywhere() {
        HttpResponse<byte[]> answer =
                browser.fetch(article("Who Are al-Nadhir? A Short Guide").url());
        assertFalse(answer.headers().firstValue("Last-Modified").isPresent());
        assertFalse(Browser.text(answer).contains("published_time"));
        assertFalse(Browser.text(answer).contains("Posted on"));
    }

    @Test
    void tracking_parameters_lead_to_the_same_page_which_names_the_clean_address() {
        URI clean = article("The candidate who wants to bore you").url();
        URI tracked = URI.create(clean + "?utm_source=frontpage&utm_medium=teaser");
        assertTrue(browser.text(web.sites().getLast().home()).contains(Html.text(tracked.getRawQuery())));
        assertEquals(browser.text(clean), browser.text(tracked));
        assertTrue(browser.text(tracked).contains("<link rel=\"canonical\" href=\"" + clean + "\">"));
    }

    @Test
    void the_ministry_tells_its_charset_in_a_meta_element_only() {
        DemoArticle release = article("Statement on the opening of indirect talks in Geneva");
        HttpResponse<byte[]> answer = browser.fetch(release.url());
        assertEquals("text/html", header(answer, "Content-Type"));
        assertTrue(Browser.text(answer).contains("charset=windows-1252"));
        assertTrue(Browser.text(answer).contains("Désirée Okonta"));
    }

    @Test
    void the_second_edition_serves_the_revision_and_says_what_is_gone() {
        DemoArticle recount = article("Recount in Port Selm Leaves Storvik Victory Unchanged");
        URI gone = article("Al-Nadhir Founder Reported Killed in Landslide").url();
        String etag = header(browser.fetch(recount.url()), "ETag");
        web.edition(2);
        assertEquals(410, status(gone));
        assertEquals(200, status(recount.url(), "If-None-Match", etag));
        assertTrue(browser.text(recount.url()).contains("\"dateModified\":\"2025-12-03T10:40:00Z\""));
        assertTrue(browser.text(recount.url()).contains("The figure is 13."));
        web.edition(1);
        assertEquals(200, status(gone));
        assertEquals(304, status(recount.url(), "If-None-Match", etag));
    }

    @Test
    void what_is_not_there_is_404_and_what_is_not_get_is_405() {
        URI home = web.sites().getFirst().home();
        assertEquals(404, status(home.resolve("/no/such/page")));
        assertEquals(
                405,
                browser.send(HttpRequest.newBuilder(home)
                                .POST(BodyPublishers.ofString("q"))
                                .build())
                        .statusCode());
    }

    @Test
    void the_log_tells_what_was_asked() {
        URI home = web.sites().get(2).home();
        browser.fetch(home.resolve("/no/such/page?q=1"), "If-None-Match", "\"x\"");
        assertTrue(web.log().contains(new Exchange("PR", "GET", "/no/such/page?q=1", 404, "DemoTest/1", true)));
    }

    @Test
    void the_log_forgets_the_oldest_beyond_its_limit() {
        ExchangeLog log = new ExchangeLog(2);
        for (String path : new String[] {"/1", "/2", "/3"}) {
            log.add(new Exchange("MW", "GET", path, 200, "", false));
        }
        assertEquals(
                List.of("/2", "/3"),
                log.exchanges().stream().map(Exchange::path).toList());
    }

    @Test
    void requests_are_answered_at_the_same_time() {
        List<URI> urls = web.articles().stream().map(DemoArticle::url).toList();
        assertTrue(urls.parallelStream().allMatch(url -> status(url) == 200));
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();
            IOException error = assertThrows(IOException.class, () -> DemoWeb.start(port));
            assertEquals(
                    "demo: port " + port + " of 127.0.0.1 is taken; choose another base port, or 0 for any",
                    error.getMessage());
        }
    }

    @Test
    void text_cannot_break_out_of_mark_up() {
        assertEquals("&lt;b&gt; &amp; &quot;a&quot; &#39;", Html.text("<b> & \"a\" '"));
        assertEquals("\"\\u003c/script\\u003e \\\"\"", Html.json("</script> \""));
    }

    private static DemoArticle article(String headline) {
        return web.articles().stream()
                .filter(article -> article.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    private static int status(URI url, String... headers) {
        return browser.fetch(url, headers).statusCode();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
