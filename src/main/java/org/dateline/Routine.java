package org.dateline;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.archive.Archive;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.Following;
import org.dateline.saved.PushSettings;
import org.dateline.saved.Pushing;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.store.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done every few seconds with what came: shown to searchers, committed, told to saved searches, sent. */
final class Routine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Routine.class);
    private static final Duration SEND_EVERY = Duration.ofSeconds(10);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);
    private static final Duration SHOW_EVERY = Duration.ofMillis(700);

    /** The names of the index are not to keep the first readers after a start waiting for a processor. */
    private static final Duration NAMES_AFTER = Duration.ofSeconds(3);

    private final Room room;
    private final Archive archive;
    private final ArticleIndex index;
    private final Ingest ingest;
    private final NamesInForce naming;
    private final Upkeep upkeep;
    private final Following following;
    private final ReentrantLock telling = new ReentrantLock();
    private final Rounds rounds = new Rounds();
    private final Rounds sending = new Rounds();
    /** Touched by the thread that refreshes alone. */
    private boolean named;

    Routine(
            Room room,
            Archive archive,
            ArticleIndex index,
            Ingest ingest,
            NamesInForce naming,
            Upkeep upkeep,
            Following following) {
        this.room = room;
        this.archive = archive;
        this.index = index;
        this.ingest = ingest;
        this.naming = naming;
        this.upkeep = upkeep;
        this.following = following;
    }

    /** Begins to show and to commit, and to send where that is set. */
    void begin(Config config, Search search, SavedSearches saved, Clock clock) {
        if (!config.push().equals(PushSettings.OFF)) {
            URI base = config.base() == null ? URI.create("http://localhost:" + config.port() + "/") : config.base();
            Pushing pushing = new Pushing(saved, following, config.push(), base, clock);
            sending.every(SEND_EVERY, "push", "push: sending failed", pushing::run);
        }
        Instant begun = clock.instant();
        rounds.every(
                SHOW_EVERY, "refresh", "index: refresh failed", () -> show(search, begun, clock), search::rehearse);
        rounds.every(COMMIT_EVERY, "commit", "index: commit failed", this::commit);
    }

    private void show(Search search, Instant begun, Clock clock) {
        if (!named && Duration.between(begun, clock.instant()).compareTo(NAMES_AFTER) >= 0) {
            named = true;
            search.prepare();
        }
        Rounds.once("index: upkeep failed", upkeep::look);
        if (!index.broken()) {
            index.refresh();
        }
    }

    private void commit() {
        try {
            naming.look();
            ingest.retry(() -> room.refusal().isEmpty());
            commitWhatCame();
            naming.goOn(COMMIT_EVERY);
        } catch (RuntimeException | Error e) {
            LOG.error("index: commit failed; it is tried again: {}", e.getMessage());
            LOG.debug("index: commit failed", e);
        }
        tell();
    }

    /** Commits what came since that was last done. */
    void commitWhatCame() {
        if (ingest.sinceCommit() > 0 && !index.broken()) {
            ingest.commit();
        }
    }

    /** Tells saved searches what has come. What can't be told now is told later, and keeps nothing else from going on. */
    void tell() {
        Rounds.once("saved: what is new could not be matched", this::follow);
    }

    /** Tells saved searches what has come since they were last told, once the index holds it. */
    void follow() {
        telling.lock();
        try {
            ingest.undisturbed(this::match);
        } finally {
            telling.unlock();
        }
    }

    private void match() {
        long after = following.matchedThrough();
        long through = archive.settledThrough();
        if (through > after && !index.broken() && index.lacking().from(after).isEmpty()) {
            index.refresh();
            following.match(archive.revisions(after, through), through);
        }
    }

    /** Sends nothing more, and breaks off what is being sent. */
    void stopSending() {
        sending.stop();
    }

    /** Lets the rounds under way end. What comes after is for {@link #commitWhatCame}. */
    @Override
    public void close() {
        rounds.close();
    }
}
