package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.dateline.index.DaysMentioned;
import org.dateline.index.Fields;

/**
 * Counts names, and days mentioned, of the articles that it is given, but those that have no chosen value or an excluded
 * one: the index may show names otherwise than they are searched, and what counts is what it shows.
 */
final class SpokenOf extends SimpleCollector {
    /** A stretch of more days is no day that someone spoke of. */
    private static final int MOST_DAYS = 3;

    private static final Counts NONE = new Counts(0);

    private final ReaderFacts facts;
    private final SearchRequest request;
    private final Map<Dimension, Counts> counts = new EnumMap<>(Dimension.class);
    private final List<ValueCounter> values = new ArrayList<>();
    private final List<ValueCounter> narrowed = new ArrayList<>();
    private final Map<Long, Integer> days = new HashMap<>();
    private BinaryDocValues mentioned = DocValues.emptyBinary();

    SpokenOf(ReaderFacts facts, SearchRequest request) {
        this.facts = facts;
        this.request = request;
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
        values.clear();
        narrowed.clear();
        for (Dimension dimension : Dimension.values()) {
            ValueCounter counter = counter(leaf, dimension);
            if (Contrast.NAMES.contains(dimension)) {
                values.add(counter);
            }
            if (!request.chosen(dimension).isEmpty()
                    || !request.excluded(dimension).isEmpty()) {
                narrowed.add(counter);
            }
        }
    }

    private ValueCounter counter(LeafReaderContext leaf, Dimension dimension) throws IOException {
        return new ValueCounter(
                leaf,
                ReaderFacts.field(dimension),
                facts.ordinals(dimension),
                counts.getOrDefault(dimension, NONE),
                request.chosen(dimension),
                request.excluded(dimension));
    }

    @Override
    public void collect(int article) throws IOException {
        for (ValueCounter each : narrowed) {
            if (!each.passes(article)) {
                return;
            }
        }
        for (ValueCounter each : values) {
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
