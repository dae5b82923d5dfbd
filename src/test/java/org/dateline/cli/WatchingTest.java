package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.dateline.Reindex.From;
import org.dateline.ReindexRequest;
import org.dateline.ReindexRequest.State;
import org.dateline.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
    @TempDir
    Path data;

    private Instant now = Instant.now();

    /** Every look at it is half a minute later. */
    private Instant later() {
        now = now.plusSeconds(30);
        return now;
    }

    @Test
    void whatNobodyTakesUpIsAskedForNoLonger() throws InterruptedException {
        ReindexRequest request = ReindexRequest.ask(data, From.EXTRACT);
        InstantSource source = this::later;
        Clock clock = source.withZone(ZoneOffset.UTC);
        try (Watching watching = new Watching(data, request, clock)) {
            watching.await();
            assertEquals(State.GOING, watching.state());
            assertFalse(watching.given());
            assertTrue(watching.why().contains("nobody has answered for a minute"), watching.why());
        }
        assertFalse(Files.exists(DataFolder.forReading(data).reindexRequest()));
    }
}
