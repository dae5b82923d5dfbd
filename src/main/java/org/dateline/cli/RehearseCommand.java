package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Dateline;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.site.Site;
import picocli.CommandLine.Command;

/**
 * {@code dateline rehearse}: does once what a server does at its start, over some hundred articles in a folder that it deletes
 * again. The launcher runs it for the JDK to note what is needed, by which later starts are fast (JEP 514): only what was
 * done here, on the same way as then, is ready there.
 */
@Command(name = "rehearse", hidden = true, description = "Start, answer some searches, and stop; for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final int ARTICLES = 240;
    /** A segment of the index each. */
    private static final int COMMITS = 4;
    /** One article of so many is a copy of the one before. */
    private static final int COPIES = 6;

    private static final int SENTENCES = 6;
    private static final int ROUNDS = 3;

    private static final List<String> WHO = List.of(
            "Mahmoud al-Rashid",
            "Ivan Petrov",
            "Jane Halloran",
            "Angela Merkel",
            "NATO",
            "the European Union",
            "the UN");
    private static final List<String> WHERE = List.of("Iran", "Kyiv", "Washington", "Beijing", "Brisk", "South Africa");
    private static final List<String> WHAT = List.of(
            "new sanctions against shipping companies",
            "a treaty on nuclear weapons",
            "talks about the price of oil on 3 May 2026",
            "elections next year",
            "foreign policy in the region",
            "a ferry between the two ports");
    private static final List<String> ASKED = List.of(
            "/",
            "/static/dateline.css",
            "/search?q=ferry",
            "/search?q=nuclear+weapons",
            "/search?q=%22foreign+policy%22+OR+sanction*&sort=newest",
            "/search?q=Petrov+Kyiv&place=Iran",
            "/api/search?q=oil+price");

    @Override
    public Integer call() throws IOException, InterruptedException {
        SqliteLibrary.unpack();
        Path folder = Files.createTempDirectory("dateline");
        try {
            fill(folder.resolve("data"));
            serve(folder);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void fill(Path data) {
        Clock clock = Clock.systemUTC();
        Random random = new Random(1);
        try (Dateline dateline = Dateline.open(Config.load(data, null, Map.of(), Map.of()), clock)) {
            String text = "";
            for (int i = 0; i < ARTICLES; i++) {
                text = i % COPIES == 1 ? text : text(random);
                dateline.ingest().take(page(i, text, clock));
                if ((i + 1) % (ARTICLES / COMMITS) == 0) {
                    dateline.ingest().commit();
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(sentence(random)).append("\n");
        for (int i = 0; i < SENTENCES; i++) {
            text.append("\n").append(sentence(random)).append(".\n");
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        return any(WHO, random) + " spoke with " + any(WHO, random) + " in " + any(WHERE, random) + " about "
                + any(WHAT, random) + " and about " + any(WHAT, random);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Page page(int number, String text, Clock clock) {
        return Page.imported(
                URI.create("https://gazette" + number % COPIES + ".example/" + number),
                clock.instant(),
                "text/plain; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Hints.NONE);
    }

    /** As {@code dateline serve} does it, without the user's settings. */
    private static void serve(Path folder) throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("dateline.properties"), "site.port = 0\n");
        Path seeds = Files.writeString(
                folder.resolve("crawl-seeds.txt"), "https://gazette.example/feed.xml name=\"Gazette\"\n");
        ServeCommand serve = PlainServe.read(List.of(
                        "serve",
                        "--no-crawl",
                        "--open",
                        "--data",
                        folder.resolve("data").toString(),
                        "--config",
                        settings.toString(),
                        "--seeds",
                        seeds.toString()))
                .orElseThrow();
        serve.told = new PrintWriter(System.err, true, System.err.charset());
        serve.rehearsal = RehearseCommand::ask;
        serve.call();
    }

    private static void ask(Site site) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < ROUNDS; i++) {
                for (String path : ASKED) {
                    URI address = URI.create("http://127.0.0.1:" + site.port() + path);
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
