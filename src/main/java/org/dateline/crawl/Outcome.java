package org.dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of an attempt once everything that follows from it is done.
 *
 * @param at when it was made
 * @param status HTTP status, 0 when there was no answer
 * @param words what came of it, in plain words
 * @param counted under which of the source's counts it falls
 * @param next when the address is due again
 * @param validators kept for the next attempt; null leaves those that are known
 * @param target where it redirects to, null when it doesn't
 * @param pace how long the list is to be left alone from now on; null leaves what is known
 * @param noArchive whether the publisher asks that no copy be shown
 */
record Outcome(
        Instant at,
        int status,
        String words,
        Counted counted,
        Instant next,
        @Nullable Validators validators,
        @Nullable NormalizedUrl target,
        @Nullable Duration pace,
        boolean noArchive) {
    /** Never due again, unless something else makes it so. */
    static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE / 4);

    /** The count that an attempt falls under, which is also the column that holds it. */
    enum Counted {
        FETCHED,
        TEXTLESS,
        UNCHANGED,
        GONE,
        ERRORS,
        REFUSED,
        HELD,
        NOTHING
    }

    boolean failed() {
        return counted == Counted.ERRORS;
    }

    /** Whether the sink took the page. */
    boolean taken() {
        return counted == Counted.FETCHED || counted == Counted.TEXTLESS;
    }

    static Outcome of(Instant at, int status, String words, Counted counted, Instant next) {
        return new Outcome(at, status, words, counted, next, null, null, null, false);
    }

    Outcome with(Validators kept) {
        return new Outcome(at, status, words, counted, next, kept, target, pace, noArchive);
    }

    Outcome to(NormalizedUrl address) {
        return new Outcome(at, status, words, counted, next, validators, address, pace, noArchive);
    }

    /** The same, the list being due again after so long, now and later. */
    Outcome every(Duration learnt) {
        return new Outcome(at, status, words, counted, at.plus(learnt), validators, target, learnt, noArchive);
    }

    Outcome wishing(boolean noCopyShown) {
        return new Outcome(at, status, words, counted, next, validators, target, pace, noCopyShown);
    }
}
