package org.dateline.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sketches of all articles, found by what is like them: locality-sensitive hashing (Indyk and Motwani, 1998) with
 * {@value #BANDS} bands of {@value #ROWS} minima. Two texts meet in a band with probability 1 - (1 - s^3)^42 for a Jaccard
 * similarity of s: 0.68 at 0.3, 0.94 at 0.4, 0.996 at 0.5. A look-up costs the same however many articles there are.
 */
final class Sketches {
    static final int BANDS = 42;
    static final int ROWS = 3;

    private static final double LEAST_FULL = 0.55;
    private static final double MOST_FULL = 0.75;

    private final Band[] bands = new Band[BANDS];
    private final Band byId = new Band(MOST_FULL);
    private Sketch[] sketches = new Sketch[64];
    private int size;

    Sketches() {
        for (int i = 0; i < BANDS; i++) {
            bands[i] = new Band(LEAST_FULL + (MOST_FULL - LEAST_FULL) * i / BANDS);
        }
    }

    /**
     * An article that is like another.
     *
     * @param article its number
     */
    record Near(int article, Likeness likeness) {}

    /** How many numbers were given. */
    int size() {
        return size;
    }

    /** The sketch of the article of this number. */
    Sketch get(int article) {
        return sketches[article];
    }

    /** The number of the article with this {@link Fields#TIE}, -1 when there is none. */
    int find(long tie) {
        int[] found = {-1};
        byId.find(Long.hashCode(tie), article -> found[0] = sketches[article].tie() == tie ? article : found[0]);
        return found[0];
    }

    /** Adds an article that is not there yet and gives it the next number; -1 when there are too many. */
    int add(Sketch sketch) {
        if (size == Band.MOST_ARTICLES) {
            return -1;
        }
        if (size == sketches.length) {
            sketches = Arrays.copyOf(sketches, size + size / 2);
        }
        int article = size++;
        sketches[article] = sketch;
        byId.add(article, Long.hashCode(sketch.tie()), number -> Long.hashCode(sketches[number].tie()));
        addToBands(article);
        return article;
    }

    /** Puts another sketch of the same article in the place of this one. */
    void replace(int article, Sketch sketch) {
        removeFromBands(article);
        sketches[article] = sketch;
        addToBands(article);
    }

    /** Lets an article be found no more; its number is not given again. */
    void remove(int article) {
        removeFromBands(article);
        byId.remove(article, Long.hashCode(sketches[article].tie()));
    }

    private void removeFromBands(int article) {
        for (int i = 0; i < BANDS; i++) {
            bands[i].remove(article, hash(sketches[article], i));
        }
    }

    private void addToBands(int article) {
        for (int i = 0; i < BANDS; i++) {
            int band = i;
            bands[i].add(article, hash(sketches[article], band), number -> hash(sketches[number], band));
        }
    }

    /** The copies and related versions of an article, the most alike first. */
    List<Near> near(int article) {
        Sketch sketch = sketches[article];
        IntStream.Builder met = IntStream.builder();
        for (int i = 0; i < BANDS; i++) {
            bands[i].find(hash(sketch, i), met::add);
        }
        return met.build()
                .filter(other -> other != article)
                .distinct()
                .mapToObj(other -> new Near(other, sketch.to(sketches[other])))
                .filter(near -> near.likeness().relation() != Likeness.Relation.OTHER)
                .sorted(Comparator.comparingDouble(
                                (Near near) -> -near.likeness().jaccard())
                        .thenComparingLong(near -> sketches[near.article()].tie()))
                .toList();
    }

    /** The finisher of MurmurHash3 over three minima. */
    private static int hash(Sketch sketch, int band) {
        int key = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            key = (key << 8) | (sketch.minimum(i) & 0xFF);
        }
        key ^= key >>> 16;
        key *= 0x85EBCA6B;
        key ^= key >>> 13;
        key *= 0xC2B2AE35;
        return key ^ (key >>> 16);
    }
}
