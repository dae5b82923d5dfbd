package org.dateline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.archive.Capture;
import org.dateline.archive.Kept;
import org.dateline.article.Article;
import org.dateline.article.Corrections;
import org.dateline.article.Page;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of an article: a page is archived, the article taken out of it, annotated, kept and indexed.
 *
 * <p>Pages may come from many threads at once. A page is in the archive when {@link #take} returns, whatever happens to
 * this process; it is in the index for good after the next {@link #commit}, and {@link #catchUp} brings in what was captured
 * after the last one.
 */
public final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Archive archive;
    private final Extractor extractor;
    private final Annotator annotator;
    private final ArticleIndex index;
    private final Correcting correcting;
    private final ReadWriteLock onTheWay = new ReentrantReadWriteLock(true);
    private final AtomicLong sinceCommit = new AtomicLong();
    private final Outstanding outstanding = new Outstanding();

    Ingest(Archive archive, Extractor extractor, Annotator annotator, ArticleIndex index, Correcting correcting) {
        this.correcting = correcting;
        this.archive = archive;
        this.extractor = extractor;
        this.annotator = annotator;
        this.index = index;
    }

    /** What became of a page. */
    public sealed interface Outcome {
        /** A new article, or a new revision of one. */
        record Indexed(Article article) implements Outcome {}

        /** The same body, or the same text in other markup, as was kept before. */
        record Unchanged(URI url) implements Outcome {}

        /** Archived, but there is no article in it. */
        record NotAnArticle(URI url, String reason) implements Outcome {}
    }

    /** Takes a page all the way. */
    public Outcome take(Page page) {
        onTheWay.readLock().lock();
        try {
            Capture capture = archive.append(page);
            sinceCommit.incrementAndGet();
            return capture.brought() ? processed(capture, page) : new Outcome.Unchanged(page.url());
        } finally {
            onTheWay.readLock().unlock();
        }
    }

    /** A capture whose article could not be kept or indexed is gone through again, by {@link #retry} or the next start. */
    private Outcome processed(Capture capture, Page page) {
        try {
            return process(capture, page);
        } catch (RuntimeException e) {
            outstanding.add(capture);
            throw e;
        }
    }

    private Outcome process(Capture capture, Page page) {
        return switch (extractor.extract(page, capture.id())) {
            case Extraction.NotAnArticle none -> new Outcome.NotAnArticle(page.url(), none.reason());
            case Extraction.Extracted extracted -> keep(capture, annotator.annotate(extracted.article()));
        };
    }

    private Outcome keep(Capture capture, Article article) {
        return switch (archive.keep(capture, article)) {
            case Kept.Unchanged same -> new Outcome.Unchanged(article.url());
            case Kept.Added added -> {
                put(added.article());
                yield new Outcome.Indexed(added.article());
            }
        };
    }

    /** What a broken index does not take comes into it when it is mended: it is kept in the archive. */
    private void put(Article article) {
        try {
            correcting.put(article);
        } catch (RuntimeException e) {
            if (!index.broken()) {
                throw e;
            }
            LOG.warn("index: article {} waits until the index is mended", article.id());
        }
    }

    /** Makes everything taken so far durable in the index and visible to searchers. Takes in flight are waited for. */
    public void commit() {
        alone(this::commitAlone);
        index.refresh();
    }

    /** Does this while no other index takes the place of the one that articles go into, nor is one mended or filled. */
    void undisturbed(Runnable work) {
        onTheWay.readLock().lock();
        try {
            work.run();
        } finally {
            onTheWay.readLock().unlock();
        }
    }

    private void alone(Runnable work) {
        onTheWay.writeLock().lock();
        try {
            work.run();
        } finally {
            onTheWay.writeLock().unlock();
        }
    }

    private void commitAlone() {
        index.commit(settled());
        sinceCommit.set(0);
    }

    /** Settles what has come, and says up to where. */
    private long settled() {
        long through = outstanding.before(archive.lastSequence());
        archive.settle(through);
        return through;
    }

    /** Says what the index lacks of what the archive knew at its last commit, as it does when it was lost. */
    private void compare() {
        long settled = archive.settledThrough();
        if (index.committedThrough() < settled) {
            index.lacks(index.lacking().and(new Stretch(index.committedThrough(), settled)));
        }
    }

    /**
     * Puts some of the articles that the index lacks; no article comes in meanwhile.
     *
     * @param numbers how many captures to go through at most
     * @return the articles that were put, and those that could not be
     */
    CaughtUp fill(long numbers) {
        onTheWay.writeLock().lock();
        try {
            Stretch some = index.lacking().first(numbers);
            Queue<String> troubles = new ConcurrentLinkedQueue<>();
            List<Article> articles = archive.newest(
                    some.after(), some.through(), (capture, failure) -> troubles.add(without(capture, failure)));
            troubles.addAll(correcting.put(articles));
            index.lacks(index.lacking().from(some.through()));
            return new CaughtUp(articles.size(), List.copyOf(troubles));
        } finally {
            onTheWay.writeLock().unlock();
        }
    }

    private static String without(String capture, RuntimeException failure) {
        LOG.error("ingest: {} is not in the index: {}", capture, failure.getMessage());
        return "The capture " + capture + " is not in the index: " + failure.getMessage() + ".";
    }

    /**
     * Puts an index in the place of the one that articles go into; none comes in meanwhile.
     *
     * @param last brings into it what has come up to this capture
     * @param by what its articles were put by
     */
    void become(ArticleIndex fresh, LongConsumer last, Correcting by) {
        alone(() -> {
            long through = settled();
            last.accept(through);
            fresh.commit(through);
            index.become(fresh);
            correcting.takeOver(by);
        });
    }

    /** Opens a broken index again; what it lost is lacking then. */
    void mend(Supplier<Correcting> afresh) {
        alone(() -> {
            index.mend(archive.lastSequence());
            correcting.takeOver(afresh.get());
            commitAlone();
        });
    }

    /** Whether all indexed articles have gone through these corrections, and no others are in force. */
    boolean indexedBy(Corrections corrections) {
        return index.corrections().equals(corrections.text()) && !correcting.unfinished();
    }

    /**
     * Uses these corrections of names from now on, for what is indexed already too.
     *
     * @return how many articles {@link #goOnCorrecting} is to go through
     */
    int correct(Corrections corrections) {
        return correcting.use(corrections, onTheWay.writeLock());
    }

    /** Goes through some of the articles that the corrections change; false when there are none left. */
    boolean goOnCorrecting() {
        if (!correcting.unfinished()) {
            return false;
        }
        if (!correcting.goOn(onTheWay.writeLock())) {
            commit();
            correcting.shown();
        }
        return true;
    }

    /** How many articles are visible to searchers. */
    long indexed() {
        return index.size();
    }

    /** Pages taken since the last commit. */
    public long sinceCommit() {
        return sinceCommit.get();
    }

    /**
     * What catching up did.
     *
     * @param captures how many captures were gone through
     * @param troubles what could not be brought in, a sentence each; those captures stay in the archive and are not
     *     tried again at the next start
     */
    public record CaughtUp(long captures, List<String> troubles) {
        public CaughtUp {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * Brings into the index what was captured after its last commit, as a process that was killed leaves it. A capture
     * that can't be read or fails again keeps nobody from starting. What an index that was lost lacks besides is noted first:
     * the commit here says that all captures were gone through but those.
     */
    public CaughtUp catchUp() {
        compare();
        long through = archive.settledThrough();
        AtomicLong count = new AtomicLong();
        List<String> troubles = new ArrayList<>();
        try (Stream<Capture> captures = archive.capturesAfter(through)) {
            captures.forEach(capture -> {
                again(capture).ifPresent(troubles::add);
                count.incrementAndGet();
            });
        }
        if (count.get() > 0) {
            commit();
        }
        return new CaughtUp(count.get(), troubles);
    }

    /**
     * Goes again through what could not be kept or indexed. What fails once more, though there is room, is given up and said.
     *
     * @param room whether anything can be kept at present
     */
    void retry(BooleanSupplier room) {
        for (Capture capture : outstanding.all()) {
            if (index.broken() || !room.getAsBoolean()) {
                return;
            }
            onTheWay.readLock().lock();
            try {
                sinceCommit.incrementAndGet();
                if (again(capture).isEmpty() || (room.getAsBoolean() && !index.broken())) {
                    outstanding.remove(capture);
                }
            } finally {
                onTheWay.readLock().unlock();
            }
        }
    }

    private Optional<String> again(Capture capture) {
        try {
            if (capture.brought()) {
                archive.article(capture)
                        .ifPresentOrElse(correcting::put, () -> process(capture, archive.page(capture)));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(without(capture.id(), e));
        }
    }
}
