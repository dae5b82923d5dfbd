package org.dateline.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers one publisher's requests with what is in print: GET and HEAD, conditional requests by RFC 9110 section 13, and
 * gzip when it is accepted. Tracking parameters make no difference to what is served.
 */
final class Counter implements HttpHandler {
    private static final Pattern GZIP = Pattern.compile("(?:gzip|\\*)(?:\\s*;\\s*q=(?:1|0\\.0*[1-9]).*)?");

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
            case Content content -> content(exchange, content);
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

    private static int missing(HttpExchange exchange, @Nullable Reply page) throws IOException {
        return page instanceof Content content ? send(exchange, 404, content, false) : bare(exchange, 404);
    }

    private static int content(HttpExchange exchange, Content content) throws IOException {
        boolean gzip = content.packs()
                && values(exchange.getRequestHeaders(), "Accept-Encoding").anyMatch(GZIP.asMatchPredicate());
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", content.etag(gzip));
        headers.set("Vary", "Accept-Encoding");
        content.modified().ifPresent(date -> headers.set("Last-Modified", Dates.HTTP.of(date)));
        return unchanged(exchange.getRequestHeaders(), content, gzip)
                ? bare(exchange, 304)
                : send(exchange, 200, content, gzip);
    }

    private static Stream<String> values(Headers asked, String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip);
    }

    private static boolean unchanged(Headers asked, Content content, boolean gzip) {
        if (asked.containsKey("If-None-Match")) {
            String etag = content.etag(gzip);
            return values(asked, "If-None-Match").anyMatch(List.of("*", etag, "W/" + etag)::contains);
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

    private static int send(HttpExchange exchange, int status, Content content, boolean gzip) throws IOException {
        byte[] body = content.body(gzip);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", content.type());
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
}
