package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.crawl.Crawler;
import org.dateline.crawl.Delivery;
import org.dateline.crawl.Pauses;
import org.dateline.crawl.Sink;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.dateline.extract.Publishers;
import org.dateline.index.ArticleIndex;
import org.dateline.store.Database;

/**
 * Pages a second through every stage, from 200 loopback hosts with politeness off, and what each stage costs.
 *
 * <p>{@code ./mvnw -Pbench-crawl test}. The servers run in the same process, so what they cost counts as fetching. CPU
 * time is of the whole process; it is the figure to trust on a machine that does other things too.
 */
public final class CrawlBench {
    private static final int HOSTS = 200;
    private static final int WARM_UP = 300;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final int articles;

    private CrawlBench(Path folder, int articles) {
        this.folder = folder;
        this.articles = articles;
    }

    /** @param args how many articles each host has (default 20), then {@code whole} to leave the single stages out */
    public static void main(String... args) throws IOException {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        Path folder = Files.createTempDirectory("crawl-bench");
        CrawlBench bench = new CrawlBench(folder, articles);
        System.out.printf(Locale.ROOT, "load before: %.1f on %d cores%n", SYSTEM.getSystemLoadAverage(), cores());
        if (args.length > 1 && args[1].equals("whole")) {
            bench.all("every stage");
            System.out.printf(Locale.ROOT, "load after: %.1f%n", SYSTEM.getSystemLoadAverage());
            return;
        }
        List<Double> alone = bench.stages();
        Spent fetch = bench.fetching("fetch", null);
        Spent archive = bench.fetching("fetch and archive", bench.folder.resolve("archive-only"));
        Spent all = bench.all("every stage");
        table(fetch, archive, alone, all);
        System.out.printf(Locale.ROOT, "load after: %.1f%n", SYSTEM.getSystemLoadAverage());
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private record Spent(long pages, double wall, double cpu) {
        double cpuAPage() {
            return cpu * 1_000 / pages;
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %6d pages, %6.1f s wall, %6.1f s CPU: %6.1f pages a second, %5.1f ms CPU a page, %6.1f pages a"
                            + " second by CPU on 2 cores%n",
                    what,
                    pages,
                    wall,
                    cpu,
                    pages / wall,
                    cpuAPage(),
                    2_000 / cpuAPage());
        }
    }

    private Spent spent(String what, AtomicLong pages, Runnable work) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        Spent spent =
                new Spent(pages.get(), (System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
        spent.print(what);
        return spent;
    }

    private Config config(String name, Presses presses) throws IOException {
        Path seeds = folder.resolve(name + "-seeds.txt");
        Files.writeString(seeds, presses.seeds());
        return Config.load(folder, null, Map.of(), Map.of())
                .forDemo(
                        folder.resolve(name),
                        seeds,
                        Duration.ZERO,
                        Duration.ofHours(1),
                        List.of(Duration.ofHours(1)),
                        presses.endpoints());
    }

    private Spent fetching(String what, Path archived) throws IOException {
        AtomicLong pages = new AtomicLong();
        try (Presses presses = new Presses(HOSTS, articles);
                Database database = Database.open(folder.resolve(what.replace(' ', '-') + ".db"))) {
            Config config = config(what.replace(' ', '-'), presses);
            Archive archive = archived == null ? null : Archive.open(archived, database, Clock.systemUTC());
            Sink sink = delivery -> {
                pages.incrementAndGet();
                if (archive != null && delivery instanceof Delivery.Captured captured) {
                    archive.append(captured.page());
                }
                return Sink.Brought.NEWS;
            };
            try (Crawler crawler = new Crawler(
                    Crawling.settings(config),
                    new SeedFile(config.seeds()),
                    database,
                    sink,
                    Clock.systemUTC(),
                    Pauses.REAL)) {
                return spent(what, pages, crawler::runOnce);
            } finally {
                if (archive != null) {
                    archive.close();
                }
            }
        }
    }

    private Spent all(String what) throws IOException {
        AtomicLong pages = new AtomicLong();
        try (Presses presses = new Presses(HOSTS, articles)) {
            Config config = config(what.replace(' ', '-'), presses);
            SeedFile seeds = new SeedFile(config.seeds());
            try (Dateline dateline = Dateline.open(config, Clock.systemUTC());
                    Crawler crawler = Crawling.into(dateline, config, seeds, Clock.systemUTC())) {
                Spent spent = spent(what, pages, () -> {
                    crawler.runOnce();
                    dateline.ingest().commit();
                    pages.set(crawler.status().totals().counts().fetched());
                });
                System.gc();
                long heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                System.out.printf(
                        Locale.ROOT,
                        "%d articles indexed; heap in use %d MB%n",
                        dateline.search().size(),
                        heap >> 20);
                return spent;
            }
        }
    }

    /** What extracting, annotating and indexing cost by themselves, one after the other over the same pages. */
    private List<Double> stages() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            pages.add(Page.imported(
                    URI.create("http://127.0.0.1/news/" + i),
                    Clock.systemUTC().instant(),
                    "text/html",
                    Presses.written("stage" + i),
                    Hints.NONE));
        }
        Extractor extractor = new Extractor(Publishers.shipped());
        List<Article> extracted = new ArrayList<>();
        Annotator annotator = new Annotator(Annotator.shippedAliases());
        List<Article> annotated = new ArrayList<>();
        pages.stream().limit(WARM_UP).forEach(page -> extractor.extract(page, "urn:uuid:0"));
        double extracting = cost(() -> pages.forEach(page -> {
            if (extractor.extract(page, "urn:uuid:" + page.url().hashCode())
                    instanceof Extraction.Extracted(Article article)) {
                extracted.add(article);
            }
        }));
        extracted.stream().limit(WARM_UP).forEach(annotator::annotate);
        double annotating = cost(() -> extracted.forEach(article -> annotated.add(annotator.annotate(article))));
        double indexing;
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("stages-lucene"))) {
            indexing = cost(() -> {
                annotated.forEach(index::put);
                index.commit(1);
            });
        }
        return List.of(extracting / pages.size(), annotating / pages.size(), indexing / pages.size());
    }

    private static void table(Spent fetch, Spent archive, List<Double> alone, Spent all) {
        System.out.println("| stage | ms CPU a page |");
        System.out.println("|---|---|");
        row("fetch: frontier, robots.txt, HTTP, the servers too", fetch.cpuAPage());
        row("archive: digest, gzip, WARC, row", archive.cpuAPage() - fetch.cpuAPage());
        row("extract", alone.get(0));
        row("annotate", alone.get(1));
        row("index, with its commit", alone.get(2));
        row("all, in one run", all.cpuAPage());
    }

    private static void row(String stage, double milliseconds) {
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", stage, milliseconds);
    }

    /** CPU milliseconds of the process. */
    private static double cost(Runnable work) {
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - before) / 1e6;
    }
}
