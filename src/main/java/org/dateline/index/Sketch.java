package org.dateline.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Fingerprint;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to find its copies, in one array: who it is, who published it, and its fingerprint with the
 * lowest 8 bits of each minimum (Li and König, "b-Bit Minwise Hashing", 2010), which says as much in a quarter of the room.
 */
final class Sketch {
    /** How many minima there are. */
    static final int MINIMA = 128;

    private static final int TIE = 0;
    private static final int REST = 8;
    private static final int SOURCE = 12;
    private static final int ORIGIN = 16;
    private static final int FIRST_SEEN = 20;
    private static final int SHINGLES = 28;
    private static final int START = 32;
    private static final int FIGURES = START + MINIMA;
    /** Hex digits of an id that {@link Fields#TIE} holds. */
    private static final int TIE_DIGITS = 15;
    /** Two different minima are the same in 8 bits so often. */
    private static final double BY_CHANCE = 1 / 256.0;

    private final byte[] packed;

    private Sketch(byte[] packed) {
        this.packed = packed;
    }

    /** The sketch of an article; empty for one that has no fingerprint of the length that we compare. */
    static Optional<Sketch> of(Article article) {
        Fingerprint print = article.annotations().fingerprint();
        if (print.minima().size() != MINIMA) {
            return Optional.empty();
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(FIGURES + Integer.BYTES * print.figures().size());
        String id = article.id().value();
        buffer.putLong(Long.parseLong(id, 0, TIE_DIGITS, 16));
        buffer.putInt(Integer.parseInt(id, TIE_DIGITS, id.length(), 16));
        buffer.putInt(hash(article.source()));
        buffer.putInt(hash(article.origin()));
        buffer.putLong(article.firstSeenAt().toEpochMilli());
        buffer.putInt(print.shingles());
        print.minima().forEach(minimum -> buffer.put(minimum.byteValue()));
        print.figures().forEach(buffer::putInt);
        return Optional.of(new Sketch(buffer.array()));
    }

    private static int hash(Source source) {
        return source.name().toLowerCase(Locale.ROOT).hashCode();
    }

    /** The sketch that was {@linkplain #packed packed}. */
    static Sketch read(BytesRef stored) {
        return new Sketch(BytesRef.deepCopyOf(stored).bytes);
    }

    BytesRef packed() {
        return new BytesRef(packed);
    }

    /** The article's {@link Fields#TIE}. */
    long tie() {
        return number(TIE);
    }

    ArticleId id() {
        return new ArticleId("%015x%05x".formatted(tie(), integer(REST)));
    }

    /** Tells the publisher of the page from others. */
    int source() {
        return integer(SOURCE);
    }

    /** Tells the first publisher from others, in the numbers of {@link #source}. */
    int origin() {
        return integer(ORIGIN);
    }

    /** When we first fetched it, in milliseconds since 1970. */
    long firstSeen() {
        return number(FIRST_SEEN);
    }

    /** The lowest 8 bits of a minimum. */
    byte minimum(int function) {
        return packed[START + function];
    }

    /** How alike two articles are. */
    Likeness to(Sketch other) {
        double jaccard = jaccard(other);
        return new Likeness(
                jaccard,
                containment(jaccard, other),
                source() == other.source(),
                figures().contradict(other.figures()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch && Arrays.equals(packed, sketch.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    /** Estimated Jaccard similarity of two articles' shingles, 0 to 1. */
    double jaccard(Sketch other) {
        int same = 0;
        for (int i = START; i < FIGURES; i++) {
            if (packed[i] == other.packed[i]) {
                same++;
            }
        }
        return Math.max(0, ((double) same / MINIMA - BY_CHANCE) / (1 - BY_CHANCE));
    }

    /** The share of the shorter text that is in the other too, as the similarity and the two sizes have it. */
    private double containment(double jaccard, Sketch other) {
        double ours = Math.max(1, integer(SHINGLES));
        double theirs = Math.max(1, other.integer(SHINGLES));
        return Math.min(1, jaccard / (1 + jaccard) * (ours + theirs) / Math.min(ours, theirs));
    }

    private Figures figures() {
        return new Figures(ByteBuffer.wrap(packed, FIGURES, packed.length - FIGURES));
    }

    private long number(int at) {
        return ByteBuffer.wrap(packed).getLong(at);
    }

    private int integer(int at) {
        return ByteBuffer.wrap(packed).getInt(at);
    }

    /** {@link Fingerprint#figures}, ascending without sign. */
    private record Figures(ByteBuffer sorted) {
        /** Whether there is another number in the same words. */
        boolean contradict(Figures other) {
            ByteBuffer ours = sorted.duplicate();
            ByteBuffer theirs = other.sorted.duplicate();
            while (ours.hasRemaining() && theirs.hasRemaining()) {
                int here = ours.getInt(ours.position());
                int there = theirs.getInt(theirs.position());
                int order = Integer.compareUnsigned(surroundings(here), surroundings(there));
                if (order == 0 && here != there) {
                    return true;
                }
                if (order <= 0) {
                    ours.getInt();
                }
                if (order >= 0) {
                    theirs.getInt();
                }
            }
            return false;
        }

        private static int surroundings(int figure) {
            return figure >>> (Integer.SIZE - Fingerprint.SURROUNDINGS_BITS);
        }
    }
}
