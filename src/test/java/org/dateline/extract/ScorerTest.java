package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected figures are worked out by hand from the definition of the metric. */
class ScorerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Scorer scorer = new Scorer();

    @Test
    void bodiesAreComparedByShinglesOfFourTokens() throws IOException {
        add("{\"articleBody\":\"a b c d e\"}", "{\"articleBody\":\"a b c d x\"}");
        Map<String, Double> measures = scorer.measures();
        assertEquals(0.5, of(measures, "precision"), 1e-9);
        assertEquals(0.5, of(measures, "recall"), 1e-9);
        assertEquals(0.5, of(measures, "F1"), 1e-9);
        assertEquals(0.0, of(measures, "accuracy"), 1e-9);
    }

    @Test
    void anEmptyAnswerCostsRecallAndNotPrecision() throws IOException {
        add("{\"articleBody\":\"a b c d\"}", "{\"articleBody\":\"a b c d\"}");
        add("{\"articleBody\":\"a b c d\"}", "{}");
        Map<String, Double> measures = scorer.measures();
        assertEquals(1.0, of(measures, "precision"), 1e-9);
        assertEquals(0.5, of(measures, "recall"), 1e-9);
        assertEquals(0.5, of(measures, "pageF1"), 1e-9);
        assertEquals(2 * 0.5 / 1.5, of(measures, "F1"), 1e-9);
    }

    @Test
    void snippetsAreCountedOverAllPages() throws IOException {
        add(
                "{\"with\":[\"the river\",\"a bank\"],\"without\":[\"sign up\"]}",
                "{\"articleBody\":\"the  river; sign up\"}");
        assertEquals(2.0 / 4, of(scorer.measures(), "snippetF1"), 1e-9);
    }

    @Test
    void titlesAreEqualWhateverTheirCaseAndPunctuation() throws IOException {
        add("{\"title\":\"Talks: Reopen\"}", "{\"title\":\"talks – reopen\"}");
        add("{\"title\":\"Talks reopen\"}", "{\"title\":null}");
        assertEquals(0.5, of(scorer.measures(), "title"), 1e-9);
    }

    @Test
    void authorsAreSetsOfNames() throws IOException {
        add("{\"authors\":[\"By Ada Quill and Ben Tarn\"]}", "{\"authors\":[\"Ben Tarn\",\"Ada Quill\"]}");
        add("{\"authors\":[\"Ada Quill\"]}", "{\"authors\":[\"Ada Quill\",\"Ben Tarn\"]}");
        add("{\"authors\":[]}", "{\"authors\":[\"Ben Tarn\"]}");
        assertEquals(0.5, of(scorer.measures(), "author"), 1e-9);
        assertEquals((1 + 2.0 / 3) / 2, of(scorer.measures(), "authorF1"), 1e-9);
        assertEquals(1.0, of(scorer.measures(), "spurious"), 1e-9);
    }

    @Test
    void aDayCountsAsWrittenAndInUtc() throws IOException {
        add("{\"date\":\"2024-05-03\"}", "{\"date\":\"2024-05-04T01:00:00+02:00\"}");
        add("{\"date\":\"2024-05-03\"}", "{\"date\":\"2024-05-04\"}");
        add("{\"date\":\"2024-05-03\"}", "{\"date\":\"\"}");
        assertEquals(1.0 / 3, of(scorer.measures(), "date"), 1e-9);
        assertEquals(2.0 / 3, of(scorer.measures(), "date1"), 1e-9);
    }

    @Test
    void aFigureUnderItsFloorIsNamed() {
        Floors floors = new Floors(List.of(
                new Floors.Floor("meadow", "F1", 0.9),
                new Floors.Floor("meadow", "spurious", 0.1),
                new Floors.Floor("absent", "F1", 0.9)));
        assertTrue(floors.fallen(Map.of("meadow", Map.of("F1", 0.91, "spurious", 0.05)))
                .isEmpty());
        assertEquals(
                List.of("extraction: meadow F1 fell to 0.8900, its floor is 0.900"),
                floors.fallen(Map.of("meadow", Map.of("F1", 0.89))));
        assertFalse(floors.fallen(Map.of("meadow", Map.of("spurious", 0.2))).isEmpty());
    }

    @Test
    void theTableGoesBetweenTheMarksAndNowhereElse(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(
                page,
                "before\n<!-- extraction: written by ExtractionEvaluation -->\nold\n<!-- /extraction -->\nafter\n");
        ExtractionTable.write(page, ExtractionTable.of(Map.of("fundus", Map.of("F1", 0.5))));
        String written = Files.readString(page);
        assertTrue(written.startsWith("before\n"));
        assertTrue(written.endsWith("<!-- /extraction -->\nafter\n"));
        assertTrue(written.contains("| fundus | **ours** | 0.500 |"), written);
        assertFalse(written.contains("old"));
    }

    private void add(String truth, String predicted) throws JsonProcessingException {
        scorer.add(MAPPER.readTree(truth), MAPPER.readTree(predicted));
    }

    private static double of(Map<String, Double> measures, String name) {
        return Objects.requireNonNull(measures.get(name), name);
    }
}
