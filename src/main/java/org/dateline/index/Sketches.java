package org.dateline.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
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
    private final Hashes[] hashes = new Hashes[BANDS];
    private final Band byId = new Band(MOST_FULL);
    private final Hashes ids = new Hashes(each -> Long.hashCode(each.tie()));
    private Sketch[] sketches = new Sketch[64];
    private int size;

    Sketches() {
        for (int i = 0; i < BANDS; i++) {
            int band = i;
            bands[i] = new Band(LEAST_FULL + (MOST_FULL - LEAST_FULL) * i / BANDS);
            hashes[i] = new Hashes(each -> hash(each, band));
        }
    }

    /**
     * An article that is like another.
     *
     * @param article its number
     */
    record Near(int article, Likeness likeness) {
        /** Whether the other is a copy, else it is a related version. */
        boolean copy() {
            return likeness.relation() == Likeness.Relation.COPY;
        }
    }

    /** These articles, numbered in their order. */
    Sketches(List<Sketch> all) {
        this();
        size = Math.min(all.size(), Band.MOST_ARTICLES);
        sketches = all.subList(0, size).toArray(new Sketch[Math.max(64, size)]);
        byId.fill(ids);
        IntStream.range(0, BANDS).parallel().forEach(band -> bands[band].fill(hashes[band]));
    }

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
        int article = size;
        byId.add(article, Long.hashCode(sketch.tie()), ids);
        addToBands(article, sketch);
        sketches[article] = sketch;
        size++;
        return article;
    }

    /** Puts another sketch of the same article in the place of this one. */
    void replace(int article, Sketch sketch) {
        removeFromBands(article);
        addToBands(article, sketch);
        sketches[article] = sketch;
    }

    /** Lets an article be found no more; its number is not given again. */
    void remove(int article) {
        byId.remove(article, Long.hashCode(sketches[article].tie()));
        removeFromBands(article);
    }

    private void removeFromBands(int article) {
        for (int i = 0; i < BANDS; i++) {
            bands[i].remove(article, hash(sketches[article], i));
        }
        sketches[article] = null;
    }

    private void addToBands(int article, Sketch sketch) {
        for (int i = 0; i < BANDS; i++) {
            bands[i].add(article, hash(sketch, i), hashes[i]);
        }
    }

    /** The hashes of all articles that were added before the one that is being added now. */
    private final class Hashes implements Band.Hashes {
        private final ToIntFunction<Sketch> hash;

        Hashes(ToIntFunction<Sketch> hash) {
            this.hash = hash;
        }

        @Override
        public int articles() {
            return size;
        }

        @Override
        public boolean has(int article) {
            return sketches[article] != null;
        }

        @Override
        public int of(int article) {
            return hash.applyAsInt(sketches[article]);
        }
    }

    /** The copies and related versions of an article, the most alike first. */
    List<Near> near(int article) {
        Sketch sketch = sketches[article];
        IntStream.Builder met = IntStream.builder();
        boolean[] any = {false};
        IntConsumer other = found -> {
            if (found != article) {
                met.add(found);
                any[0] = true;
            }
        };
        for (int i = 0; i < BANDS; i++) {
            bands[i].find(hash(sketch, i), other);
        }
        return any[0] ? near(sketch, met.build()) : List.of();
    }

    private List<Near> near(Sketch sketch, IntStream met) {
        return met.distinct()
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
