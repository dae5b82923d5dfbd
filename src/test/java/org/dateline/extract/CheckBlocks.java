package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the whole extractor over labelled pages, each with the model that its domain has no part in, prints the figures of
 * each corpus and writes the predictions for the set's own scorer: {@code ./mvnw -Pfit-blocks test}, then
 * {@code ./mvnw -Pcheck-blocks test}.
 */
final class CheckBlocks {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CheckBlocks() {}

    public static void main(String[] args) throws IOException {
        List<BlockModel> models = new ArrayList<>();
        for (int f = 0; f < FitBlocks.FOLDS; f++) {
            models.add(ModelFile.read(
                    Files.readString(Path.of(args[1], "fold" + f + ".model")).lines()));
        }
        List<Extractor> extractors = models.stream()
                .map(model -> new Extractor(Publishers.shipped(), model))
                .toList();
        Path folder = Path.of(args[0]);
        List<String> corpora = List.of("fundus", "scrapinghub", "trafilatura", "wcxb");
        JsonNode truth = MAPPER.readTree(ExtractionEvaluation.unpacked(folder.resolve("truth.json.gz")));
        Map<String, ObjectNode> found = new java.util.concurrent.ConcurrentSkipListMap<>();
        List<Map.Entry<String, JsonNode>> records = new ArrayList<>(truth.properties());
        records.parallelStream().forEach(each -> {
            JsonNode record = each.getValue();
            if (corpora.contains(record.path("corpus").asText())) {
                Extractor extractor =
                        extractors.get(FitBlocks.fold(record.path("domain").asText()));
                try {
                    found.put(each.getKey(), ExtractionEvaluation.predict(extractor, folder, record));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        ObjectNode all = MAPPER.createObjectNode();
        Map<String, Scorer> scorers = new TreeMap<>();
        found.forEach((id, prediction) -> {
            all.set(id, prediction);
            scorers.computeIfAbsent(truth.path(id).path("corpus").asText(), name -> new Scorer())
                    .add(truth.path(id), prediction);
        });
        scorers.forEach((corpus, scorer) -> print(corpus, scorer.measures()));
        MAPPER.writeValue(Path.of(args[2]).toFile(), all);
    }

    private static void print(String corpus, Map<String, Double> measures) {
        StringBuilder line = new StringBuilder("%-12s".formatted(corpus));
        for (String measure : List.of("F1", "precision", "recall", "pageF1", "snippetF1")) {
            Double value = measures.get(measure);
            line.append(value == null ? "" : " %s %.4f".formatted(measure, value));
        }
        System.out.println(line);
    }
}
