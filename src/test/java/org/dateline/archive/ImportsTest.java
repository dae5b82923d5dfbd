package org.dateline.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsTest {
    private static final String HTML = "<!doctype html><title>Talks</title><p>Talks.";

    @TempDir
    Path folder;

    private List<Imported> read(Source source, @Nullable String base, Path... paths) {
        URI address = base == null ? null : URI.create(base);
        try (Stream<Imported> all = new Imports(source, address, Samples.CLOCK).read(List.of(paths))) {
            return all.toList();
        }
    }

    private Page only(Path path) {
        List<Imported> all = read(Source.UNKNOWN, null, path);
        assertEquals(1, all.size(), all.toString());
        return page(all.getFirst());
    }

    private static Page page(Imported imported) {
        return assertInstanceOf(Imported.Read.class, imported).page();
    }

    private static Imported.Skipped skipped(Imported imported) {
        return assertInstanceOf(Imported.Skipped.class, imported);
    }

    private static List<String> urls(List<Imported> all) {
        return all.stream().map(each -> page(each).url().toString()).toList();
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static byte[] gzipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aTextFileIsNamedByItsContent() throws IOException {
        Page page = only(file("talks.txt", "Talks resume.\n"));

        assertEquals(
                "urn:sha256:" + Digest.of("Talks resume.\n").hex(), page.url().toString());
        assertEquals("text/plain", page.mediaType());
        assertEquals(Page.Via.IMPORT, page.via());
        assertEquals(Samples.NOON, page.fetchedAt());
        assertEquals(Hints.NONE, page.hints());
    }

    @Test
    void anHtmlFileStandsBelowTheBaseAddress() throws IOException {
        file("2026/03/zażółć gęś.html", HTML);
        List<Imported> all = read(Source.named("Courier"), "https://courier.example/news", folder);

        assertEquals(
                List.of("https://courier.example/news/2026/03/za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9B.html"),
                urls(all));
        assertEquals("text/html", page(all.getFirst()).mediaType());
        assertEquals("Courier", page(all.getFirst()).hints().source().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            talks.txt      | Talks resume in Vienna                    | text/plain
            talks          | Talks resume in Vienna                    | text/plain
            talks.txt      | <html><p>Talks                            | text/html
            talks.txt      | <Talks> they say                          | text/plain
            talks.html     | Talks resume                              | text/html
            talks.bin      | <!DOCTYPE html><p>Talks                   | text/html
            talks.txt      | {"title":"Talks"}                         | text/plain
            talks.jsonl    | {"title":"Talks","text":"They resume"}    | application/json
            talks          | {"title":"Talks","text":"They resume"}    | application/json
            """)
    void whatAFileIsItsContentSaysBeforeItsName(String name, String content, String mediaType) throws IOException {
        assertEquals(mediaType, only(file(name, content)).mediaType());
        assertEquals(mediaType, only(file(name + ".gz", gzipped(content))).mediaType());
    }

    @Test
    void ofAGzippedFileOnlyTheGzGoesFromTheAddress() throws IOException {
        Path file = file("talks.html.gz", gzipped(HTML));

        assertEquals(
                List.of("https://courier.example/talks.html"),
                urls(read(Source.UNKNOWN, "https://courier.example/", file)));
    }

    @Test
    void foldersAreReadInTheOrderOfNames() throws IOException {
        file("b/2.txt", "two");
        file("b/10.txt", "ten");
        file("a.txt", "a");
        file("c.txt", "c");
        file("b/.hidden", "no");

        assertEquals(
                List.of(
                        "http://x.example/a.txt",
                        "http://x.example/b/10.txt",
                        "http://x.example/b/2.txt",
                        "http://x.example/c.txt"),
                urls(read(Source.UNKNOWN, "http://x.example", folder)));
    }

    @Test
    void aLinkBackToItsFolderIsNotFollowed() throws IOException {
        file("a.txt", "a");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertEquals(1, read(Source.UNKNOWN, null, folder).size());
    }

    @Test
    void eachJsonLineIsAPageWithItsAddressAndPublisher() throws IOException {
        String first = "{\"id\":\"1\",\"url\":\"https://wire.example/1\",\"source\":\"The Wire\",\"text\":\"Zażółć\"}";
        String second = "{\"id\":\"2\",\"text\":\"No address\"}";
        Path file = file("news.jsonl.gz", gzipped("\ufeff" + first + "\r\n\n" + second));
        List<Imported> all = read(Source.UNKNOWN, null, file);

        assertEquals(
                List.of(
                        "https://wire.example/1",
                        "urn:sha256:" + Digest.of(second).hex()),
                urls(all));
        assertEquals("The Wire", page(all.getFirst()).hints().source().name());
        assertEquals(Hints.NONE, page(all.getLast()).hints());
        assertArrayEquals(
                first.getBytes(StandardCharsets.UTF_8), page(all.getFirst()).body());
        Source given = Source.named("Given");
        assertEquals(given, page(read(given, null, file).getFirst()).hints().source());
    }

    @Test
    void aLineThatIsNotJsonIsSaidAndTheRestGoesOn() throws IOException {
        Path file = file("news.jsonl", "{\"text\":\"one\"}\n{\"text\":\n[1]\n{\"text\":\"two\"}\n");
        List<Imported> all = read(Source.UNKNOWN, null, file);

        assertEquals(4, all.size());
        page(all.get(0));
        assertEquals(file + ": line 2", skipped(all.get(1)).path());
        assertTrue(
                skipped(all.get(1)).reason().startsWith("not JSON: "),
                all.get(1).toString());
        assertEquals(new Imported.Skipped(file + ": line 3", "not a JSON object"), all.get(2));
        page(all.get(3));
    }

    @Test
    void aJsonLineWhoseAddressIsNoneIsNamedByItsContent() throws IOException {
        String line = "{\"url\":\"not an address\",\"text\":\"one\"}";

        assertEquals(
                "urn:sha256:" + Digest.of(line).hex(),
                only(file("a.jsonl", line)).url().toString());
    }

    @Test
    void aWarcGivesItsHtmlAndTextOfStatus200() throws IOException {
        String warc = http("https://a.example/ok", 200, "text/html; charset=utf-8", HTML)
                + http("https://a.example/gone", 404, "text/html", HTML)
                + http("https://a.example/logo.png", 200, "image/png", "png")
                + http("https://a.example/plain", 200, "TEXT/PLAIN", "Talks.")
                + record("resource", "https://a.example/file", "text/html", HTML)
                + record(
                        "request",
                        "https://a.example/ok",
                        "application/http; msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n")
                + record("metadata", "https://a.example/ok", "text/plain", "not a page");
        List<String> wanted = List.of("https://a.example/ok", "https://a.example/plain", "https://a.example/file");
        List<Imported> all = read(Source.UNKNOWN, null, file("crawl.warc", warc));

        assertEquals(wanted, urls(all));
        assertEquals(Instant.parse("2020-05-01T00:00:00Z"), page(all.getFirst()).fetchedAt());
        assertEquals(
                "text/html; charset=utf-8",
                page(all.getFirst()).header("content-type").orElseThrow());
        assertArrayEquals(
                HTML.getBytes(StandardCharsets.UTF_8), page(all.getFirst()).body());
        assertEquals(wanted, urls(read(Source.UNKNOWN, null, file("crawl.warc.gz", gzipped(warc)))));
        assertEquals(wanted, urls(read(Source.UNKNOWN, null, file("no-suffix", warc))));
    }

    @Test
    void anAddressWithANoBreakSpaceIsEscapedAndArchived() throws IOException {
        String warc = http("https://a.example/talks\u00a0today?q=a b|c", 200, "text/html", HTML);
        Page page = only(file("odd.warc", warc));

        assertEquals(
                "https://a.example/talks%c2%a0today?q=a%20b%7cc",
                page.url().toString().toLowerCase(Locale.ROOT));
        try (var db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            assertEquals(page.url(), archive.page(archive.append(page)).url());
        }
    }

    @Test
    void aChunkedBodyOfAWarcIsDecoded() throws IOException {
        String chunked = """
                HTTP/1.1 200 OK
                Content-Type: text/html
                Transfer-Encoding: chunked

                5
                <p>Ta
                4
                lks.
                0

                """.replace("\n", "\r\n");

        assertEquals(
                "<p>Talks.",
                new String(
                        only(file("c.warc", record("response", "http://a.example/", "application/http", chunked)))
                                .body(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void aWarcThatIsCutShortGivesWhatIsWhole() throws IOException {
        String warc = http("https://a.example/1", 200, "text/html", HTML)
                + http("https://a.example/2", 200, "text/html", HTML);
        Path file = file("cut.warc", warc.substring(0, warc.length() - 30));
        List<Imported> all = read(Source.UNKNOWN, null, file, file("next.txt", "Next."));

        assertEquals("https://a.example/1", page(all.getFirst()).url().toString());
        assertTrue(all.stream().anyMatch(Imported.Skipped.class::isInstance), all.toString());
        assertEquals("text/plain", page(all.getLast()).mediaType(), "the next file is read");
    }

    @Test
    void anotherArchivesFilesCanBeImported() throws IOException {
        Hints hints = Hints.of(new Source("The Courier", "TC"));
        Path warc;
        try (var db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            archive.append(Samples.fetched("https://a.example/1", HTML));
            Capture line = archive.append(Page.imported(
                    URI.create("https://a.example/2"),
                    Samples.NOON,
                    "application/json",
                    "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                    hints));
            warc = folder.resolve("archive").resolve(line.file());
        }
        List<Imported> all = read(Source.UNKNOWN, null, warc);

        assertEquals(List.of("https://a.example/1", "https://a.example/2"), urls(all));
        assertEquals(hints, page(all.getLast()).hints());
        assertEquals(Samples.NOON, page(all.getLast()).fetchedAt());
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path empty = file("empty.html", "  \n");
        Path image = file("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});
        Path pdf = file("report.pdf", "%PDF-1.7 report");
        byte[] whole = gzipped("Talks resume in Vienna and nothing more is known of them.");
        Path cut = file("cut.txt.gz", java.util.Arrays.copyOf(whole, whole.length - 12));
        List<Imported> all = read(Source.UNKNOWN, null, missing, empty, image, pdf, cut);

        assertEquals(
                List.of(
                        new Imported.Skipped(missing.toString(), "there is no such file"),
                        new Imported.Skipped(empty.toString(), "the file is empty"),
                        new Imported.Skipped(image.toString(), "neither HTML, text, WARC nor JSON Lines"),
                        new Imported.Skipped(pdf.toString(), "neither HTML, text, WARC nor JSON Lines"),
                        new Imported.Skipped(cut.toString(), "the file is cut short")),
                all);
    }

    @Test
    void aFileLongerThanTheLimitIsLeftOut() throws IOException {
        byte[] page = new byte[Imports.LONGEST_FILE + 1];
        java.util.Arrays.fill(page, (byte) 'x');

        assertEquals(
                "longer than 16,777,216 bytes",
                skipped(read(Source.UNKNOWN, null, file("long.txt", page)).getFirst())
                        .reason());
    }

    @Test
    void aBaseThatIsNoAddressIsAnError() {
        for (String base : List.of("news/", "mailto:a@b.example")) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> new Imports(Source.UNKNOWN, URI.create(base), Samples.CLOCK));
            assertTrue(String.valueOf(e.getMessage()).startsWith("import: '" + base + "' is no base address"));
        }
    }

    @Test
    void importingTheSameFileAgainAddsNoArticle() throws IOException {
        Path file = file("talks.html", HTML);
        try (var db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            assertTrue(archive.append(only(file)).brought());
            assertFalse(archive.append(only(file)).brought());
        }
    }

    @Test
    void theNewsSamplesAreReadToTheEnd() {
        Path sample = Path.of(System.getProperty("dateline.shared", "../shared"), "news", "senate-2008.jsonl.gz");
        assumeTrue(Files.exists(sample), "the shared news samples are not here");
        try (Stream<Imported> all = new Imports(Source.UNKNOWN, null, Samples.CLOCK).read(List.of(sample))) {
            assertEquals(2_642, all.filter(Imported.Read.class::isInstance).count());
        }
    }

    private static String http(String url, int status, String type, String body) {
        return record(
                "response",
                url,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + " Any\r\nContent-Type: " + type + "\r\n\r\n" + body);
    }

    private static String record(String type, String url, String contentType, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2020-05-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
