package org.dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented publishers on addresses of 127.0.0.0/8, each with a feed of articles of some 600 words in 30 KB of markup. */
final class Presses implements AutoCloseable {
    private static final String[] WHO = {
        "Foreign Minister Ilse Marrow",
        "President Tomas Okonjo",
        "the Saltmere Port Authority",
        "Governor Ann Pellow",
        "the Ministry of Fisheries",
        "Senator Karim Haddad",
        "the European Commission",
        "Dr. Lena Vogt",
        "Reuters",
        "the United Nations",
        "Prime Minister Joao Silva",
        "the Lantern Institute"
    };
    private static final String[] DID = {
        "said on Tuesday that", "told reporters in Geneva that", "denied that", "warned parliament on 3 May 2021 that",
        "wrote in a letter to the council that", "announced in Port Hale that", "doubts that",
                "confirmed last week that"
    };
    private static final String[] JOINED = {
        "the", "of", "and", "to", "a", "in", "for", "with", "which", "by", "on", "has"
    };
    private static final String[] SYLLABLES = {
        "ba", "con", "der", "el", "fi", "gar", "hol", "in", "ker", "lo", "men", "nor", "op", "per", "ra", "sto", "ti",
        "un", "ver", "wa", "tion", "ment", "ing", "ed", "al", "ty"
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final int hosts;
    private final int articles;

    /** @param articles how many each feed names */
    Presses(int hosts, int articles) throws IOException {
        this.hosts = hosts;
        this.articles = articles;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 1_000);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String host = exchange.getLocalAddress().getAddress().getHostAddress();
        try (exchange) {
            byte[] body =
                    path.equals("/feed") ? feed(host) : path.startsWith("/news/") ? page(host + path) : new byte[0];
            exchange.getResponseHeaders()
                    .add("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] feed(String host) {
        String base = "http://" + host + ":" + port();
        long first = edition.get();
        String entries = IntStream.range(0, articles)
                .mapToObj(i -> "<item><link>" + base + "/news/the-talks-of-the-day-" + (first + i) + "</link></item>")
                .collect(Collectors.joining());
        return ("<rss><channel><link>" + base + "/</link>" + entries + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(String key) {
        return edition.get() == 0 ? pages.computeIfAbsent(key, Presses::written) : written(key);
    }

    static byte[] written(String key) {
        Random random = new Random(key.hashCode());
        StringBuilder page = new StringBuilder(32_000);
        page.append("<!doctype html><html lang=en><head><title>").append(sentence(random));
        page.append("</title><meta property=og:type content=article><style>").append(".a{color:red}".repeat(400));
        page.append("</style></head><body><nav><ul>");
        for (int i = 0; i < 60; i++) {
            page.append("<li><a href='/section")
                    .append(i)
                    .append("/'>Section ")
                    .append(i)
                    .append("</a></li>");
        }
        page.append("</ul></nav><main><article><h1>")
                .append(sentence(random))
                .append("</h1><time datetime=2021-05-03>");
        page.append("3 May 2021</time>");
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            page.append("<p>")
                    .append(sentence(random))
                    .append(' ')
                    .append(sentence(random))
                    .append(' ');
            page.append(sentence(random)).append("</p>");
        }
        page.append("</article><aside>");
        for (int i = 0; i < 80; i++) {
            page.append("<div class=teaser><a href='/news/x").append(i).append("'><img src=i.jpg alt=''><h3>");
            page.append(sentence(random)).append("</h3></a></div>");
        }
        return page.append("</aside></main><footer>All rights reserved</footer></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sentence(Random random) {
        return WHO[random.nextInt(WHO.length)] + " " + DID[random.nextInt(DID.length)] + " " + words(random) + " in "
                + (1_990 + random.nextInt(36)) + ".";
    }

    /** Words of no language between those of English, so that no two articles are copies of each other. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            words.append(i == 0 ? "" : " ");
            if (i % 3 == 0) {
                words.append(JOINED[random.nextInt(JOINED.length)]);
            } else {
                for (int syllable = 0; syllable <= 1 + random.nextInt(2); syllable++) {
                    words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
                }
            }
        }
        return words.toString();
    }

    /** Every feed names so many newer articles from now on, and every page that was there reads otherwise. */
    void publish(int more) {
        edition.addAndGet(more);
        pages.clear();
    }

    int port() {
        return server.getAddress().getPort();
    }

    long asked() {
        return asked.get();
    }

    /** The seed list. */
    String seeds() {
        return IntStream.range(0, hosts)
                .mapToObj(i -> "http://" + host(i) + ":" + port() + "/feed name=\"Press " + i + "\"\n")
                .collect(Collectors.joining());
    }

    /** The addresses that the crawler must be let to. */
    Set<String> endpoints() {
        return IntStream.range(0, hosts).mapToObj(i -> host(i) + ":" + port()).collect(Collectors.toSet());
    }

    private static String host(int i) {
        return "127.0." + (1 + i / 250) + "." + (1 + i % 250);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
