package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.article.NormalizedUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A canary on every address of this machine hears nothing, however a link or a redirect spells the way to it. */
@Timeout(20)
class SpellingsTest {
    private static final AtomicInteger HEARD = new AtomicInteger();

    private static HttpServer canary;
    private static TestWeb web;

    @BeforeAll
    static void start() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        canary.createContext("/", exchange -> {
            HEARD.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
        web = new TestWeb();
    }

    @AfterAll
    static void stop() {
        canary.stop(0);
        web.close();
    }

    static Stream<String> spellings() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpellingsTest.class.getResourceAsStream("spellings.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fetcher fetcher() {
        CrawlSettings settings = TestCrawl.settings(web).withTimeout(Duration.ofSeconds(2));
        return new Fetcher(settings, new AddressGuard(settings), Clock.systemUTC());
    }

    private static void refuses(Optional<NormalizedUrl> url) throws InterruptedException {
        HEARD.set(0);
        if (url.isPresent()) {
            FetchOutcome outcome = fetcher().fetch(url.get(), Validators.NONE, SizeLimit.of(1_000));
            assertFalse(outcome instanceof FetchOutcome.Fetched, outcome.toString());
        }
        assertEquals(0, HEARD.get(), "the canary was asked by " + url);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void asALink(String host) throws InterruptedException {
        int port = canary.getAddress().getPort();
        refuses(NormalizedUrl.of("http://" + host + ":" + port + "/admin"));
        refuses(NormalizedUrl.of("https://" + host + ":" + port + "/admin"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void asARedirect(String host) throws InterruptedException {
        int port = canary.getAddress().getPort();
        for (String start : List.of("http://", "//", "\\\\", "/\\", "HTTP:\\\\")) {
            web.on("/hop", exchange -> {
                byte[] location = (start + host + ":" + port + "/admin").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", new String(location, StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_MOVED_TEMP, -1);
            });
            FetchOutcome outcome = fetcher().fetch(web.url("/hop"), Validators.NONE, SizeLimit.of(1_000));
            if (outcome instanceof FetchOutcome.Redirected hop
                    && !hop.target().authority().equals(web.endpoint())) {
                refuses(Optional.of(hop.target()));
            }
        }
    }

    @Test
    void theCanaryWouldHaveHeard() throws IOException {
        HEARD.set(0);
        HttpURLConnection asked = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + canary.getAddress().getPort() + "/")
                        .toURL()
                        .openConnection();
        assertEquals(200, asked.getResponseCode());
        assertEquals(1, HEARD.get());
    }

    @Test
    void aNameThatTurnsToThisMachineAfterItWasJudgedIsNotFollowedThere() throws Exception {
        int port = canary.getAddress().getPort();
        NormalizedUrl url =
                NormalizedUrl.of("http://turning.invalid:" + port + "/").orElseThrow();
        AtomicInteger asked = new AtomicInteger();
        CrawlSettings settings = TestCrawl.settings(web).withTimeout(Duration.ofMillis(500));
        AddressGuard guard = new AddressGuard(Set.of(), false, host -> new InetAddress[] {
            InetAddress.getByAddress(asked.getAndIncrement() == 0 ? new byte[] {8, 8, 8, 8} : new byte[] {127, 0, 0, 1})
        });
        assertEquals(Optional.empty(), guard.objection(url), "it is public at first");
        assertEquals(
                "8.8.8.8",
                InetAddress.getByName("turning.invalid").getHostAddress(),
                "a connection now would go where the guard has looked");
        HEARD.set(0);
        assertInstanceOf(
                FetchOutcome.Disallowed.class,
                new Fetcher(settings, guard, Clock.systemUTC()).fetch(url, Validators.NONE, SizeLimit.of(10)));
        assertEquals(0, HEARD.get());
    }
}
