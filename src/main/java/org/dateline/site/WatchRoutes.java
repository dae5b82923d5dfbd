package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.metrics.Metrics;

/** What programs that watch over this one ask for. */
final class WatchRoutes {
    static final String METRICS = "/metrics";

    private final Monitoring monitoring;

    WatchRoutes(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    /** Whether the site can do its work: 200, else 503 with the reasons. */
    void health(Context ctx) {
        List<String> reasons = monitoring.ailments().get();
        ctx.status(reasons.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .contentType("application/json; charset=utf-8")
                .result(Json.write(
                        reasons.isEmpty()
                                ? Map.of("status", "ok")
                                : new TreeMap<>(Map.of("status", "ill", "reasons", reasons))));
    }

    /** The figures, for Prometheus. */
    void metrics(Context ctx) {
        if (!monitoring.shown()) {
            throw new NotFoundResponse("No figures are given here; whoever runs this Dateline sets site.metrics.");
        }
        ctx.header("Cache-Control", "no-store")
                .contentType(Metrics.TYPE)
                .result(monitoring.metrics().text());
    }
}
