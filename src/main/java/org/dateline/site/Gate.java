package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.metrics.Requests;

/**
 * Lets so many requests be at work at once and so many wait for a short while, first come first served. More are told at
 * once to come again (503 with Retry-After, RFC 9110 section 15.6.4), so that those at work are not slowed. Thread-safe.
 */
final class Gate {
    private final Semaphore places;
    private final int atWork;
    private final int mostWaiting;
    private final Duration longest;
    private final Requests requests;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param atWork how many are at work at once
     * @param mostWaiting how many may wait
     * @param longest how long each waits
     */
    Gate(int atWork, int mostWaiting, Duration longest, Requests requests) {
        this.places = new Semaphore(atWork, true);
        this.atWork = atWork;
        this.mostWaiting = mostWaiting;
        this.longest = longest;
        this.requests = requests;
    }

    /**
     * This handler behind the gate.
     *
     * @param route what it does, for the figures
     */
    Handler before(String route, Handler handler) {
        return ctx -> {
            long start = System.nanoTime();
            read(ctx);
            enter(ctx, route);
            try {
                handler.handle(ctx);
            } finally {
                places.release();
                requests.took(route, Duration.ofNanos(System.nanoTime() - start));
            }
        };
    }

    /** A form that comes in slowly takes nobody's place. */
    private static void read(Context ctx) {
        if (ctx.method().equals(HandlerType.POST)) {
            ctx.bodyAsBytes();
        }
    }

    private void enter(Context ctx, String route) throws InterruptedException {
        if (!places.tryAcquire(0, TimeUnit.SECONDS) && !waited()) {
            requests.turnedAway(route);
            ctx.header("Retry-After", Long.toString(Math.max(1, longest.toSeconds() * 2)));
            throw new ServiceUnavailableResponse("More was asked for at once than can be answered quickly.");
        }
    }

    private boolean waited() throws InterruptedException {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Requests at work now. */
    int working() {
        return atWork - places.availablePermits();
    }

    /** Requests that wait now. */
    int waiting() {
        return waiting.get();
    }
}
