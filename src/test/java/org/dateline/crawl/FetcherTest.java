package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.dateline.article.NormalizedUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class FetcherTest {
    private static final SizeLimit LIMIT = SizeLimit.of(100_000);

    private final TestTime time = new TestTime();
    private final TestWeb web = new TestWeb();

    @AfterEach
    void stop() {
        web.close();
    }

    private FetchOutcome fetch(String path) throws InterruptedException {
        return fetch(path, Validators.NONE, Duration.ofSeconds(10));
    }

    private FetchOutcome fetch(String path, Validators validators, Duration timeout) throws InterruptedException {
        CrawlSettings settings = TestCrawl.settings(web).withTimeout(timeout);
        return new Fetcher(settings, new AddressGuard(settings), time).fetch(web.url(path), validators, LIMIT);
    }

    private static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
        return assertInstanceOf(FetchOutcome.Fetched.class, outcome);
    }

    private static FetchOutcome.Failed failed(FetchOutcome outcome) {
        return assertInstanceOf(FetchOutcome.Failed.class, outcome);
    }

    @Test
    void fetchesAPageAndSaysWhoAsks() throws InterruptedException {
        web.page("/a?b=1", "<p>caf\u00e9");
        FetchOutcome.Fetched page = fetched(fetch("/a?b=1"));
        assertEquals("<p>caf\u00e9", new String(page.body(), StandardCharsets.UTF_8));
        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertEquals(time.instant(), page.at());
        TestWeb.Request request = web.log().getFirst();
        assertEquals("/a?b=1", request.path());
        assertEquals(
                "Dateline/0.1.0 (+https://newsroom.example/bot)",
                request.header("User-agent").orElse(""));
        assertEquals(Optional.empty(), request.header("Cookie"));
        assertEquals(Optional.empty(), request.header("Referer"));
    }

    @Test
    void sendsBackWhatTheServerMarkedItsAnswerWith() throws InterruptedException {
        web.tagged("/a", "W/\"x1\"", "<p>a");
        Validators validators = Validators.of(fetched(fetch("/a")));
        assertEquals("W/\"x1\"", validators.etag());
        assertInstanceOf(FetchOutcome.NotModified.class, fetch("/a", validators, Duration.ofSeconds(10)));
        fetch("/a", new Validators("", "Mon, 03 May 2021 08:00:00 GMT"), Duration.ofSeconds(10));
        assertEquals(
                "Mon, 03 May 2021 08:00:00 GMT",
                web.log().getLast().header("If-modified-since").orElse(""));
    }

    @Test
    void undoesCompression() throws InterruptedException {
        byte[] packed = TestWeb.gzip("<p>plain".getBytes(StandardCharsets.UTF_8));
        web.bytes("/gz", 200, "text/html", packed, "Content-Encoding", "gzip");
        assertEquals("<p>plain", new String(fetched(fetch("/gz")).body(), StandardCharsets.UTF_8));
    }

    @Test
    void cutsAnEndlessBodyAtTheLimitAndSaysSo() throws InterruptedException {
        web.endless("/endless", "text/html");
        FetchOutcome.Fetched page = fetched(fetch("/endless"));
        assertEquals(100_000, page.body().length);
        assertTrue(page.cut());
        assertEquals(Validators.NONE, Validators.of(page));
        assertTrue(web.isLeftAlone());
    }

    @Test
    void cutsAGzipBombAtTheLimitOfWhatItUnpacksTo() throws InterruptedException {
        byte[] bomb = TestWeb.gzip(new byte[50_000_000]);
        assertTrue(bomb.length < 100_000, "a bomb is small: " + bomb.length);
        web.bytes("/bomb", 200, "text/html", bomb, "Content-Encoding", "gzip");
        FetchOutcome.Fetched page = fetched(fetch("/bomb"));
        assertEquals(100_000, page.body().length);
        assertTrue(page.cut());
    }

    @Test
    void doesNotCallABodyOfExactlyTheLimitCut() throws InterruptedException {
        web.bytes("/exact", 200, "text/html", new byte[100_000]);
        assertEquals(false, fetched(fetch("/exact")).cut());
    }

    @ParameterizedTest
    @CsvSource({"/stalling", "/silent"})
    void breaksOffWhenTheTimeIsOver(String path) throws InterruptedException {
        web.stalling("/stalling").silent("/silent");
        long began = System.nanoTime();
        FetchOutcome.Failed outcome = failed(fetch(path, Validators.NONE, Duration.ofMillis(300)));
        assertEquals("no complete answer within 0.3 s", outcome.why());
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(3).toNanos());
    }

    @Test
    void hangsUpOnAnErrorPageWithoutEnd() throws InterruptedException {
        web.on("/error", exchange -> {
            exchange.sendResponseHeaders(500, 0);
            byte[] chunk = new byte[10_000];
            while (web.isOpen()) {
                exchange.getResponseBody().write(chunk);
            }
        });
        assertEquals("answered 500", failed(fetch("/error")).why());
        assertTrue(web.isLeftAlone());
    }

    @Test
    void breaksOffADripThatWouldNeverEnd() throws InterruptedException {
        web.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        });
        assertEquals(
                "no complete answer within 0.3 s",
                failed(fetch("/drip", Validators.NONE, Duration.ofMillis(300))).why());
    }

    @Test
    void doesNotFollowARedirectByItself() throws InterruptedException {
        web.redirect("/from", "../to?x=1#part").page("/to?x=1", "<p>");
        FetchOutcome.Redirected outcome = assertInstanceOf(FetchOutcome.Redirected.class, fetch("/from"));
        assertEquals(web.url("/to?x=1"), outcome.target());
        assertEquals(1, web.log().size());
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "javascript:alert(1)", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x", "''"})
    void refusesARedirectToAnotherScheme(String location) throws InterruptedException {
        web.redirect("/from", location);
        assertEquals(
                "status 302 without an address that could be fetched",
                failed(fetch("/from")).why());
    }

    @Test
    void keepsRetryAfterInSecondsAndAsADate() throws InterruptedException {
        web.status("/busy", 429, "Retry-After", "120")
                .status("/down", 503, "Retry-After", "Mon, 03 May 2021 09:00:00 GMT");
        assertEquals(time.instant().plusSeconds(120), failed(fetch("/busy")).notBefore());
        assertEquals(
                Instant.parse("2021-05-03T09:00:00Z"), failed(fetch("/down")).notBefore());
        assertEquals(false, failed(fetch("/busy")).lasting());
    }

    @Test
    void keepsRetryAfterNoLongerThanADay() {
        Instant now = time.instant();
        assertEquals(Optional.of(now.plus(RetryAfter.LONGEST)), RetryAfter.read("99999999999999999999", now));
        assertEquals(Optional.of(now.plus(RetryAfter.LONGEST)), RetryAfter.read("Fri, 31 Dec 2049 23:59:59 GMT", now));
        assertEquals(Optional.of(now), RetryAfter.read("Fri, 31 Dec 1999 23:59:59 GMT", now));
        assertEquals(Optional.empty(), RetryAfter.read("later", now));
    }

    @Test
    void saysInPlainWordsWhyThereIsNoAnswer() throws InterruptedException {
        assertEquals("answered 404", failed(fetch("/nothing")).why());
        web.bytes("/br", 200, "text/html", new byte[] {1, 2, 3}, "Content-Encoding", "br");
        assertEquals(
                "its content-encoding 'br' was not asked for",
                failed(fetch("/br")).why());
        web.bytes("/broken", 200, "text/html", new byte[] {1, 2, 3}, "Content-Encoding", "gzip");
        assertTrue(failed(fetch("/broken")).why().startsWith("the connection broke"));
        web.close();
        assertEquals("the connection was refused", failed(fetch("/a")).why());
    }

    @Test
    void sendsNothingToAPrivateAddress() throws InterruptedException {
        try (TestWeb canary = new TestWeb()) {
            CrawlSettings settings = TestCrawl.settings(web);
            FetchOutcome outcome = new Fetcher(settings, new AddressGuard(settings), time)
                    .fetch(canary.url("/"), Validators.NONE, LIMIT);
            assertTrue(assertInstanceOf(FetchOutcome.Disallowed.class, outcome)
                    .why()
                    .contains("(loopback)"));
            assertEquals(0, canary.log().size());
        }
    }

    @Test
    void connectsToTheVeryAddressesThatTheGuardHasJudged() throws InterruptedException {
        web.page("/", "<p>here");
        NormalizedUrl url = NormalizedUrl.of("http://no-name-server-knows-me.invalid:" + web.port() + "/")
                .orElseThrow();
        CrawlSettings settings = TestCrawl.settings(web);
        AddressGuard guard =
                new AddressGuard(settings.allow(), false, host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        fetched(new Fetcher(settings, guard, time).fetch(url, Validators.NONE, LIMIT));
        assertEquals(1, web.asked("/"));
    }

    @Test
    void saysThatItCannotAskAHostWithAnUnderscore() throws InterruptedException {
        CrawlSettings settings = TestCrawl.settings(web);
        AddressGuard guard =
                new AddressGuard(settings.allow(), false, name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        NormalizedUrl url =
                NormalizedUrl.of("http://my_desk.invalid:" + web.port() + "/").orElseThrow();
        FetchOutcome.Failed failed = failed(new Fetcher(settings, guard, time).fetch(url, Validators.NONE, LIMIT));
        assertTrue(failed.why().contains("underscore"));
        assertTrue(failed.lasting());
    }

    @Test
    void asksNameServersAnewForEachFetch() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        NormalizedUrl url =
                NormalizedUrl.of("http://rebinding.invalid:" + web.port() + "/").orElseThrow();
        CrawlSettings settings = TestCrawl.settings(web);
        AddressGuard guard = new AddressGuard(settings.allow(), false, host -> new InetAddress[] {
            asked.getAndIncrement() == 0
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByAddress(new byte[] {10, 0, 0, 1})
        });
        Fetcher fetcher = new Fetcher(settings, guard, time);
        web.page("/", "<p>here");
        fetched(fetcher.fetch(url, Validators.NONE, LIMIT));
        assertInstanceOf(FetchOutcome.Disallowed.class, fetcher.fetch(url, Validators.NONE, LIMIT));
        assertEquals(1, web.asked("/"));
    }

    @Test
    void readsMoreOfAnAnswerThatBeginsLikeASitemap() throws InterruptedException {
        String entries = "<url><loc>https://example.org/a</loc></url>".repeat(100);
        web.xml("/s.xml", "<urlset>" + entries + "</urlset>").page("/page", "<html>" + entries);
        CrawlSettings settings = TestCrawl.settings(web);
        Fetcher fetcher = new Fetcher(settings, new AddressGuard(settings), time);
        SizeLimit limit = new SizeLimit(1_000, 100_000);
        assertEquals(
                false,
                fetched(fetcher.fetch(web.url("/s.xml"), Validators.NONE, limit))
                        .cut());
        assertEquals(
                1_000,
                fetched(fetcher.fetch(web.url("/page"), Validators.NONE, limit)).body().length);
    }
}
