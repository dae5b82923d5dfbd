package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/** A line on the terminal that tells how far something is: renewed in place on a terminal, now and then in a log. */
final class Progress implements AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final Supplier<String> line;
    private final boolean terminal = Ansi.AUTO.enabled();
    private final ScheduledExecutorService ticking;
    private String shown = "";

    Progress(PrintWriter err, Supplier<String> line) {
        this.err = err;
        this.line = line;
        ticking = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("progress").daemon().unstarted(task));
        long every = (terminal ? ON_TERMINAL : IN_LOG).toMillis();
        Future<?> unused = ticking.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        String now = Plain.line(line.get());
        if (!now.equals(shown)) {
            shown = now;
            if (terminal) {
                err.print("\r" + now + "\u001b[K");
            } else {
                err.println(now);
            }
            err.flush();
        }
    }

    /** Shows the last state and ends the line. */
    @Override
    public void close() {
        ticking.shutdownNow();
        tick();
        if (terminal) {
            err.println();
        }
        err.flush();
    }
}
