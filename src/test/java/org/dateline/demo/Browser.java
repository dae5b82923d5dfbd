package org.dateline.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A reader of the demo web: fetches pages, and follows links, feeds and sitemaps as a crawler would. */
final class Browser implements AutoCloseable {
    private static final Pattern LINK =
            Pattern.compile("(?:href=\"|<loc>|<link>)([^\"<#]+)|^Sitemap: (\\S+)", Pattern.MULTILINE);

    private final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<byte[]> fetch(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("User-Agent", "DemoTest/1");
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String text(URI url) {
        return text(fetch(url));
    }

    /**
     * Every page that links lead to from here, with its text, staying on the host.
     *
     * @param depth how many links far
     */
    Map<URI, String> walk(URI start, int depth) {
        Map<URI, String> seen = new LinkedHashMap<>();
        Map<URI, Integer> far = new LinkedHashMap<>(Map.of(start, 0));
        Deque<URI> queue = new ArrayDeque<>(far.keySet());
        while (!queue.isEmpty()) {
            URI url = queue.removeFirst();
            String text = text(url);
            seen.put(url, text);
            int next = far.getOrDefault(url, 0) + 1;
            Matcher links = LINK.matcher(text);
            while (next <= depth && links.find()) {
                String found = links.group(1) == null ? links.group(2) : links.group(1);
                URI to = url.resolve(found.replace("&amp;", "&"));
                if (to.getAuthority().equals(start.getAuthority()) && far.putIfAbsent(to, next) == null) {
                    queue.addLast(to);
                }
            }
        }
        return seen;
    }

    @Override
    public void close() {
        client.close();
    }

    static String text(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new String(body, type.equals("text/html") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
    }
}
