package org.dateline.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET and reads the answer within bounds of time and size, redirects not followed. Asks nobody for leave but
 * the address guard: robots.txt and politeness are the caller's.
 *
 * <p>The time limit holds for the whole exchange, a body that drips included: Jsoup looks at its clock between reads
 * only, so the exchange runs in a thread of its own that is interrupted when its time is over.
 */
final class Fetcher {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/xml;q=0.9,*/*;q=0.8";
    private static final int CHUNK = 16 * 1024;

    private final CrawlSettings settings;
    private final AddressGuard guard;
    private final Clock clock;
    private final Proxy proxy;

    Fetcher(CrawlSettings settings, AddressGuard guard, Clock clock) {
        this.settings = settings;
        this.guard = guard;
        this.clock = clock;
        this.proxy = Way.through(settings.proxy());
    }

    /**
     * Fetches an address.
     *
     * @param validators what an earlier answer was marked with
     * @param limits how many bytes are read
     * @throws InterruptedException when the calling thread is interrupted; the connection is closed then
     */
    FetchOutcome fetch(NormalizedUrl url, Validators validators, SizeLimit limits) throws InterruptedException {
        FutureTask<FetchOutcome> exchange = new FutureTask<>(() -> exchange(url, validators, limits));
        Thread.ofVirtual().name("fetch ", 0).start(exchange);
        try {
            return exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed(url, slow());
        } catch (ExecutionException e) {
            return failed(url, words(e.getCause()));
        } finally {
            exchange.cancel(true);
        }
    }

    private FetchOutcome exchange(NormalizedUrl url, Validators validators, SizeLimit limits) throws IOException {
        Optional<String> objection = guard.objection(url);
        if (objection.isPresent()) {
            return new FetchOutcome.Disallowed(url, objection.get());
        }
        if (url.uri().getHost() == null) {
            String why = "Java's HTTP client asks no host with an underscore in its name";
            return new FetchOutcome.Failed(url, clock.instant(), 0, why, true, null);
        }
        Connection.Response response = request(url, validators, limits).execute();
        try (InputStream body = response.bodyStream()) {
            return answer(url, response, body, limits);
        }
    }

    private Connection request(NormalizedUrl url, Validators validators, SizeLimit limits) {
        Connection request = Jsoup.connect(url.value())
                .proxy(proxy)
                .userAgent(settings.userAgent())
                .header("Accept", ACCEPT)
                .followRedirects(false)
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .maxBodySize(limits.most() + 1)
                .timeout((int) Math.min(Integer.MAX_VALUE, settings.timeout().toMillis()));
        if (!validators.etag().isEmpty()) {
            request.header("If-None-Match", validators.etag());
        }
        if (!validators.lastModified().isEmpty()) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request;
    }

    private FetchOutcome answer(NormalizedUrl url, Connection.Response response, InputStream body, SizeLimit limits)
            throws IOException {
        int status = response.statusCode();
        if (status == 304) {
            return new FetchOutcome.NotModified(url, clock.instant());
        }
        if (status >= 300 && status < 400) {
            return redirect(url, status, response.header("Location"));
        }
        if (status != 200 && status != 203) {
            return refused(url, status, response.header("Retry-After"));
        }
        String encoding = headerOf(response, "content-encoding");
        if (!encoding.isEmpty()
                && !List.of("gzip", "x-gzip", "deflate", "identity").contains(encoding)) {
            return failed(url, "its content-encoding '" + encoding + "' was not asked for");
        }
        InputStream unpacked = encoding.equals("x-gzip") ? new GZIPInputStream(body) : body;
        SizeLimit.Read read = limits.read(unpacked, CHUNK);
        return new FetchOutcome.Fetched(url, clock.instant(), status, headers(response), read.bytes(), read.cut());
    }

    private FetchOutcome redirect(NormalizedUrl url, int status, @Nullable String location) {
        Optional<NormalizedUrl> target = location == null ? Optional.empty() : Urls.resolve(url, location);
        if (target.isEmpty()) {
            return new FetchOutcome.Failed(
                    url,
                    clock.instant(),
                    status,
                    "status " + status + " without an address that could be fetched",
                    true,
                    null);
        }
        return new FetchOutcome.Redirected(url, clock.instant(), status, target.get());
    }

    private FetchOutcome refused(NormalizedUrl url, int status, @Nullable String retryAfter) {
        Instant now = clock.instant();
        Instant notBefore =
                retryAfter == null ? null : RetryAfter.read(retryAfter, now).orElse(null);
        boolean lasting = status < 500 && status != 408 && status != 425 && status != 429;
        return new FetchOutcome.Failed(url, now, status, "answered " + status, lasting, notBefore);
    }

    private FetchOutcome failed(NormalizedUrl url, String why) {
        return new FetchOutcome.Failed(url, clock.instant(), 0, why, false, null);
    }

    private static Map<String, List<String>> headers(Connection.Response response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.multiHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    private static String headerOf(Connection.Response response, String name) {
        String value = response.header(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private String slow() {
        return "no complete answer within " + settings.timeout().toMillis() / 1000.0 + " s";
    }

    private String words(@Nullable Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "its host has no address (DNS)";
            case HttpTimeoutException e -> slow();
            case SocketTimeoutException e -> slow();
            case ConnectException e -> "the connection was refused";
            case SSLException e -> "no secure connection: " + e.getMessage();
            case IOException e -> "the connection broke: " + e.getMessage();
            case null, default -> "it can't be asked for: " + cause;
        };
    }
}
