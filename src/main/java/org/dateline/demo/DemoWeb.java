package org.dateline.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Five invented publishers, served on ports of 127.0.0.1 until closed.
 *
 * <p>Begins with the first edition; {@link #edition} brings out the second, in which three stories are new, one is revised
 * and one is gone (410). Safe for any number of threads.
 */
public final class DemoWeb implements AutoCloseable {
    /** A word that stands only on the pages which robots.txt closes: finding it anywhere means that one was fetched. */
    public static final String CANARY = "zirconcanary";

    private static final int LOG = 10_000;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Library library = Library.load();
    private final ExchangeLog log = new ExchangeLog(LOG);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Publisher, HttpServer> servers = new EnumMap<>(Publisher.class);
    private final Map<Publisher, Counter> counters = new EnumMap<>(Publisher.class);
    private final Map<Publisher, URI> homes = new EnumMap<>(Publisher.class);
    private final Map<Integer, Map<Publisher, Map<String, Reply>>> printed = new HashMap<>();
    private volatile int current = 1;

    private DemoWeb() {}

    /**
     * Starts serving the first edition.
     *
     * @param basePort the first of five ports in a row, or 0 for any that are free
     * @throws IOException when one of the ports is taken, naming it
     */
    public static DemoWeb start(int basePort) throws IOException {
        DemoWeb web = new DemoWeb();
        try {
            int port = basePort;
            for (Publisher publisher : Publisher.values()) {
                web.bind(publisher, port);
                port += basePort == 0 ? 0 : 1;
            }
            web.edition(1);
            web.servers.values().forEach(HttpServer::start);
            return web;
        } catch (IOException | RuntimeException e) {
            web.close();
            throw e;
        }
    }

    /** The publishers, in the order of their ports. */
    public List<DemoSite> sites() {
        return Stream.of(Publisher.values())
                .map(publisher -> new DemoSite(publisher.title(), publisher.code(), home(publisher)))
                .toList();
    }

    /** The text of a crawl-seeds.txt that leads to every article but those that robots.txt closes. */
    public String seeds() {
        Map<String, String> values = new HashMap<>();
        homes.forEach((publisher, home) -> values.put(publisher.folder(), home.toString()));
        return new Template(Library.resource("seeds.txt")).fill(values);
    }

    /** The text of an alias file with the spelling variants of the invented names. */
    public static String aliases() {
        return Library.resource("aliases.txt");
    }

    /**
     * Serves another edition from now on.
     *
     * @param number 1, or 2 and more for the second
     */
    public synchronized void edition(int number) {
        current = Math.clamp(number, 1, 2);
        Map<Publisher, Map<String, Reply>> replies = printed.computeIfAbsent(current, this::print);
        counters.forEach((publisher, counter) -> counter.serve(replies.getOrDefault(publisher, Map.of())));
    }

    /** What is true of each article in the edition that is served. */
    public List<DemoArticle> articles() {
        Edition edition = new Edition(current, library, homes);
        return Stream.of(Publisher.values())
                .flatMap(publisher -> edition.of(publisher).stream())
                .map(edition::truth)
                .toList();
    }

    /** The linked pages that robots.txt closes, one a publisher. */
    public List<URI> closed() {
        return Stream.of(Publisher.values())
                .map(publisher -> home(publisher).resolve(publisher.closed()))
                .toList();
    }

    /** The latest requests, oldest first, at most 10,000. */
    public List<Exchange> log() {
        return log.exchanges();
    }

    /** Stops serving and frees the ports. */
    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void bind(Publisher publisher, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        try {
            HttpServer server = HttpServer.create(address, 0);
            Counter counter = new Counter(publisher, log);
            server.createContext("/", counter);
            server.setExecutor(threads);
            servers.put(publisher, server);
            counters.put(publisher, counter);
            homes.put(
                    publisher,
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        } catch (BindException e) {
            throw new IOException(
                    "demo: port " + port + " of 127.0.0.1 is taken; choose another base port, or 0 for any", e);
        }
    }

    private Map<Publisher, Map<String, Reply>> print(int number) {
        Edition first = new Edition(1, library, homes);
        Edition edition = new Edition(number, library, homes);
        Map<Publisher, Map<String, Reply>> all = new EnumMap<>(Publisher.class);
        for (Publisher publisher : Publisher.values()) {
            Map<String, Reply> replies =
                    new HashMap<>(Press.of(publisher, edition).print());
            first.of(publisher).forEach(story -> replies.putIfAbsent(publisher.path(story), new Reply.Gone()));
            all.put(publisher, replies);
        }
        return all;
    }

    private URI home(Publisher publisher) {
        URI home = homes.get(publisher);
        if (home == null) {
            throw new IllegalStateException("demo: " + publisher.title() + " is not served");
        }
        return home;
    }
}
