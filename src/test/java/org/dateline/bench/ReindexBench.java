package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Dateline;
import org.dateline.Reindex;
import org.dateline.Setting;
import org.dateline.article.Hints;
import org.dateline.article.Page;

/**
 * How many articles a second an index is made anew from, from the extracted records, with {@code --annotate} and with
 * {@code --extract}: the seeded {@link Corpus} as web pages of about 30 kB with menus, teasers and scripts around the text. The
 * archive is made first, where it is not there yet. Prints the rate by the clock and by the processor time of all threads.
 */
public final class ReindexBench {
    private static final String MENU = IntStream.range(0, 120)
            .mapToObj(i ->
                    "<li class=\"nav-item\"><a href=\"/section/%d/\">Section %d of the news</a></li>".formatted(i, i))
            .collect(Collectors.joining("\n"));
    private static final String SCRIPT = "window.settings = {\"a\":[" + "\"tracking\",".repeat(800) + "0]};";

    private ReindexBench() {}

    /**
     * The folder of news samples, a data folder, how many articles it is to hold, how often to measure (once), and from what
     * (all, or some of {@code records}, {@code annotate} and {@code extract}, with commas between them).
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        int articles = Integer.parseInt(args[2]);
        Config config = Config.load(data, null, Map.of(), Map.of(Setting.DATA, data.toString()));
        if (!Files.isDirectory(data)) {
            prepare(new Corpus(Path.of(args[0])), config, articles);
        }
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        for (Reindex.From from : from(args)) {
            for (int round = 0; round < rounds; round++) {
                measure(config, from);
            }
        }
    }

    private static List<Reindex.From> from(String[] args) {
        return args.length < 5
                ? List.of(Reindex.From.values())
                : Stream.of(args[4].toUpperCase(Locale.ROOT).split(","))
                        .map(Reindex.From::valueOf)
                        .toList();
    }

    private static void prepare(Corpus corpus, Config config, int articles) {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            IntStream.range(0, articles).parallel().forEach(number -> {
                dateline.ingest().take(page(corpus, number));
                if (done.incrementAndGet() % 5_000 == 0) {
                    System.out.printf("%,d taken in, %,.0f a second%n", done.get(), done.get() / seconds(start));
                }
            });
        }
    }

    private static Page page(Corpus corpus, int number) {
        String text = corpus.paragraphs(number).stream()
                .map(paragraph -> "<p>" + paragraph.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining("\n"));
        String headline =
                corpus.article(number).headline().text().replace("&", "&amp;").replace("<", "&lt;");
        String teasers = IntStream.range(0, 30)
                .mapToObj(i -> ("<div class=\"teaser\"><a href=\"/story/%d\"><img src=\"/i/%d.jpg\" alt=\"\"></a>"
                                + "<h3><a href=\"/story/%d\">Another story of the day, number %d</a></h3></div>")
                        .formatted(i, i, i, i))
                .collect(Collectors.joining("\n"));
        String html = """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s | Source</title>
                <meta property="og:title" content="%1$s"><meta property="article:published_time" content="2026-0%4$d-11T10:00:00Z">
                <script>%5$s</script></head><body><nav><ul>%2$s</ul></nav><main><article><h1>%1$s</h1>
                <p class="byline">By Anna Varlen</p>%3$s</article></main><aside>%6$s</aside>
                <footer><ul>%2$s</ul></footer></body></html>
                """.formatted(headline.replace("\"", "&quot;"), MENU, text, 1 + number % 9, SCRIPT, teasers);
        return new Page(
                URI.create("https://source%d.example/story/%d.html".formatted(number % 500, number)),
                Instant.parse("2026-03-01T12:00:00Z").plusSeconds(number),
                Page.Via.IMPORT,
                200,
                Map.of("content-type", List.of("text/html; charset=utf-8")),
                html.getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    private static void measure(Config config, Reindex.From from) {
        long start = System.nanoTime();
        long cpu = cpu();
        long articles = new Reindex(from).run(config, Clock.systemUTC());
        double seconds = seconds(start);
        double busy = (cpu() - cpu) / 1e9;
        System.out.printf(
                "%s: %,d articles in %.1f s, %,.0f a second; %.1f s of processor time, %,.0f for each of its seconds%n",
                from, articles, seconds, articles / seconds, busy, articles / busy);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
