package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;

/**
 * Runs the extractor over a folder of labelled pages and writes its answers in the form that the folder's
 * {@code score.py} reads: standfirst and paragraphs as the body, captions left out.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp target/classes:target/test-classes:$(cat target/classpath.txt) \
 *     org.dateline.extract.ExtractionEvaluation ../shared/extraction target/predictions.json [CORPUS…]
 * python3 ../shared/extraction/score.py ../shared/extraction/truth.json.gz target/predictions.json --corpus CORPUS
 * </pre>
 */
final class ExtractionEvaluation {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant FETCHED = Instant.parse("2026-09-01T00:00:00Z");

    private ExtractionEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> corpora = List.of(args).subList(2, args.length);
        Extractor extractor = new Extractor(Publishers.shipped());
        JsonNode truth = MAPPER.readTree(unpacked(folder.resolve("truth.json.gz")));
        ObjectNode predictions = MAPPER.createObjectNode();
        Iterator<Map.Entry<String, JsonNode>> records = truth.properties().iterator();
        while (records.hasNext()) {
            Map.Entry<String, JsonNode> each = records.next();
            JsonNode record = each.getValue();
            if (corpora.isEmpty() || corpora.contains(record.path("corpus").asText())) {
                predictions.set(each.getKey(), predict(extractor, folder, record));
            }
        }
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(Path.of(args[1]).toFile(), predictions);
    }

    static ObjectNode predict(Extractor extractor, Path folder, JsonNode record) throws IOException {
        byte[] html = unpacked(folder.resolve(record.path("html").asText()));
        String type = record.path("corpus").asText().equals("scrapinghub") ? "text/html; charset=utf-8" : "text/html";
        Page page = Page.imported(address(record.path("url").asText()), FETCHED, type, html, Hints.NONE);
        ObjectNode prediction = MAPPER.createObjectNode();
        switch (extractor.extract(page, "")) {
            case Extraction.NotAnArticle(String reason) -> {
                prediction.put("notAnArticle", reason);
                refused(extractor.explain(page), prediction);
            }
            case Extraction.Extracted(Article article) -> write(article, prediction);
        }
        return prediction;
    }

    /** What is known of a page that is no article: the sets date such pages too. */
    private static void refused(Explanation explanation, ObjectNode prediction) {
        for (Explanation.FieldNote field : explanation.fields()) {
            switch (field.field()) {
                case "headline" -> prediction.put("title", field.value());
                case "bylines" ->
                    Arrays.stream(field.value().split("; ", -1)).forEach(prediction.withArray("authors")::add);
                case "published" -> prediction.put("date", field.value()).put("evidence", field.evidence());
                default -> {}
            }
        }
    }

    private static void write(Article article, ObjectNode prediction) {
        prediction.put(
                "articleBody",
                Stream.concat(Stream.of(article.dek()), texts(article))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")));
        prediction.put(
                "title", article.headline().made() ? null : article.headline().text());
        article.attribution().bylines().stream().map(Byline::name).forEach(prediction.withArray("authors")::add);
        article.attribution().desks().forEach(prediction.withArray("authors")::add);
        prediction.put("date", date(article));
        prediction.put("evidence", article.published().evidence());
        prediction.put(
                "origin", article.origin().name() + " (" + article.attribution().originEvidence() + ")");
    }

    private static Stream<String> texts(Article article) {
        return article.body().stream()
                .filter(paragraph -> paragraph.role() != Paragraph.Role.CAPTION)
                .map(Paragraph::text);
    }

    private static String date(Article article) {
        return switch (article.published().precision()) {
            case INSTANT -> Objects.requireNonNull(article.published().at()).toString();
            case DAY, MONTH -> article.published().day().orElseThrow().toString();
            case UNKNOWN -> "";
        };
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return URI.create(url.replaceAll("[^\\x21-\\x7e]|[|\\[\\]{}^`\\\\<>\"]", "_"));
        }
    }

    static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
