package org.dateline.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures of one running Dateline. Thread-safe. */
public final class Metrics {
    /** Media type of {@link #text}. */
    public static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private boolean machine;
    private final Requests requests = new Requests(registry);

    /** Counts of requests, for whoever answers them. */
    public Requests requests() {
        return requests;
    }

    /** Adds what the JDK tells of itself: memory, collections, threads, processor time; found out when it is first asked for. */
    public synchronized void withMachine() {
        machine = true;
    }

    private synchronized void addMachine() {
        if (machine) {
            machine = false;
            JvmMetrics.builder().register(registry);
        }
    }

    /**
     * Adds a figure that goes up and down.
     *
     * @param name {@code dateline_…}, with its unit at the end
     * @param help what it is, one line
     * @param value asked for each time someone looks
     */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(figure -> tell(name, () -> figure.call(value.getAsDouble())))
                .register(registry);
    }

    /**
     * Adds a count that only grows.
     *
     * @param name {@code dateline_…_total}
     * @param help what it is, one line
     * @param value asked for each time someone looks
     */
    public void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(count -> tell(name, () -> count.call(value.getAsDouble())))
                .register(registry);
    }

    /**
     * Adds a figure that goes up and down, in parts.
     *
     * @param name {@code dateline_…}, with its unit at the end
     * @param help what it is, one line
     * @param label what the parts differ in
     * @param parts each part with its value, asked for each time someone looks
     */
    public void gauges(String name, String help, String label, Supplier<Map<String, Long>> parts) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(figure -> tell(name, () -> parts.get().forEach((part, value) -> figure.call(value, part))))
                .register(registry);
    }

    /** A figure that can't be told is left out: those who look must still see the others. */
    private static void tell(String name, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("metrics: {} can't be told", name, e);
        }
    }

    /** All figures as they are now, in the text format 0.0.4 of Prometheus; those that can't be told now are left out. */
    public String text() {
        addMachine();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
