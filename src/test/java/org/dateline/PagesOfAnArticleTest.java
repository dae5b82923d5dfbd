package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.ArticleId;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.site.Site;
import org.dateline.site.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that need the archive and the alias file, in the whole program. */
class PagesOfAnArticleTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final String SECOND =
            "The strait carries a third of the grain of the region, the port's own clerks have counted this winter.";

    @TempDir
    Path folder;

    private Dateline dateline;
    private Site site;

    @BeforeEach
    void open() {
        Config config = Config.load(
                folder,
                null,
                Map.of(),
                Map.of(Setting.DATA, folder.resolve("data").toString(), Setting.SITE_PORT, "0"));
        dateline = Dateline.open(config, Clock.systemUTC());
        site = dateline.serve(
                config,
                () -> new Status(false, MONDAY, 1, 1, 1, 0, List.of(), List.of(), List.of(), "", "", ""),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        site.close();
        dateline.close();
    }

    private ArticleId take(Instant at, String second) {
        String html = """
                <!DOCTYPE html><html lang="en"><head><title>Talks on the strait resume in Port Hale</title>
                <meta property="article:published_time" content="2026-03-02T08:00:00Z"></head><body><article>
                <h1>Talks on the strait resume in Port Hale</h1>
                <p>Minister Anna Varlen met the envoys of both shores in Oslo on Monday for the first time since
                the accord on tolls lapsed in the autumn, and agreed on little but a date.</p>
                <p>%s</p>
                <p>Varlen said that the talks would go on, and that neither side had asked for a chart of the
                shallows, which the pilots of the northern shore have wanted for years.</p>
                </article></body></html>
                """.formatted(second);
        Page page = new Page(
                URI.create("https://news.example/2026/talks-resume"),
                at,
                Page.Via.FETCH,
                200,
                Map.of("content-type", List.of("text/html; charset=utf-8")),
                html.getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
        Ingest.Outcome.Indexed indexed =
                assertInstanceOf(Ingest.Outcome.Indexed.class, dateline.ingest().take(page));
        dateline.ingest().commit();
        return indexed.article().id();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(at(path));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    @Test
    void whatThePublisherChangedIsShown() throws IOException, InterruptedException {
        ArticleId id = take(MONDAY, SECOND);
        assertTrue(get("/article/" + id + "/revisions").contains("has not changed since"));
        take(MONDAY.plusSeconds(7_200), SECOND.replace("a third", "a quarter"));
        String page = get("/article/" + id + "/revisions");
        assertTrue(page.contains("1 paragraph changed."), page);
        assertTrue(page.contains("[removed: </span>third<") && page.contains("[added: </span>quarter<"), page);
        assertTrue(page.contains("2 March 2026, 12:00 UTC"), page);
        assertTrue(get("/article/" + id).contains("Revised once: what changed"));
    }

    @Test
    void aNameIsCorrectedAtOnceByTheFormOnItsPage() throws IOException, InterruptedException {
        take(MONDAY, SECOND);
        String page = get("/entity?person=Anna+Varlen");
        assertTrue(page.contains(">1 article</a>"), page);
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(form.find(), page);
        String fields = "form=" + form.group(1) + "&type=person&name=Anna+Varlen&other="
                + URLEncoder.encode("Anna M. Varlen", StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(at("/entity/rename")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        assertEquals(303, answer.statusCode(), answer.body());
        String renamed = get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replaceFirst("^https?://[^/]+", ""));
        assertTrue(renamed.contains("<bdi>Anna M. Varlen</bdi></h1>") && renamed.contains(">1 article</a>"), renamed);
        assertTrue(renamed.contains("Line 1: Anna Varlen is Anna M. Varlen"), renamed);
        assertTrue(get("/search?q=strait").contains("<bdi>Anna M. Varlen</bdi>"));
        assertFalse(get("/search?q=strait").contains("<bdi>Anna Varlen</bdi>"));
    }
}
