package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages written for these tests, one folder each under {@code pages}: the source, the body expected of it (a line for
 * each paragraph, its role before it) and what is expected to be known of it. An address in {@code expected.json} makes
 * the page a fetched one, {@code contentType} is what its server said of it; without an address the page is an import.
 *
 * <p>To accept changed answers, run with {@code -Dgolden.accept=true} and review the diff.
 */
class GoldenPagesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Extractor EXTRACTOR = new Extractor(Publishers.shipped());

    static Stream<String> pages() throws IOException {
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageGivesTheArticleThatIsExpectedOfIt(String name) throws IOException {
        Path folder = folder().resolve(name);
        JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
        ObjectNode found = MAPPER.createObjectNode();
        found.put("address", expected.path("address").asText());
        String type = expected.path("contentType").asText();
        if (!type.isEmpty()) {
            found.put("contentType", type);
        }
        String body =
                switch (EXTRACTOR.extract(page(folder, expected.path("address").asText(), type), "urn:uuid:test")) {
                    case Extraction.NotAnArticle(String reason) -> {
                        found.put("notAnArticle", reason);
                        yield "";
                    }
                    case Extraction.Extracted(Article article) -> {
                        describe(article, found);
                        yield body(article);
                    }
                };
        if (Boolean.getBoolean("golden.accept")) {
            accept(folder, found, body);
        }
        assertEquals(text(folder.resolve("expected.txt")), body);
        assertEquals(expected.toPrettyString(), found.toPrettyString());
    }

    private static Page page(Path folder, String address, String type) throws IOException {
        for (String kind : List.of("html:text/html", "txt:text/plain; charset=utf-8", "json:application/json")) {
            String[] parts = kind.split(":", 2);
            Path source = folder.resolve("source." + parts[0]);
            if (Files.exists(source)) {
                byte[] bytes = Files.readAllBytes(source);
                URI url = URI.create(
                        address.isEmpty() ? "urn:sha256:" + Digest.of(bytes).hex() : address);
                return Page.imported(url, Pages.FETCHED, type.isEmpty() ? parts[1] : type, bytes, Hints.NONE);
            }
        }
        throw new IllegalStateException("no source in " + folder);
    }

    private static void describe(Article article, ObjectNode found) {
        found.put("url", article.url().toString());
        found.put("headline", article.headline().text());
        found.put("headlineMade", article.headline().made());
        found.put("dek", article.dek());
        found.put("dateline", article.dateline());
        article.attribution().bylines().stream().map(Byline::name).forEach(found.putArray("bylines")::add);
        article.attribution().desks().forEach(found.putArray("desks")::add);
        found.put("source", article.source().name());
        found.put("origin", article.origin().name());
        found.put("originEvidence", article.attribution().originEvidence());
        found.put("creditLine", article.attribution().creditLine());
        found.put("disclaimer", article.attribution().disclaimer());
        found.put("published", Objects.toString(article.published().at(), ""));
        found.put("precision", article.published().precision().name());
        found.put("evidence", article.published().evidence());
        found.put("modifiedAt", Objects.toString(article.modifiedAt(), ""));
        found.put("language", article.language());
        found.put("kind", article.kind().kind().label());
        found.put("kindEvidence", article.kind().evidence());
        found.put("section", article.placement().section());
        found.put("paywall", article.placement().paywall());
        article.links().stream()
                .map(link -> link.anchor() + " -> " + link.target())
                .forEach(found.putArray("links")::add);
    }

    private static String body(Article article) {
        return article.body().stream()
                .map(paragraph -> paragraph.role() + " " + paragraph.text() + "\n")
                .collect(Collectors.joining());
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Writes the answers beside the sources under {@code src/test/resources}. */
    private static void accept(Path folder, ObjectNode found, String body) throws IOException {
        Path kept = Path.of("src/test/resources/org/dateline/extract/pages")
                .resolve(folder.getFileName().toString());
        Files.writeString(kept.resolve("expected.json"), MAPPER.writeValueAsString(found) + "\n");
        if (!body.isEmpty()) {
            Files.writeString(kept.resolve("expected.txt"), body);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(GoldenPagesTest.class.getResource("pages"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
