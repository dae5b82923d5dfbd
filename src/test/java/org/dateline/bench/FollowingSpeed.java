package org.dateline.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Digest;
import org.dateline.article.Revision;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Dimension;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.site.CrawlDesk;
import org.dateline.site.Site;
import org.dateline.site.SiteSettings;
import org.dateline.store.Database;

/**
 * What following costs, on articles of random words: how long 10,000 saved searches take to be told of 1,000 new articles in
 * an index of 5,000, and how many 304s a second 100 readers get who poll their feeds all at once.
 *
 * <pre>./mvnw -Pbench-following test</pre>
 */
public final class FollowingSpeed {
    private static final int KNOWN = 5_000;
    private static final int NEW = 1_000;
    private static final int SEARCHES = 10_000;
    private static final int READERS = 100;
    private static final int POLLS = 100;

    private final Random random = new Random(8);
    private final List<String> words = new ArrayList<>();

    private FollowingSpeed() {
        for (int i = 0; i < 20_000; i++) {
            words.add("w" + Integer.toString(i, 36) + "x");
        }
    }

    /** Takes no arguments. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("following");
        FollowingSpeed speed = new FollowingSpeed();
        try (Database database = Database.open(folder.resolve("dateline.db"));
                ArticleIndex index = ArticleIndex.open(folder.resolve("lucene"))) {
            speed.run(database, index);
        }
    }

    private void run(Database database, ArticleIndex index) throws Exception {
        List<Revision> unused = put(index, 0, KNOWN);
        index.commit(1);
        index.refresh();
        Search search = new Search(index.searchers(), Aliases.NONE);
        SavedSearches saved = new SavedSearches(database, Clock.systemUTC());
        saved.bring("", file());
        List<SavedSearch> searches = saved.list("");
        Following following = new Following(saved, search.watch(), Clock.systemUTC());
        for (int round = 0; round < 3; round++) {
            int from = KNOWN + round * NEW;
            List<Revision> fresh = put(index, from, from + NEW);
            index.commit(2 + round);
            index.refresh();
            long cpu = cpu();
            long start = System.nanoTime();
            int found = following.match(fresh, 2 + round);
            System.out.printf(
                    "%,d searches told of %,d new articles among %,d: %,d finds, %,d ms, %,d ms of CPU%n",
                    SEARCHES, NEW, from + NEW, found, since(start), cpu() - cpu);
        }
        poll(database, search, saved, searches.subList(0, READERS));
    }

    /** The searches as a file to be brought in. */
    private byte[] file() {
        StringBuilder json = new StringBuilder("{\"searches\":[");
        for (int i = 0; i < SEARCHES; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"s%d\",\"search\":\"%s\"}"
                            .formatted(i, request(i).toQueryString()));
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A rare word, two words, a phrase, a rare word from one source. */
    private SearchRequest request(int number) {
        SearchRequest one = SearchRequest.of(words.get(2_000 + random.nextInt(18_000)));
        return switch (number % 4) {
            case 0 -> one;
            case 1 -> SearchRequest.of(one.query() + " " + word());
            case 2 -> SearchRequest.of('"' + one.query() + " " + word() + '"');
            default -> one.toggled(Dimension.SOURCE, "Example News");
        };
    }

    /** Common words often, rare ones seldom, as in a language. */
    private String word() {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
    }

    private List<Revision> put(ArticleIndex index, int from, int to) {
        List<Revision> revisions = new ArrayList<>();
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = from; i < to; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 300; j++) {
                text.append(word()).append(' ');
            }
            Article article = Sample.named("Article " + i)
                    .text(text.toString())
                    .firstSeen(start.plusSeconds(i).toString())
                    .article();
            index.put(article);
            revisions.add(new Revision(article.id(), 1, article.firstSeenAt(), Digest.of("" + i), ""));
        }
        return revisions;
    }

    private static void poll(Database database, Search search, SavedSearches saved, List<SavedSearch> followed)
            throws Exception {
        Clock clock = Clock.systemUTC();
        try (Site site = Site.start(
                        new SiteSettings("127.0.0.1", 0, null),
                        search,
                        saved,
                        new Accounts(database, clock),
                        new Sessions(database, clock),
                        CrawlDesk.of(() -> {
                            throw new IllegalStateException("nobody asks");
                        }),
                        clock);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> tags = new ArrayList<>();
            for (SavedSearch each : followed) {
                tags.add(tag(site.port(), each));
            }
            for (int round = 0; round < 4; round++) {
                AtomicLong answers = new AtomicLong();
                long cpu = cpu();
                long start = System.nanoTime();
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    String request = request(followed.get(i), "If-None-Match: " + tags.get(i) + "\r\n");
                    all.add(readers.submit(() -> polls(site.port(), request, answers)));
                }
                for (Future<?> each : all) {
                    each.get();
                }
                long took = Math.max(1, since(start));
                System.out.printf(
                        "%,d readers at once: %,d answers 304 in %,d ms, %,d a second, %.2f ms of CPU each, readers included%n",
                        READERS,
                        answers.get(),
                        took,
                        answers.get() * 1000 / took,
                        (cpu() - cpu) / (double) answers.get());
            }
        }
    }

    private static Void polls(int port, String request, AtomicLong answers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < POLLS; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                if (!head(in).startsWith("HTTP/1.1 304")) {
                    throw new IOException("not 304");
                }
                answers.incrementAndGet();
            }
        }
        return null;
    }

    private static String request(SavedSearch search, String more) {
        return "GET /saved/" + search.token() + ".rss HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    private static String tag(int port, SavedSearch search) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request(search, "").getBytes(StandardCharsets.ISO_8859_1));
            String head = head(new BufferedInputStream(socket.getInputStream()));
            int at = head.indexOf("ETag: ") + 6;
            return head.substring(at, head.indexOf('\r', at));
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
