package org.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void whatFailsIsDoneAgainAlsoAfterAFaultOfTheDiskThatComesAsAnError() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        try (Rounds round = new Rounds()) {
            round.every(Duration.ofMillis(1), "test", "test: failed", () -> {
                rounds.countDown();
                if (rounds.getCount() == 2) {
                    throw new InternalError("a fault occurred in an unsafe memory access operation");
                }
                throw new IllegalStateException("failed");
            });
            assertTrue(rounds.await(20, TimeUnit.SECONDS), "no round after " + rounds.getCount() + " to go");
        }
    }
}
