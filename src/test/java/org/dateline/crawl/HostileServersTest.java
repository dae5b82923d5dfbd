package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends, a fetch ends in time, within its bounds, with words for what happened. */
@Timeout(20)
class HostileServersTest {
    private static final SizeLimit LIMIT = SizeLimit.of(100_000);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final RawWeb web = new RawWeb();

    @AfterEach
    void stop() {
        web.close();
    }

    private FetchOutcome fetch(String path, Duration timeout) throws InterruptedException {
        CrawlSettings settings =
                TestCrawl.settings().withAllowed(Set.of(web.endpoint())).withTimeout(timeout);
        return new Fetcher(settings, new AddressGuard(settings), Clock.systemUTC())
                .fetch(web.url(path), Validators.NONE, LIMIT);
    }

    private String failure(String path) throws InterruptedException {
        return failure(path, Duration.ofSeconds(10));
    }

    private String failure(String path, Duration timeout) throws InterruptedException {
        FetchOutcome.Failed failed = assertInstanceOf(FetchOutcome.Failed.class, fetch(path, timeout));
        assertFalse(failed.lasting(), "it may be better tomorrow");
        return failed.why();
    }

    private static void drip(OutputStream out, String text) throws IOException {
        while (true) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void headersWithoutEndAreBrokenOff() throws InterruptedException {
        web.on("/", (socket, out) -> {
            out.write(OK.getBytes(StandardCharsets.US_ASCII));
            String field = "X-More: " + "a".repeat(1_000) + "\r\n";
            while (true) {
                out.write(field.getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertTrue(failure("/").startsWith("the connection broke"), failure("/"));
    }

    @Test
    void oneHeaderWithoutEndIsBrokenOff() throws InterruptedException {
        web.on("/", (socket, out) -> {
            out.write((OK + "X-More: ").getBytes(StandardCharsets.US_ASCII));
            byte[] more = "a".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(more);
            }
        });
        assertTrue(failure("/").startsWith("the connection broke"), failure("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "x"})
    void headersThatDripAreBrokenOff(String drop) throws InterruptedException {
        web.on("/", (socket, out) -> {
            out.write((drop.startsWith("HTTP") ? "" : OK).getBytes(StandardCharsets.US_ASCII));
            drip(out, drop);
        });
        long began = System.nanoTime();
        failure("/", Duration.ofMillis(400));
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(4).toNanos());
    }

    @Test
    void aConnectionThatIsResetIsAFailure() throws InterruptedException {
        web.on("/at-once", (socket, out) -> socket.setSoLinger(true, 0));
        web.on("/in-the-body", (socket, out) -> {
            out.write((OK + "Content-Length: 5000\r\n\r\nhello").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        });
        assertTrue(failure("/at-once").startsWith("the connection broke"), failure("/at-once"));
        assertTrue(failure("/in-the-body").startsWith("the connection broke"), failure("/in-the-body"));
    }

    @Test
    void aBodyThatIsShorterThanItWasSaidToBeIsNoPage() throws InterruptedException {
        web.sends("/short", OK + "Content-Length: 5000\r\n\r\n<p>half a story");
        web.sends("/chunk", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n");
        web.sends("/cut", OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
        for (String path : new String[] {"/short", "/chunk", "/cut"}) {
            assertTrue(failure(path).startsWith("the connection broke"), failure(path));
        }
    }

    @Test
    void aBodyThatIsLongerThanItWasSaidToBeEndsWhereItWasSaidTo() throws InterruptedException {
        web.sends("/", OK + "Content-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\n\r\n");
        FetchOutcome.Fetched page = assertInstanceOf(FetchOutcome.Fetched.class, fetch("/", Duration.ofSeconds(10)));
        assertEquals("hello", new String(page.body(), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
                "SSH-2.0-OpenSSH_9.6\r\n"
            })
    void whatIsNoHttpIsAFailure(String answer) throws InterruptedException {
        web.sends("/", answer);
        failure("/", Duration.ofSeconds(2));
    }

    @Test
    void asksForNoEncodingThatItCannotBound() throws InterruptedException {
        web.sends("/", OK + "Content-Length: 0\r\n\r\n");
        fetch("/", Duration.ofSeconds(10));
        String asked = web.requests().getFirst().toLowerCase(Locale.ROOT);
        assertTrue(asked.contains("accept-encoding: gzip\r\n"), asked);
    }

    @Test
    void aBombOfAnyEncodingIsCutAtTheLimit() throws InterruptedException {
        byte[] deflated = deflated(20_000_000);
        byte[] gzipped = TestWeb.gzip(new byte[20_000_000]);
        packed("/deflate", "deflate", deflated);
        packed("/gzip", "gzip", gzipped);
        packed("/x-gzip", "X-GZip", gzipped);
        for (String path : List.of("/deflate", "/gzip", "/x-gzip")) {
            FetchOutcome.Fetched page =
                    assertInstanceOf(FetchOutcome.Fetched.class, fetch(path, Duration.ofSeconds(10)));
            assertEquals(100_000, page.body().length, path);
            assertTrue(page.cut(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "gzip, br", "x-unknown"})
    void anEncodingThatWasNotAskedForIsAFailure(String encoding) throws InterruptedException {
        packed("/", encoding, new byte[] {1, 2, 3, 4});
        assertTrue(failure("/").contains("was not asked for"), failure("/"));
    }

    @Test
    void aPageWithAByteOfNothingIsAPage() throws InterruptedException {
        web.sends("/", OK + "Content-Length: 0\r\n\r\n");
        assertInstanceOf(FetchOutcome.Fetched.class, fetch("/", Duration.ofSeconds(10)));
    }

    private void packed(String path, String encoding, byte[] body) {
        web.on(path, (socket, out) -> {
            out.write((OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    private static byte[] deflated(int zeros) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            out.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
