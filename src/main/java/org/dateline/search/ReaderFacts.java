package org.dateline.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for what one refresh made visible: numbered values, which articles are copies, and the counts of
 * all articles.
 */
final class ReaderFacts {
    private final Object key;
    private final Map<Dimension, Ordinals> ordinals;
    private final int[] firsts;
    private final Folds folds;
    private final Numbered[] values;
    private volatile @Nullable Tally ofAll;
    private volatile long usedAt = System.nanoTime();

    private ReaderFacts(Object key, Map<Dimension, Ordinals> ordinals, Folds folds, int segments) {
        this.key = key;
        this.ordinals = ordinals;
        this.folds = folds;
        firsts = new int[Dimension.values().length + 1];
        for (Dimension each : Dimension.values()) {
            firsts[each.number() + 1] = firsts[each.number()] + ordinals(each).size();
        }
        values = new Numbered[segments];
    }

    /** @param forward gives the forward index of a segment */
    static ReaderFacts of(IndexReader reader, ForwardIndexes forward) throws IOException {
        Map<Dimension, Ordinals> ordinals = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            ordinals.put(dimension, Ordinals.of(reader, field(dimension)));
        }
        ReaderFacts facts = new ReaderFacts(
                key(reader), ordinals, Folds.of(reader), reader.leaves().size());
        for (LeafReaderContext leaf : reader.leaves()) {
            facts.values[leaf.ord] = Numbered.of(forward.of(leaf.reader()), facts, leaf.ord);
        }
        return facts;
    }

    static Object key(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return helper == null ? reader : helper.getKey();
    }

    static String field(Dimension dimension) {
        return switch (dimension) {
            case SOURCE -> Fields.SOURCE;
            case ORIGIN -> Fields.ORIGIN;
            case PERSON -> Fields.PERSON;
            case ORGANISATION -> Fields.ORGANISATION;
            case PLACE -> Fields.PLACE;
            case KIND -> Fields.KIND;
            case LANGUAGE -> Fields.LANGUAGE;
        };
    }

    boolean areOf(IndexReader reader) {
        return key.equals(key(reader));
    }

    void use() {
        usedAt = System.nanoTime();
    }

    /** When it was used last, by {@link System#nanoTime}. */
    long usedAt() {
        return usedAt;
    }

    /** What it takes in memory beside what segments share, about. */
    long bytes() {
        long bytes = folds.bytes() + 2L * Integer.BYTES * size();
        for (Ordinals each : ordinals.values()) {
            bytes += each.bytes();
        }
        for (Numbered each : values) {
            bytes += each.bytes();
        }
        return bytes;
    }

    Ordinals ordinals(Dimension dimension) {
        return Objects.requireNonNull(ordinals.get(dimension));
    }

    /** The number of a dimension's first value among those of all dimensions. */
    int first(Dimension dimension) {
        return firsts[dimension.number()];
    }

    /** How many values all dimensions have. */
    int size() {
        return firsts[firsts.length - 1];
    }

    /** The values of the articles of a segment. */
    Numbered values(int segment) {
        return values[segment];
    }

    Folds folds() {
        return folds;
    }

    /** The counts of all articles, bars of years; null until they have been counted. */
    @Nullable
    Tally ofAll() {
        return ofAll;
    }

    void keepOfAll(Tally tally) {
        ofAll = tally;
    }
}
