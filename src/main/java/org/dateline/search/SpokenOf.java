package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final ReaderFacts facts;
    private final SearchRequest request;
    private final int[] counts;
    private final List<Chosen> narrowed = new ArrayList<>();
    private int segment;
    private final Map<Long, Integer> days = new HashMap<>();
    private BinaryDocValues mentioned = DocValues.emptyBinary();

    SpokenOf(ReaderFacts facts, SearchRequest request) {
        this.facts = facts;
        this.request = request;
        counts = new int[facts.size()];
    }

    /** In how many articles each name of a dimension is. */
    Counts counts(Dimension dimension) {
        return new Counts(
                counts,
                new int[0],
                facts.first(dimension),
                facts.ordinals(dimension).size());
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
        segment = leaf.ord;
        narrowed.clear();
        for (Dimension dimension : Dimension.values()) {
            Set<String> chosen = request.chosen(dimension);
            Set<String> excluded = request.excluded(dimension);
            if (!chosen.isEmpty() || !excluded.isEmpty()) {
                narrowed.add(new Chosen(leaf.reader(), facts.values(leaf.ord).forward(), dimension, chosen, excluded));
            }
        }
    }

    @Override
    public void collect(int article) throws IOException {
        for (Chosen each : narrowed) {
            if (!each.passes(article)) {
                return;
            }
        }
        for (Dimension each : Contrast.NAMES) {
            facts.values(segment).count(article, each, counts);
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
