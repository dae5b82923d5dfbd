package org.dateline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.archive.Archive;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.UserAliases;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One making of an index beside the one that is searched. It is committed as it grows, with what it lacks still, so that
 * whoever goes on with it after a kill need not begin anew; when it is whole it takes the other's place.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long AT_ONCE = 512;
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

    private final Path folder;
    private final Archive archive;
    private final Remake remake;
    private final UserAliases aliases;
    private final Aliases shipped;
    private final Ingest ingest;
    private final NamesInForce naming;
    private final ReentrantLock nobodyElse = new ReentrantLock();
    private volatile boolean stopped;
    private volatile Pace pace;

    Rebuild(
            Path folder,
            Archive archive,
            Remake remake,
            UserAliases aliases,
            Aliases shipped,
            Ingest ingest,
            NamesInForce naming) {
        this.folder = folder;
        this.archive = archive;
        this.remake = remake;
        this.aliases = aliases;
        this.shipped = shipped;
        this.ingest = ingest;
        this.naming = naming;
        pace = new Pace(true, 0, 0);
    }

    Remake remake() {
        return remake;
    }

    Making making() {
        return pace.now();
    }

    /** Ends it where it is; it can be gone on with. */
    void stop() {
        stopped = true;
    }

    /**
     * Makes the index and returns how many articles it holds.
     *
     * @throws CancellationException when it was stopped
     */
    long run() {
        try (ArticleIndex fresh = begunOrLeft()) {
            long before = fresh.size();
            pace = new Pace(true, before, archive.size());
            Correcting into = new Correcting(archive, fresh, shipped);
            makeWhat(fresh, into);
            followWhatCame(fresh, into);
            correct(fresh, into);
            fresh.refresh();
            naming.over(() -> ingest.become(fresh, through -> put(into, fresh.committedThrough(), through), into));
        }
        Reindex.delete(folder);
        return ingest.indexed();
    }

    private ArticleIndex begunOrLeft() {
        ArticleIndex left = ArticleIndex.openOrAnew(folder);
        if (left.madeFrom().equals(remake.words())) {
            return left;
        }
        left.close();
        Reindex.delete(folder);
        ArticleIndex begun = ArticleIndex.open(folder);
        long through = archive.settledThrough();
        begun.madeFrom(remake.words());
        begun.lacks(new Stretch(0, through));
        begun.correctedBy(aliases.corrections().text());
        begun.commit(through);
        return begun;
    }

    private void makeWhat(ArticleIndex fresh, Correcting into) {
        fresh.takesMany();
        long committed = System.nanoTime();
        try (ReadAhead<Batch> ahead = new ReadAhead<>(fresh.lacking(), AT_ONCE, some -> read(some, into))) {
            while (ahead.hasNext()) {
                goOnUnlessStopped();
                Batch some = ahead.next();
                into.putJoined(some.articles);
                pace.add(some.articles.size());
                fresh.lacks(fresh.lacking().from(some.through));
                if (System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
                    fresh.commit(fresh.committedThrough());
                    committed = System.nanoTime();
                }
            }
        }
        fresh.commit(fresh.committedThrough());
    }

    /** What was taken from the captures up to a number. */
    private record Batch(long through, List<Correcting.Joined> articles) {}

    private Batch read(Stretch some, Correcting into) {
        goOnUnlessStopped();
        return new Batch(some.through(), into.joined(remake.again(newest(some.after(), some.through()))));
    }

    /** What came is annotated by the running program already. */
    private void followWhatCame(ArticleIndex fresh, Correcting into) {
        while (archive.settledThrough() > fresh.committedThrough()) {
            goOnUnlessStopped();
            long through = Math.min(archive.settledThrough(), fresh.committedThrough() + AT_ONCE);
            put(into, fresh.committedThrough(), through);
            fresh.commit(through);
        }
    }

    private void put(Correcting into, long after, long through) {
        List<Article> came = newest(after, through);
        into.put(came);
        pace.add(came.size());
    }

    private List<Article> newest(long after, long through) {
        return archive.newest(
                after, through, (capture, failure) -> LOG.error("reindex: left out: {}", failure.getMessage()));
    }

    private void correct(ArticleIndex fresh, Correcting into) {
        if (!fresh.corrections().equals(aliases.corrections().text())) {
            into.use(aliases.corrections(), nobodyElse);
            boolean more = true;
            while (more) {
                goOnUnlessStopped();
                more = into.goOn(nobodyElse);
            }
            fresh.refresh();
            into.shown();
        }
    }

    private void goOnUnlessStopped() {
        if (stopped) {
            throw new CancellationException("reindex: stopped; dateline reindex goes on with it");
        }
    }
}
