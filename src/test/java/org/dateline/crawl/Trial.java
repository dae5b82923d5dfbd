package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.dateline.article.Digest;
import org.dateline.store.Database;

/** A crawl of one test web into a list, by a clock that only waiting moves. */
final class Trial implements AutoCloseable {
    static final String STORY = "<html><title>S</title><p>" + "word ".repeat(200) + "</html>";

    final TestTime time = new TestTime();
    final TestWeb web = new TestWeb(time);
    final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final Set<Digest> texts = ConcurrentHashMap.newKeySet();
    private final Database database;
    private UnaryOperator<CrawlSettings> settings = UnaryOperator.identity();

    Trial(Path folder) {
        database = Database.open(folder.resolve("dateline.db"));
    }

    Trial with(UnaryOperator<CrawlSettings> changed) {
        settings = changed;
        return this;
    }

    Database database() {
        return database;
    }

    /** A feed at {@code /feed} of these pages. */
    TestWeb feed(String... paths) {
        StringBuilder entries = new StringBuilder();
        for (String path : paths) {
            entries.append("<item><link>").append(web.url(path)).append("</link></item>");
        }
        return web.xml("/feed", "<rss><channel><link>" + web.url("/") + "</link>" + entries + "</channel></rss>");
    }

    CrawlStatus crawl() {
        return crawl("/feed");
    }

    CrawlStatus crawl(String seed) {
        try (Crawler crawler = crawler(seed)) {
            crawler.runOnce();
            return crawler.status();
        }
    }

    CrawlStatus crawlAfter(Duration length) {
        time.pass(length);
        delivered.clear();
        return crawl();
    }

    Crawler crawler(String seed) {
        Seeds seeds = Seeds.parse(web.url(seed).value());
        assertEquals(List.of(), seeds.problems());
        CrawlSettings changed = settings.apply(TestCrawl.settings(web));
        return new Crawler(changed, () -> seeds, database, this::take, time, time);
    }

    private Sink.Brought take(Delivery delivery) {
        delivered.add(delivery);
        return delivery instanceof Delivery.Captured captured
                        && texts.add(captured.page().digest())
                ? Sink.Brought.NEWS
                : Sink.Brought.KNOWN;
    }

    List<String> captured() {
        return delivered.stream()
                .filter(Delivery.Captured.class::isInstance)
                .map(delivery -> delivery.url().value().replace("http://" + web.endpoint(), ""))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        web.close();
    }
}
