package org.dateline.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.dateline.index.DaysMentioned;
import org.dateline.index.Fields;

/** Counts names, and days mentioned, of every article that it is given. */
final class SpokenOf extends SimpleCollector {
    /** A stretch of more days is no day that someone spoke of. */
    private static final int MOST_DAYS = 3;

    private final ReaderFacts facts;
    private final Map<Dimension, Counts> counts = new EnumMap<>(Dimension.class);
    private final Map<Dimension, ValueCounter> values = new EnumMap<>(Dimension.class);
    private final Map<Long, Integer> days = new HashMap<>();
    private BinaryDocValues mentioned = DocValues.emptyBinary();

    SpokenOf(ReaderFacts facts) {
        this.facts = facts;
        for (Dimension dimension : Contrast.NAMES) {
            counts.put(dimension, new Counts(facts.ordinals(dimension).size()));
        }
    }

    /** In how many articles each name of a dimension is. */
    Counts counts(Dimension dimension) {
        return Objects.requireNonNull(counts.get(dimension));
    }

    /** In how many articles each day is, counted from 1970-01-01. */
    Map<Long, Integer> days() {
        return days;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        mentioned = DocValues.getBinary(leaf.reader(), Fields.DAYS_MENTIONED);
        for (Dimension dimension : Contrast.NAMES) {
            values.put(
                    dimension,
                    new ValueCounter(
                            leaf,
                            ReaderFacts.field(dimension),
                            facts.ordinals(dimension),
                            counts(dimension),
                            Set.of(),
                            Set.of()));
        }
    }

    @Override
    public void collect(int article) throws IOException {
        for (ValueCounter each : values.values()) {
            each.count(article, Folds.ALONE);
        }
        if (mentioned.advanceExact(article)) {
            for (DaysMentioned.Span span :
                    DaysMentioned.read(mentioned.binaryValue()).spans()) {
                count(span);
            }
        }
    }

    private void count(DaysMentioned.Span span) {
        for (long day = span.from(); day <= span.to() && span.to() - span.from() < MOST_DAYS; day++) {
            days.merge(day, 1, Integer::sum);
        }
    }
}
