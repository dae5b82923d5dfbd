package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.article.NormalizedUrl;

/** Lets one request at a time through to each host, with a gap between the end of one and the start of the next. */
final class Gates {
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Waiting waiting;

    private static final class Gate {
        private final ReentrantLock turn = new ReentrantLock();
        private Instant last = Instant.MIN;
    }

    Gates(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Runs a request to the address's host when its turn has come. @throws InterruptedException when stopped */
    <T> T pass(NormalizedUrl url, Duration gap, Waiting.Breakable<T> request) throws InterruptedException {
        Gate gate = gates.computeIfAbsent(url.authority(), authority -> new Gate());
        waiting.during(() -> {
            gate.turn.lockInterruptibly();
            return true;
        });
        try {
            Duration sinceLast = gate.last.equals(Instant.MIN) ? gap : Duration.between(gate.last, clock.instant());
            if (sinceLast.compareTo(gap) < 0) {
                waiting.pause(gap.minus(sinceLast));
            }
            try {
                return waiting.during(request);
            } finally {
                gate.last = clock.instant();
            }
        } finally {
            gate.turn.unlock();
        }
    }
}
