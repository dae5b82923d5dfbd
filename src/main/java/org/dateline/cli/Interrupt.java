package org.dateline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens at Ctrl-C or SIGTERM: what a command is waiting for is stopped, its thread runs to its orderly end, and the
 * process exits when this is closed (or after 20 s). Open it before everything that has to be closed in order.
 */
final class Interrupt implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interrupt.class);
    private static final int SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile AutoCloseable stopped = () -> {};
    private final Thread hook = Thread.ofPlatform().unstarted(this::stop);

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Stops this at Ctrl-C. */
    void stops(AutoCloseable running) {
        stopped = running;
    }

    /** Waits for Ctrl-C. */
    void await() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        stops(asked::countDown);
        asked.await();
    }

    private void stop() {
        try {
            stopped.close();
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("stopped without an orderly end; the next start repairs what is open");
            }
        } catch (Exception e) {
            LOG.warn("stopping: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("stopping already");
        }
    }
}
