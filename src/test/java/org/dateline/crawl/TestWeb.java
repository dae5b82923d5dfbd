package org.dateline.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.NormalizedUrl;

/** A web server on a port of 127.0.0.1 whose routes a test names, good and bad ones; it keeps a log. */
final class TestWeb implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> folders = new ConcurrentHashMap<>();
    private final List<Request> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Clock clock;

    /** A request as it came. */
    record Request(Instant at, String path, Map<String, List<String>> headers) {
        Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    TestWeb() {
        this(Clock.systemUTC());
    }

    TestWeb(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        log.add(new Request(clock.instant(), path, Map.copyOf(exchange.getRequestHeaders())));
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            handler(path).handle(exchange);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private HttpHandler handler(String path) {
        return Optional.ofNullable(routes.get(path))
                .or(() -> folders.entrySet().stream()
                        .filter(each -> path.startsWith(each.getKey()))
                        .max(Map.Entry.comparingByKey(Comparator.comparing(String::length)))
                        .map(Map.Entry::getValue))
                .orElseGet(TestWeb::notFound);
    }

    private static HttpHandler notFound() {
        return exchange -> exchange.sendResponseHeaders(404, -1);
    }

    /** What a path answers with, its query included. */
    TestWeb on(String path, HttpHandler handler) {
        routes.put(path, handler);
        return this;
    }

    /** What every address answers with that begins so and has no route of its own. */
    TestWeb under(String prefix, Function<String, String> html) {
        folders.put(prefix, exchange -> {
            String path = exchange.getRequestURI().toString();
            byte[] body = html.apply(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        return this;
    }

    TestWeb page(String path, String html) {
        return answer(path, 200, "text/html; charset=utf-8", html);
    }

    TestWeb xml(String path, String xml) {
        return answer(path, 200, "application/xml", xml);
    }

    TestWeb robots(String text) {
        return answer("/robots.txt", 200, "text/plain", text);
    }

    TestWeb redirect(String path, String location) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    TestWeb status(String path, int status, String... field) {
        return on(path, exchange -> {
            if (field.length == 2) {
                exchange.getResponseHeaders().add(field[0], field[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    TestWeb answer(String path, int status, String type, String body) {
        return bytes(path, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    TestWeb bytes(String path, int status, String type, byte[] body, String... field) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            if (field.length == 2) {
                exchange.getResponseHeaders().add(field[0], field[1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /** A page with an entity tag, which answers 304 to who has it. */
    TestWeb tagged(String path, String tag, String html) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] body = html.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    /** Sends one byte of a page and then nothing, until the test ends. */
    TestWeb stalling(String path) {
        return on(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            awaitClosing();
        });
    }

    /** Never answers. */
    TestWeb silent(String path) {
        return on(path, exchange -> awaitClosing());
    }

    /** Sends a page without end as fast as it is read. */
    TestWeb endless(String path, String type) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "<p>and so on, and so on</p>\n".repeat(500).getBytes(StandardCharsets.UTF_8);
            while (isOpen()) {
                exchange.getResponseBody().write(chunk);
            }
        });
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String endpoint() {
        return "127.0.0.1:" + port();
    }

    NormalizedUrl url(String path) {
        return NormalizedUrl.of("http://" + endpoint() + path).orElseThrow();
    }

    List<Request> log() {
        return log;
    }

    /** Paths asked for, in order, without robots.txt. */
    List<String> paths() {
        return log.stream()
                .map(Request::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    long asked(String path) {
        return log.stream().filter(request -> request.path().equals(path)).count();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    boolean isOpen() {
        return closing.getCount() > 0;
    }

    /** Waits until no request is being answered any more: the client has hung up. */
    boolean isLeftAlone() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (atOnce.get() > 0 && System.nanoTime() < deadline) {
            closing.await(10, TimeUnit.MILLISECONDS);
        }
        return atOnce.get() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
