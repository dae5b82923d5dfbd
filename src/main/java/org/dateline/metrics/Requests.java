package org.dateline.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** Counts of the site's requests. Thread-safe. */
public final class Requests {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5};

    private final Counter answered;
    private final Counter turnedAway;
    private final Histogram took;

    Requests(PrometheusRegistry registry) {
        answered = Counter.builder()
                .name("dateline_requests_total")
                .help("Requests answered, by the class of the status.")
                .labelNames("status")
                .register(registry);
        turnedAway = Counter.builder()
                .name("dateline_requests_turned_away_total")
                .help("Requests told to come again because too much was asked for at once.")
                .labelNames("route")
                .register(registry);
        took = Histogram.builder()
                .name("dateline_request_seconds")
                .help("From asking to the made answer, waiting included, by what was asked for.")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(registry);
    }

    /**
     * A request was answered.
     *
     * @param status its HTTP status
     */
    public void answered(int status) {
        answered.labelValues(status / 100 + "xx").inc();
    }

    /** A request to this kind of route was turned away. */
    public void turnedAway(String route) {
        turnedAway.labelValues(route).inc();
    }

    /** A request to this kind of route took so long. */
    public void took(String route, Duration time) {
        took.labelValues(route).observe(time.toNanos() / 1e9);
    }
}
