package org.dateline.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Answers one publisher's requests with what is in print: GET and HEAD, conditional requests by RFC 9110 section 13, and
 * gzip when it is accepted. Tracking parameters make no difference to what is served.
 */
final class Counter implements HttpHandler {
    private final Publisher publisher;
    private final ExchangeLog log;
    private volatile Map<String, Reply> replies = Map.of();

    Counter(Publisher publisher, ExchangeLog log) {
        this.publisher = publisher;
        this.log = log;
    }

    /** From now on, serves this. */
    void serve(Map<String, Reply> printed) {
        replies = Map.copyOf(printed);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = answer(exchange);
            Headers asked = exchange.getRequestHeaders();
            log.add(new Exchange(
                    publisher.code(),
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    status,
                    Objects.requireNonNullElse(asked.getFirst("User-Agent"), ""),
                    asked.containsKey("If-None-Match") || asked.containsKey("If-Modified-Since")));
        }
    }

    private int answer(HttpExchange exchange) throws IOException {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return bare(exchange, 405);
        }
        Map<String, Reply> printed = replies;
        Reply reply = printed.get(address(exchange.getRequestURI()));
        return switch (reply) {
            case null -> missing(exchange, printed.get(Sheets.NOT_FOUND));
            case Reply.Gone gone -> bare(exchange, 410);
            case Reply.Moved moved -> {
                exchange.getResponseHeaders().set("Location", moved.to().toString());
                yield bare(exchange, 301);
            }
            case Reply.Content content -> content(exchange, content);
        };
    }

    private static String address(URI asked) {
        if (asked.getRawQuery() == null) {
            return asked.getRawPath();
        }
        String query = Arrays.stream(asked.getRawQuery().split("&"))
                .filter(parameter -> !parameter.startsWith("utm_"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? asked.getRawPath() : asked.getRawPath() + "?" + query;
    }

    private static int missing(HttpExchange exchange, Reply page) throws IOException {
        return page instanceof Reply.Content content ? body(exchange, 404, content, false) : bare(exchange, 404);
    }

    private static int content(HttpExchange exchange, Reply.Content content) throws IOException {
        boolean gzip = String.join(",", exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()))
                .contains("gzip");
        boolean small = content.type().startsWith("application/gzip");
        String etag = etag(content.body(), gzip && !small);
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", etag);
        headers.set("Vary", "Accept-Encoding");
        content.modified().ifPresent(date -> headers.set("Last-Modified", Dates.HTTP.of(date)));
        return unchanged(exchange.getRequestHeaders(), etag, content)
                ? bare(exchange, 304)
                : body(exchange, 200, content, gzip && !small);
    }

    private static boolean unchanged(Headers asked, String etag, Reply.Content content) {
        List<String> tags = asked.get("If-None-Match");
        if (tags != null) {
            return Arrays.stream(String.join(",", tags).split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
        }
        String since = asked.getFirst("If-Modified-Since");
        return since != null
                && content.modified().filter(date -> !later(date, since)).isPresent();
    }

    private static boolean later(OffsetDateTime modified, String since) {
        try {
            OffsetDateTime asked = OffsetDateTime.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
            return modified.truncatedTo(ChronoUnit.SECONDS).isAfter(asked);
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static int body(HttpExchange exchange, int status, Reply.Content content, boolean gzip)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.type());
        byte[] body = gzip ? Sitemaps.gzip(content.body()) : content.body();
        if (gzip) {
            headers.set("Content-Encoding", "gzip");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            return bare(exchange, status);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        return status;
    }

    private static int bare(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        return status;
    }

    private static String etag(byte[] body, boolean gzip) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + (gzip ? "-gzip\"" : "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("demo: this Java has no SHA-256", e);
        }
    }
}
