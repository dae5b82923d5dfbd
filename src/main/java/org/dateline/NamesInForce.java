package org.dateline;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.article.Aliases;
import org.dateline.article.UserAliases;
import org.dateline.search.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps index and search to the user's alias file as it changes. Thread-safe. */
final class NamesInForce {
    private static final Logger LOG = LoggerFactory.getLogger(NamesInForce.class);
    /** So many articles are put again before a change is said to be applied; of more the rest follows. */
    private static final int AT_ONCE = 500;

    private final UserAliases aliases;
    private final Aliases shipped;
    private final Search search;
    private final Ingest ingest;
    private final ReentrantLock applying = new ReentrantLock();

    NamesInForce(UserAliases aliases, Aliases shipped, Search search, Ingest ingest) {
        this.aliases = aliases;
        this.shipped = shipped;
        this.search = search;
        this.ingest = ingest;
    }

    /** Looks at the file and goes by it if it changed. */
    void look() {
        applying.lock();
        try {
            String before = aliases.problem();
            if (aliases.look()) {
                use();
            }
            if (!aliases.problem().isEmpty() && !aliases.problem().equals(before)) {
                LOG.warn("{}; what was in force before stays in force", aliases.problem());
            }
        } finally {
            applying.unlock();
        }
    }

    /** Runs what puts another index in the place of this one, and goes by the file in that. */
    void over(Runnable change) {
        applying.lock();
        try {
            change.run();
            useUnlessIndexed();
        } finally {
            applying.unlock();
        }
    }

    /** Goes by what the file said when it was last looked at, unless the index does already. */
    void useUnlessIndexed() {
        if (!ingest.indexedBy(aliases.corrections())) {
            use();
        }
    }

    /** Goes by what the file said when it was last looked at. */
    void use() {
        applying.lock();
        try {
            search.know(aliases.corrections().over(shipped));
            int articles = ingest.correct(aliases.corrections());
            LOG.info("aliases: {} articles change", articles);
            if (articles <= AT_ONCE) {
                finish();
            }
        } finally {
            applying.unlock();
        }
    }

    /** Puts all articles again that change. */
    void finish() {
        applying.lock();
        try {
            boolean more = true;
            while (more) {
                more = ingest.goOnCorrecting();
            }
        } finally {
            applying.unlock();
        }
    }

    /** Puts articles again that change, for so long or until someone waits to look at the file. */
    void goOn(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        applying.lock();
        try {
            boolean more = true;
            while (more && System.nanoTime() < end && !applying.hasQueuedThreads()) {
                more = ingest.goOnCorrecting();
            }
        } finally {
            applying.unlock();
        }
    }
}
