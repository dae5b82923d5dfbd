package org.dateline.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for what one refresh made visible: numbered values, which articles are copies, and the counts of
 * all articles.
 */
final class ReaderFacts {
    private final Object key;
    private final Map<Dimension, Ordinals> ordinals;
    private final Folds folds;
    private volatile @Nullable Tally ofAll;

    private ReaderFacts(Object key, Map<Dimension, Ordinals> ordinals, Folds folds) {
        this.key = key;
        this.ordinals = ordinals;
        this.folds = folds;
    }

    static ReaderFacts of(IndexReader reader) throws IOException {
        Map<Dimension, Ordinals> ordinals = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            ordinals.put(dimension, Ordinals.of(reader, field(dimension)));
        }
        return new ReaderFacts(key(reader), ordinals, Folds.of(reader));
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

    Ordinals ordinals(Dimension dimension) {
        return Objects.requireNonNull(ordinals.get(dimension));
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
