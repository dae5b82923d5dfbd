package org.dateline.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.ReindexRequest;
import org.dateline.ReindexRequest.Answer;
import org.dateline.ReindexRequest.State;

/** Looks on while another process makes the index anew; closing it ends the looking on alone. */
final class Watching implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Path data;
    private final ReindexRequest request;
    private final Clock clock;
    private final Instant asked;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer last = new Answer(State.GOING, "waiting for it to be taken up");
    private volatile boolean silent;

    Watching(Path data, ReindexRequest request, Clock clock) {
        this.clock = clock;
        this.asked = clock.instant();
        this.data = data;
        this.request = request;
    }

    /**
     * Returns when the work is over, this is closed, or nobody answers any more. What nobody has taken up by then is asked for no
     * longer: whoever comes later would begin with it.
     */
    void await() throws InterruptedException {
        do {
            last = request.answer(data).orElse(last);
            Instant heard = ReindexRequest.heard(data);
            silent = (heard.isBefore(asked) ? asked : heard)
                    .plus(ReindexRequest.SILENCE)
                    .isBefore(clock.instant());
        } while (last.state() == State.GOING && !silent && !closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        if (silent) {
            request.withdraw(data);
        }
    }

    State state() {
        return last.state();
    }

    String words() {
        return last.words();
    }

    String line() {
        return "reindex: " + last.words();
    }

    /** Whether the work is done or someone is at it. */
    boolean given() {
        return !silent;
    }

    /** Why this ended before the work. */
    String why() {
        return silent
                ? "reindex: nobody has answered for a minute; if that process has ended, run dateline reindex again: it goes on"
                : "reindex: the running Dateline goes on with it; dateline status says how far it is";
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
