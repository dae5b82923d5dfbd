package org.dateline.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still unless someone waits; waiting moves it on and takes no time. */
final class TestTime extends Clock implements Pauses {
    private Instant now = Instant.parse("2021-05-03T08:00:00Z");

    @Override
    public void pause(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(length);
    }

    synchronized void pass(Duration length) {
        now = now.plus(length);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
