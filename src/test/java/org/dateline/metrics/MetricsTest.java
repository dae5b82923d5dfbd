package org.dateline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
    @Test
    void whatIsCountedCanBeRead() {
        Metrics metrics = new Metrics();
        metrics.gauge("dateline_articles", "Articles.", () -> 3);
        metrics.gauges("dateline_outcomes", "With \"quotes\" and \\.", "outcome", () -> Map.of("a \"b\"\n\\", 7L));
        metrics.requests().answered(200);
        metrics.requests().answered(204);
        metrics.requests().answered(503);
        metrics.requests().took("search", Duration.ofMillis(30));
        metrics.requests().took("search", Duration.ofSeconds(9));
        Map<String, Double> samples = Exposition.of(metrics.text()).samples();
        assertEquals(3, samples.get("dateline_articles{}"));
        assertEquals(7, samples.get("dateline_outcomes{outcome=a \\\"b\\\"\\n\\\\}"));
        assertEquals(2, samples.get("dateline_requests_total{status=2xx}"));
        assertEquals(1, samples.get("dateline_requests_total{status=5xx}"));
        assertEquals(0, samples.get("dateline_request_seconds_bucket{le=0.025, route=search}"));
        assertEquals(1, samples.get("dateline_request_seconds_bucket{le=0.05, route=search}"));
        assertEquals(2, samples.get("dateline_request_seconds_bucket{le=+Inf, route=search}"));
        assertEquals(9.03, samples.getOrDefault("dateline_request_seconds_sum{route=search}", 0.0), 1e-9);
    }

    @Test
    void aFigureThatCannotBeToldTakesNoOtherWithIt() {
        Metrics metrics = new Metrics();
        metrics.gauge("dateline_queue", "Queue.", () -> {
            throw new IllegalStateException("the database is ill");
        });
        metrics.gauges("dateline_outcomes", "Outcomes.", "outcome", () -> {
            throw new IllegalStateException("the database is ill");
        });
        metrics.gauge("dateline_healthy", "Healthy.", () -> 0);
        assertEquals(
                Map.of("dateline_healthy{}", 0.0),
                Exposition.of(metrics.text()).samples().entrySet().stream()
                        .filter(sample -> sample.getKey().matches("dateline_(queue|outcomes|healthy).*"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void theMachineTellsOfItself() {
        Metrics metrics = new Metrics();
        metrics.withMachine();
        Map<String, Double> samples = Exposition.of(metrics.text()).samples();
        assertEquals(
                1,
                samples.keySet().stream()
                        .filter(name -> name.startsWith("jvm_memory_used_bytes{area=heap"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\n",
                "# HELP a b\n# TYPE a gauge\na 1",
                "# HELP a b\n# TYPE a gauge\na{b=\"c\"d=\"e\"} 1\n",
                "# HELP a b\n# TYPE a gauge\na 1\na 2\n",
                "# HELP a b\n# TYPE a gauge\n b 1\n",
                "# HELP a b\n# TYPE a graph\na 1\n",
                "# HELP a b\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum 1\n"
            })
    void theReaderOfTheseTestsIsStrict(String broken) {
        assertThrows(IllegalArgumentException.class, () -> Exposition.of(broken));
    }
}
