package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.extract.Extractor;
import org.dateline.extract.Publishers;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many pages are read in a second, parsing included, by us and by readability4j, on the fundus pages of
 * {@code ../shared/extraction}: {@code ./mvnw -Pbench-extract test}. One call reads every page once; {@code pages} is
 * their number a second of this thread's CPU time, which other work on the machine moves less than the clock's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 8)
@Measurement(iterations = 1, time = 30)
@Fork(1)
public class ExtractSpeed {
    private static final Instant FETCHED = Instant.parse("2026-09-01T00:00:00Z");

    private final Extractor extractor = new Extractor(Publishers.shipped());
    private List<Page> pages = List.of();

    /** Pages a CPU second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        public double pagesPerCpuSecond;
        private long before;
        private long read;

        @Setup(Level.Iteration)
        public void start() {
            before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read = 0;
        }

        @TearDown(Level.Iteration)
        public void stop() {
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            pagesPerCpuSecond = read * 1e9 / Math.max(1, spent);
        }
    }

    @Setup
    public void load() throws IOException {
        Path folder = Path.of(System.getProperty("set", "../shared/extraction")).resolve("html/fundus");
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.sorted().map(ExtractSpeed::page).toList();
        }
    }

    private static Page page(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            URI url = URI.create("https://page.example/" + file.getFileName());
            return Page.imported(url, FETCHED, "text/html; charset=utf-8", in.readAllBytes(), Hints.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public void dateline(Cpu cpu, Blackhole sink) {
        for (Page page : pages) {
            sink.consume(extractor.extract(page, ""));
        }
        cpu.read += pages.size();
    }

    @Benchmark
    public void readability4j(Cpu cpu, Blackhole sink) {
        for (Page page : pages) {
            String html = new String(page.body(), StandardCharsets.UTF_8);
            sink.consume(new Readability4J(page.url().toString(), html).parse().getTextContent());
        }
        cpu.read += pages.size();
    }
}
