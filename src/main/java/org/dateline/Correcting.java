package org.dateline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.dateline.article.Mention;
import org.dateline.index.ArticleIndex;
import org.dateline.index.AsCorrected;
import org.dateline.index.IndexException;
import org.dateline.index.Uncorrected;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts articles into the index as the user's corrections have them. When the corrections change, the index shows names by
 * them at once; then the articles that the change can touch are taken out of the archive, where they stand uncorrected, and
 * put again. What changes the corrections is to be called by one thread at a time.
 */
final class Correcting {
    private static final Logger LOG = LoggerFactory.getLogger(Correcting.class);
    private static final int AT_ONCE = 50;
    private static final String PARTED = "\0";

    private final Archive archive;
    private final ArticleIndex index;
    private final Aliases shipped;
    private volatile Corrections inForce;
    private volatile Corrector corrector;
    private volatile @Nullable KnownPeople people;
    private final ReentrantLock reading = new ReentrantLock();
    private CorrectionsChange unfinished = CorrectionsChange.NONE;
    private final List<ArticleId> left = new ArrayList<>();

    Correcting(Archive archive, ArticleIndex index, Aliases shipped) {
        this.archive = archive;
        this.index = index;
        this.shipped = shipped;
        inForce = indexed(index);
        corrector = new Corrector(shipped, inForce);
        texts(index).stream()
                .map(text -> CorrectionsChange.between(read(text), inForce))
                .forEach(change -> unfinished = unfinished.and(change));
    }

    /** The corrections that articles were put by last; none when a later version wrote them in a form unknown here. */
    static Corrections indexed(ArticleIndex index) {
        return read(texts(index).getLast());
    }

    /** One text when all articles have gone through it, else all that some of them have. */
    private static List<String> texts(ArticleIndex index) {
        return List.of(index.corrections().split(PARTED, -1));
    }

    /** The texts with this one behind all others. */
    private String with(String fresh) {
        Set<String> texts = new LinkedHashSet<>(texts(index));
        texts.remove(fresh);
        texts.add(fresh);
        return String.join(PARTED, texts);
    }

    private static Corrections read(String text) {
        try {
            return Corrections.read(text, "aliases.txt");
        } catch (IllegalArgumentException e) {
            LOG.warn("index: its corrections can't be read: {}", e.getMessage());
            return Corrections.NONE;
        }
    }

    /** Puts the article as corrected. */
    void put(Article tagged) {
        KnownPeople known = people();
        put(new Joined(known.joined(tagged), known), corrector);
    }

    /**
     * Puts these on all cores; people go under the names that come first in this order.
     *
     * @return what could not be put, a sentence each
     */
    List<String> put(List<Article> tagged) {
        return putJoined(joined(tagged));
    }

    /** These with their people under the names that came first, in the order in which they are handed in. */
    List<Joined> joined(List<Article> tagged) {
        KnownPeople known = people();
        return tagged.stream()
                .map(article -> new Joined(known.joined(article), known))
                .toList();
    }

    /** Puts these on all cores, in any order; returns what could not be put, a sentence each. */
    List<String> putJoined(List<Joined> articles) {
        return articles.parallelStream().flatMap(each -> tried(each).stream()).toList();
    }

    /** One that no index takes keeps the others from nothing. What fails for all fails here. */
    private Optional<String> tried(Joined joined) {
        try {
            put(joined, corrector);
            return Optional.empty();
        } catch (IndexException | StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            if (index.broken()) {
                throw e;
            }
            LOG.error("index: article {} is left out", joined.article.id(), e);
            return Optional.of("The article " + joined.article.id() + " is not in the index: " + e.getMessage() + ".");
        }
    }

    /** An article whose people go under names that are known. */
    record Joined(Article article, KnownPeople people) {}

    private void put(Joined joined, Corrector by) {
        List<Mention> found = by.found(joined.article);
        Article corrected = by.corrected(joined.article, found);
        index.put(
                corrected,
                new Uncorrected(
                        Corrector.named(joined.article, corrected), joined.people.unlisted(joined.article), found),
                EarlierVersions.of(archive, joined.article));
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

    /** Goes by what another knows, whose index has taken the place of this one. */
    void takeOver(Correcting other) {
        inForce = other.inForce;
        corrector = other.corrector;
        people = other.people;
        unfinished = other.unfinished;
        left.clear();
        index.show(null);
    }

    /**
     * Takes these corrections for all articles to come, and shows those that are there by them: lists and filters of people,
     * organisations and places at once, words in names and the article's own page when {@link #goOn} has put them again.
     *
     * @param alone held while an article is put, so that no newer revision is overwritten
     * @return how many are to be put again
     */
    int use(Corrections fresh, Lock alone) {
        unfinished = unfinished.and(CorrectionsChange.between(inForce, fresh));
        alone.lock();
        try {
            index.correctedBy(with(fresh.text()));
            inForce = fresh;
            corrector = new Corrector(shipped, fresh);
        } finally {
            alone.unlock();
        }
        index.refresh();
        left.clear();
        left.addAll(unfinished.isEmpty() ? List.of() : index.touched(unfinished));
        index.show(left.isEmpty() ? null : new AsCorrected(unfinished, corrector::corrected));
        return left.size();
    }

    /** Whether the index has not gone through the corrections in force yet. */
    boolean unfinished() {
        return !unfinished.isEmpty() || !index.corrections().equals(inForce.text());
    }

    /**
     * Puts some of the articles again that the corrections in force change. After the last the index has gone through the
     * corrections, with the next commit, and {@link #shown} is to be called.
     *
     * @return whether there are more
     */
    boolean goOn(Lock alone) {
        List<ArticleId> some = List.copyOf(left.subList(Math.max(0, left.size() - AT_ONCE), left.size()));
        alone.lock();
        try {
            some.parallelStream().forEach(this::again);
        } finally {
            alone.unlock();
        }
        left.subList(left.size() - some.size(), left.size()).clear();
        if (left.isEmpty()) {
            index.correctedBy(inForce.text());
        }
        return !left.isEmpty();
    }

    /** One that can't be read keeps its names and nobody from starting. */
    private void again(ArticleId id) {
        try {
            archive.article(id).ifPresent(this::put);
        } catch (RuntimeException e) {
            LOG.error("aliases: the names of article {} stay as they are", id, e);
        }
    }

    /** Says that the articles are visible as they were put again. */
    void shown() {
        unfinished = CorrectionsChange.NONE;
        index.show(null);
    }
}
