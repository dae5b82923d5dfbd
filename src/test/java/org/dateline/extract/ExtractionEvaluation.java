package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;

/**
 * Runs the extractor over a folder of labelled pages, writes its answers in the form that the folder's {@code score.py}
 * reads (standfirst and paragraphs as the body, captions left out; people and desks as the authors), scores them by
 * {@link Scorer}, writes the figures into docs/evaluation.md beside the peers' and fails when a floor falls. A page that
 * is no article has no body, but its headline, authors and date count.
 *
 * <pre>
 * ./mvnw -Pextraction test                  (../shared/extraction)
 * ./mvnw -Pextraction test -Dset=FOLDER     (any folder with truth.json.gz and the pages it names)
 * </pre>
 */
final class ExtractionEvaluation {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Extractor EXTRACTOR = new Extractor(Publishers.shipped());
    private static final Instant FETCHED = Instant.parse("2026-09-01T00:00:00Z");

    private ExtractionEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> corpora = List.of(args).subList(2, args.length);
        JsonNode truth = MAPPER.readTree(unpacked(folder.resolve("truth.json.gz")));
        ObjectNode predictions = MAPPER.createObjectNode();
        Map<String, Scorer> scorers = new TreeMap<>();
        long before = cpu();
        for (Map.Entry<String, JsonNode> each : truth.properties()) {
            String corpus = each.getValue().path("corpus").asText();
            if (corpora.isEmpty() || corpora.contains(corpus)) {
                ObjectNode prediction = predict(EXTRACTOR, folder, each.getValue());
                predictions.set(each.getKey(), prediction);
                scorers.computeIfAbsent(corpus, name -> new Scorer()).add(each.getValue(), prediction);
            }
        }
        double seconds = (cpu() - before) / 1e9;
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(Path.of(args[1]).toFile(), predictions);
        report(scorers, corpora.isEmpty(), predictions.size(), seconds);
    }

    private static void report(Map<String, Scorer> scorers, boolean all, int pages, double seconds) throws IOException {
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        scorers.forEach((corpus, scorer) -> figures.put(corpus, scorer.measures()));
        String table = ExtractionTable.of(figures);
        System.out.println(table);
        System.out.printf("%,d pages, %.0f a CPU second, unpacking and scoring included%n", pages, pages / seconds);
        Path page = Path.of("docs/evaluation.md");
        if (all && Files.exists(page)) {
            ExtractionTable.write(page, table);
        }
        List<String> fallen = Floors.read().fallen(figures);
        fallen.forEach(System.err::println);
        if (!fallen.isEmpty()) {
            System.exit(1);
        }
    }

    /** What this thread has used of the processor, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static ObjectNode predict(Extractor extractor, Path folder, JsonNode record) throws IOException {
        Page page = page(folder, record);
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

    /** A page of the set as it was fetched. */
    static Page page(Path folder, JsonNode record) throws IOException {
        byte[] html = unpacked(folder.resolve(record.path("html").asText()));
        String type = record.path("corpus").asText().equals("scrapinghub") ? "text/html; charset=utf-8" : "text/html";
        return Page.imported(address(record.path("url").asText()), FETCHED, type, html, Hints.NONE);
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
