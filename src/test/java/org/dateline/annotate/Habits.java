package org.dateline.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Counts in plain news text how often each word has a capital where no sentence opens. */
final class Habits {
    private static final List<String> FILES =
            List.of("senate-2004", "senate-2005", "senate-2006", "senate-2007", "senate-2008", "reuters21578");
    private static final int FEWEST = 5;
    private static final double[] STEPS = {0.02, 0.1, 0.3, 0.6, 0.9, 0.98};

    private final Map<Integer, int[]> counts = new TreeMap<>();

    /** The habits of the words in a folder's news samples. */
    static Map<Integer, Byte> of(Path news) throws IOException {
        Habits habits = new Habits();
        ObjectMapper json = new ObjectMapper();
        for (String file : FILES) {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(news.resolve(file + ".jsonl.gz"))),
                    StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    JsonNode article = json.readTree(line);
                    article.path("text").asText().lines().forEach(habits::add);
                }
            }
        }
        return habits.steps();
    }

    private void add(String paragraph) {
        Block block = Block.of(0, paragraph);
        if (block.titled()) {
            return;
        }
        for (Token token : block.tokens()) {
            if (token.word() && !token.opens()) {
                int[] count = counts.computeIfAbsent(Form.lower(token.text()), k -> new int[2]);
                count[token.capital() ? 1 : 0]++;
            }
        }
    }

    private Map<Integer, Byte> steps() {
        Map<Integer, Byte> steps = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (count[0] + count[1] >= FEWEST) {
                steps.put(word, step(count[1] / (double) (count[0] + count[1])));
            }
        });
        return steps;
    }

    private static byte step(double share) {
        int step = 1;
        for (double limit : STEPS) {
            step += share >= limit ? 1 : 0;
        }
        return (byte) step;
    }
}
