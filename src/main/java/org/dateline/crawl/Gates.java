package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.article.NormalizedUrl;

/**
 * Lets one request at a time through to each host, with a gap between the end of one and the start of the next. A name
 * is one host on whatever port; a number address is one on each.
 */
final class Gates {
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Waiting waiting;

    private static final class Gate {
        private final ReentrantLock turn = new ReentrantLock();
        private volatile Instant last = Instant.MIN;

        Duration left(Duration gap, Instant now) {
            Duration left = last.equals(Instant.MIN) ? Duration.ZERO : gap.minus(Duration.between(last, now));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    Gates(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Runs a request to the address's host when its turn has come. @throws InterruptedException when stopped */
    <T> T pass(NormalizedUrl url, Duration gap, Waiting.Breakable<T> request) throws InterruptedException {
        Gate gate = gate(url);
        waiting.during(() -> {
            gate.turn.lockInterruptibly();
            return true;
        });
        try {
            Duration left = gate.left(gap, clock.instant());
            if (left.isPositive()) {
                waiting.pause(left);
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

    /** How long the address's host is to be left alone still to keep a gap; zero when it may be asked now. */
    Duration left(NormalizedUrl url, Duration gap) {
        return gate(url).left(gap, clock.instant());
    }

    private Gate gate(NormalizedUrl url) {
        boolean number = url.host().startsWith("[") || url.host().matches("[\\d.]+");
        return gates.computeIfAbsent(number ? url.authority() : url.host(), host -> new Gate());
    }
}
