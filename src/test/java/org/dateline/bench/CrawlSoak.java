package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.crawl.CrawlStatus;
import org.dateline.crawl.Crawler;

/**
 * The whole program crawls publishers that write without pause, and its memory is charted:
 * {@code ./mvnw -Psoak test} ({@code -Dminutes=30}). Every sample is taken after a full collection, so it shows what is
 * held on to. Writes an SVG chart and fails when the last third holds a fifth more, and 20 MB more, than the second.
 */
public final class CrawlSoak {
    private static final int HOSTS = 20;
    private static final int ARTICLES = 10;
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;

    private final List<Sample> samples = new ArrayList<>();

    private record Sample(double seconds, double megabytes, long fetched) {}

    private CrawlSoak() {}

    /** @param args minutes, and the file of the chart */
    public static void main(String... args) throws IOException {
        Duration length = Duration.ofMinutes(Long.parseLong(args[0]));
        CrawlSoak soak = new CrawlSoak();
        soak.run(length);
        Path chart = Path.of(args[1]);
        Files.createDirectories(chart.toAbsolutePath().getParent());
        Files.writeString(chart, soak.chart());
        System.out.println("chart: " + chart);
        soak.judge();
    }

    private void run(Duration length) throws IOException {
        Path folder = Files.createTempDirectory("crawl-soak");
        try (Presses presses = new Presses(HOSTS, ARTICLES)) {
            Path list = folder.resolve("seeds.txt");
            Files.writeString(list, presses.seeds());
            Config config = Config.load(folder, null, Map.of(), Map.of())
                    .forDemo(
                            folder.resolve("data"),
                            list,
                            Duration.ofMillis(100),
                            Duration.ofSeconds(10),
                            List.of(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                            presses.endpoints());
            SeedFile seeds = new SeedFile(list);
            try (Dateline dateline = Dateline.open(config, Clock.systemUTC());
                    Crawler crawler = Crawling.into(dateline, config, seeds, Clock.systemUTC())) {
                Thread running = Thread.ofPlatform().start(crawler::run);
                Instant began = Instant.now();
                while (Duration.between(began, Instant.now()).compareTo(length) < 0 && running.isAlive()) {
                    LockSupport.parkNanos(EVERY.toNanos());
                    presses.publish(2);
                    sample(began, crawler.status());
                }
            }
        }
    }

    private void sample(Instant began, CrawlStatus status) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Sample sample = new Sample(
                Duration.between(began, Instant.now()).toMillis() / 1_000.0,
                used / 1_048_576.0,
                status.totals().counts().fetched());
        samples.add(sample);
        System.out.printf(
                Locale.ROOT, "%6.0f s  %6.1f MB  %6d pages%n", sample.seconds, sample.megabytes, sample.fetched);
    }

    private String chart() {
        double last = samples.getLast().seconds;
        double most =
                Math.ceil(samples.stream().mapToDouble(Sample::megabytes).max().orElse(1) / 50) * 50;
        String line = samples.stream()
                .map(sample -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        60 + sample.seconds / last * (WIDTH - 80),
                        HEIGHT - 30 - sample.megabytes / most * (HEIGHT - 50)))
                .collect(Collectors.joining(" "));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <title>Heap in use after a full collection, in megabytes, over %3$.0f minutes and %4$d pages</title>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <path d="M60 20V%5$dH%6$d" fill="none" stroke="#444"/>
                <text x="8" y="26">%7$.0f MB</text><text x="40" y="%5$d">0</text>
                <text x="%8$d" y="%9$d">%3$.0f min</text>
                <polyline points="%10$s" fill="none" stroke="#0b5fa5" stroke-width="2"/>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        last / 60,
                        samples.getLast().fetched,
                        HEIGHT - 30,
                        WIDTH - 20,
                        most,
                        WIDTH - 70,
                        HEIGHT - 10,
                        line);
    }

    private void judge() {
        int third = samples.size() / 3;
        double middle = mean(samples.subList(third, 2 * third));
        double end = mean(samples.subList(2 * third, samples.size()));
        System.out.printf(Locale.ROOT, "second third %.1f MB, last third %.1f MB%n", middle, end);
        if (end > middle * 1.2 && end > middle + 20) {
            throw new IllegalStateException("memory grows");
        }
    }

    private static double mean(List<Sample> some) {
        return some.stream().mapToDouble(Sample::megabytes).average().orElse(0);
    }
}
