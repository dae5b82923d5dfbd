package org.dateline.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which articles have the same minima in three places: a hash table of numbers with open addressing. Each slot holds an
 * article's number and 8 bits of its hash, so that others' slots are passed without a look at the articles.
 */
final class Band {
    /** Beyond so many articles with the same minima the next are left out: they are found by what sets them apart. */
    static final int MOST_ALIKE = 16;
    /** Articles are numbered below this. */
    static final int MOST_ARTICLES = 1 << 24;

    private static final int FREE = -1;
    private static final int GONE = -2;
    private static final int LEAST = 64;

    private final double fullest;
    private int[] slots = free(LEAST);
    private int taken;

    /**
     * An empty table.
     *
     * @param fullest share of slots that may be taken, at most 0.8; tables with different shares do not grow at once
     */
    Band(double fullest) {
        this.fullest = fullest;
    }

    /** What a table is filled from again when it grows: the articles in their order, which is that of memory. */
    interface Hashes {
        /** One after the highest number of an article. */
        int articles();

        boolean has(int article);

        int of(int article);
    }

    /** Adds an article with this hash, unless there are {@value #MOST_ALIKE} already. */
    void add(int article, int hash, Hashes hashes) {
        if (taken >= slots.length * fullest) {
            grow(hashes);
        }
        put(article, hash);
    }

    private void put(int article, int hash) {
        int place = -1;
        int slot = slot(hash);
        for (int alike = 0; slots[slot] != FREE; slot = next(slot)) {
            if (tagged(slots[slot], hash) && ++alike >= MOST_ALIKE) {
                return;
            }
            place = place < 0 && slots[slot] == GONE ? slot : place;
        }
        if (place < 0) {
            place = slot;
            taken++;
        }
        slots[place] = entry(article, hash);
    }

    /** Takes an article out that was added with this hash. */
    void remove(int article, int hash) {
        for (int slot = slot(hash); slots[slot] != FREE; slot = next(slot)) {
            if (slots[slot] == entry(article, hash)) {
                slots[slot] = GONE;
            }
        }
    }

    /** Gives every article that was added with this hash, and perhaps one of another. */
    void find(int hash, IntConsumer found) {
        for (int slot = slot(hash); slots[slot] != FREE; slot = next(slot)) {
            if (tagged(slots[slot], hash)) {
                found.accept(slots[slot] & (MOST_ARTICLES - 1));
            }
        }
    }

    private void grow(Hashes hashes) {
        fill(slots.length + slots.length / 2, hashes);
    }

    /** Adds all articles to an empty table. */
    void fill(Hashes hashes) {
        fill((int) (hashes.articles() / fullest) + LEAST, hashes);
    }

    private void fill(int length, Hashes hashes) {
        slots = free(length);
        taken = 0;
        for (int article = 0; article < hashes.articles(); article++) {
            if (hashes.has(article)) {
                put(article, hashes.of(article));
            }
        }
    }

    private static int entry(int article, int hash) {
        return article | (tag(hash) << 24);
    }

    private static boolean tagged(int entry, int hash) {
        return entry >>> 24 == tag(hash);
    }

    /** Never 255, so that no entry is {@link #FREE} or {@link #GONE}. */
    private static int tag(int hash) {
        return Math.min(hash & 0xFF, 0xFE);
    }

    private int slot(int hash) {
        return (int) (((hash & 0xFFFF_FFFFL) * slots.length) >>> 32);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private static int[] free(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
