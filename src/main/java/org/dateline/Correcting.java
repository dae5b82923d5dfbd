package org.dateline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.annotate.Corrector;
import org.dateline.annotate.KnownPeople;
import org.dateline.archive.Archive;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Corrections;
import org.dateline.article.CorrectionsChange;
import org.dateline.index.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts articles into the index as the user's corrections have them. When the corrections change, only the articles that
 * the change can touch are taken out of the archive, where they stand uncorrected, and put again.
 */
final class Correcting {
    private static final Logger LOG = LoggerFactory.getLogger(Correcting.class);
    private static final int AT_ONCE = 500;

    private final Archive archive;
    private final ArticleIndex index;
    private final Aliases shipped;
    private volatile Corrections inForce;
    private volatile Corrector corrector;
    private volatile @Nullable KnownPeople people;
    private final ReentrantLock reading = new ReentrantLock();

    Correcting(Archive archive, ArticleIndex index, Aliases shipped) {
        this.archive = archive;
        this.index = index;
        this.shipped = shipped;
        inForce = indexed(index);
        corrector = new Corrector(shipped, inForce);
    }

    /** The corrections that the index has gone through; none when a later version wrote them in a form unknown here. */
    static Corrections indexed(ArticleIndex index) {
        try {
            return Corrections.read(index.corrections(), "aliases.txt");
        } catch (IllegalArgumentException e) {
            LOG.warn("index: its corrections can't be read: {}", e.getMessage());
            return Corrections.NONE;
        }
    }

    /** Puts the article as corrected. */
    void put(Article tagged) {
        put(index, people(), corrector, tagged);
    }

    static void put(ArticleIndex index, KnownPeople people, Corrector corrector, Article tagged) {
        Article joined = people.joined(tagged);
        Article corrected = corrector.corrected(joined);
        index.put(corrected, Corrector.named(joined, corrected), people.unlisted(joined));
    }

    /** Read out of the index when it is first needed, so that a start is not kept waiting. */
    private KnownPeople people() {
        KnownPeople known = people;
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            known = people == null ? new KnownPeople(shipped, index.people()) : people;
            people = known;
            return known;
        } finally {
            reading.unlock();
        }
    }

    /**
     * Takes these corrections for all articles to come and puts those again that they change.
     *
     * @param alone held while an article is put again, so that no newer revision is overwritten
     * @return how many were put again; they are visible and durable after the next commit
     */
    int use(Corrections fresh, Lock alone) {
        CorrectionsChange change = CorrectionsChange.between(inForce, fresh);
        alone.lock();
        try {
            inForce = fresh;
            corrector = new Corrector(shipped, fresh);
        } finally {
            alone.unlock();
        }
        index.refresh();
        List<ArticleId> touched =
                change.isEmpty() ? List.of() : new ArrayList<>(index.naming(change.names(), change.spellings()));
        for (int from = 0; from < touched.size(); from += AT_ONCE) {
            again(touched.subList(from, Math.min(touched.size(), from + AT_ONCE)), alone);
        }
        index.correctedBy(fresh.text());
        return touched.size();
    }

    private void again(List<ArticleId> articles, Lock alone) {
        alone.lock();
        try {
            Collections.unmodifiableList(articles).parallelStream()
                    .forEach(id -> archive.article(id).ifPresent(this::put));
        } finally {
            alone.unlock();
        }
    }
}
