package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.article.NormalizedUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy of our own answers every request itself and keeps what it was asked for. */
final class ProxyTest {
    private static final String PAGE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n" + "Connection: close\r\n\r\nhello";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(new DataInputStream(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException e) {
                asked.add("broke: " + e.getMessage());
            }
        }
    }

    private void answer(DataInputStream in, OutputStream out) throws IOException {
        in.mark(1);
        int first = in.readUnsignedByte();
        if (first == 5) {
            in.skipNBytes(in.readUnsignedByte());
            out.write(new byte[] {5, 0});
            in.skipNBytes(3);
            int kind = in.readUnsignedByte();
            byte[] host = in.readNBytes(kind == 3 ? in.readUnsignedByte() : kind == 1 ? 4 : 16);
            asked.add(
                    "socks " + kind + " " + new String(host, StandardCharsets.US_ASCII) + ":" + in.readUnsignedShort());
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            first = in.readUnsignedByte();
        }
        StringBuilder request = new StringBuilder().append((char) first);
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.readUnsignedByte());
        }
        asked.add(request.substring(0, request.indexOf("\r\n")));
        out.write(PAGE.getBytes(StandardCharsets.US_ASCII));
    }

    private FetchOutcome fetch(String scheme, String address) throws InterruptedException {
        CrawlSettings settings = CrawlSettings.of("1", URI.create("https://newsroom.example/bot"))
                .withProxy(URI.create(scheme + "://127.0.0.1:" + server.getLocalPort()));
        return new Fetcher(settings, new AddressGuard(settings), Clock.systemUTC())
                .fetch(NormalizedUrl.of(address).orElseThrow(), Validators.NONE, SizeLimit.of(1_000));
    }

    @Test
    void asksTheProxyForTheWholeAddress() throws InterruptedException {
        assertInstanceOf(FetchOutcome.Fetched.class, fetch("http", "http://news.example/a?b=1"));
        assertEquals(List.of("GET http://news.example/a?b=1 HTTP/1.1"), asked);
    }

    @Test
    void leavesNamesToASocksProxyAndLooksNoneUpItself() throws InterruptedException {
        PinnedNames.pin("news.example", server.getInetAddress());
        assertInstanceOf(FetchOutcome.Fetched.class, fetch("socks5", "http://news.example/a"));
        assertEquals(List.of("socks 3 news.example:80", "GET /a HTTP/1.1"), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://10.1.2.3/", "http://[::1]/", "http://169.254.169.254/latest",
                "http://localhost/", "http://wiki/", "http://printer.local/", "http://git.internal:8080/"
            })
    void sendsNoProxyIntoItsOwnNetwork(String address) throws InterruptedException {
        assertInstanceOf(FetchOutcome.Disallowed.class, fetch("http", address));
        assertInstanceOf(FetchOutcome.Disallowed.class, fetch("socks5", address));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://proxy.example:1", "http://proxy.example", "socks5://me:secret@proxy.example:1", "proxy"})
    void refusesWhatIsNoProxy(String address) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> CrawlSettings.proxy(address))
                .getMessage());
        assertTrue(message.contains("socks5://HOST:PORT"), message);
    }

    @Test
    void asksNoNameServerWhenAProxyDoes() throws IOException {
        AddressGuard guard = new AddressGuard(Set.of(), true, host -> {
            throw new IllegalStateException("asked for " + host);
        });
        assertTrue(guard.objection(NormalizedUrl.of("https://news.example/").orElseThrow())
                .isEmpty());
    }
}
