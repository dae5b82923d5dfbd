package org.dateline;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.archive.Archive;
import org.dateline.archive.Capture;
import org.dateline.backup.SafeCopies;
import org.dateline.saved.Following;
import org.dateline.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Safe copies made while the program runs and when it ends, each with up to where captures were settled and matched when it
 * was made. That is remembered by the captures' ids: in a database made again their numbers may be others.
 */
final class KeptSafe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSafe.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);
    private static final String SETTLED = "settled";
    private static final String SETTLED_NUMBER = "settled.number";
    private static final String MATCHED = "matched";

    private final SafeCopies copies;
    private final Archive archive;
    private final Following following;
    private final ScheduledExecutorService looking;

    KeptSafe(DataFolder folder, Archive archive, Following following, Clock clock) {
        this.archive = archive;
        this.following = following;
        copies = new SafeCopies(folder, clock);
        looking = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("copies").daemon().unstarted(task));
        Future<?> unused = looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (copies.copy(notes())) {
                LOG.info("backup: copied saved searches and accounts");
            }
        } catch (RuntimeException e) {
            LOG.error("{}; it is tried again", e.getMessage());
        }
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        at(archive, archive.settledThrough()).ifPresent(capture -> {
            notes.put(SETTLED, capture.id());
            notes.put(SETTLED_NUMBER, Long.toString(capture.sequence()));
        });
        at(archive, following.matchedThrough()).ifPresent(capture -> notes.put(MATCHED, capture.id()));
        return notes;
    }

    /** The last capture up to this number. */
    private static Optional<Capture> at(Archive archive, long sequence) {
        return sequence < 1
                ? Optional.empty()
                : archive.capturesAfter(sequence - 1).findFirst().filter(capture -> capture.sequence() == sequence);
    }

    /** Puts right, after a database was made again, up to where captures are settled and matched. */
    static void remember(Map<String, String> notes, Archive archive, Following following) {
        if (notes.isEmpty()) {
            return;
        }
        archive.capture(notes.getOrDefault(SETTLED, ""))
                .filter(capture -> Long.toString(capture.sequence()).equals(notes.get(SETTLED_NUMBER)))
                .ifPresent(capture -> archive.settle(capture.sequence()));
        following.skip(archive.capture(notes.getOrDefault(MATCHED, ""))
                .map(Capture::sequence)
                .orElseGet(archive::lastSequence));
    }

    @Override
    public void close() {
        looking.close();
        look();
    }
}
