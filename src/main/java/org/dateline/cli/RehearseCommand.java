package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.Setting;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.crawl.Crawler;
import org.dateline.site.Site;
import picocli.CommandLine.Command;

/**
 * {@code dateline rehearse}: does once what a server does at its start, in a folder that it deletes again. The launcher runs
 * it for the JDK to note which classes are needed, by which later starts are fast (JEP 514).
 */
@Command(name = "rehearse", hidden = true, description = "Start, answer one search, and stop; for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> ASKED =
            List.of("/", "/search?q=ferry", "/api/search?q=ferry", "/static/dateline.css");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dateline");
        try {
            rehearse(Config.load(folder, null, Map.of(), Map.of(Setting.SITE_PORT, "0")));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void rehearse(Config config) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        SeedFile seeds = new SeedFile(config.seeds());
        try (Dateline dateline = Dateline.open(config, clock);
                Crawler crawler = Crawling.into(dateline, config, seeds, clock)) {
            dateline.ingest().take(page(clock));
            dateline.ingest().commit();
            try (Site site = dateline.serve(config, dateline.report(crawler::status, seeds, false, clock), clock)) {
                ask(site);
            }
        }
    }

    private static Page page(Clock clock) {
        String text = "Ferry to Brisk\n\nA ferry will sail to Brisk from Monday on, the minister said in parliament.\n";
        return Page.imported(
                URI.create("https://gazette.example/ferry"),
                clock.instant(),
                "text/plain; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    private static void ask(Site site) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : ASKED) {
                URI address = URI.create("http://127.0.0.1:" + site.port() + path);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RehearseCommand::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
