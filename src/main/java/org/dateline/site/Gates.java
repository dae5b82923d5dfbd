package org.dateline.site;

import java.time.Duration;
import org.dateline.metrics.Metrics;

/**
 * The gates before what costs: one before all that asks the index, and one of its own before exports, whose readers may
 * take their time.
 */
record Gates(Gate work, Gate exports) {
    static Gates of(SiteSettings.Load load, Metrics metrics) {
        Gate work = new Gate(load.atWork(), load.waiting(), load.longest(), metrics.requests());
        Gate exports = new Gate(load.exports(), 0, Duration.ZERO, metrics.requests());
        metrics.gauge("dateline_requests_working", "Requests at work that ask the index.", work::working);
        metrics.gauge("dateline_requests_waiting", "Requests that wait their turn.", work::waiting);
        metrics.gauge("dateline_exports_working", "Exports that are being written.", exports::working);
        return new Gates(work, exports);
    }
}
