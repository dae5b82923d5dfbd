package org.dateline.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.dateline.index.DaysMentioned;
import org.dateline.index.Fields;

/** Counts the dates that the matching articles speak of into bars. */
final class MentionedCounting implements CollectorManager<MentionedCounting.Pass, MentionedDates> {
    private final Bars bars;
    private final int[] counts;
    private long articles;
    private long dated;
    private long ambiguous;
    private long unresolved;

    MentionedCounting(Bars bars) {
        this.bars = bars;
        counts = new int[bars.size()];
    }

    @Override
    public Pass newCollector() {
        return new Pass();
    }

    @Override
    public MentionedDates reduce(Collection<Pass> passes) {
        boolean years = bars.unit() == Timeline.Unit.YEAR;
        int start = 0;
        int end = counts.length;
        while (years && start < end && counts[start] == 0) {
            start++;
        }
        while (years && end > start && counts[end - 1] == 0) {
            end--;
        }
        List<Timeline.Bar> list = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (counts[i] > 0 || !years) {
                list.add(bar(i));
            }
        }
        return new MentionedDates(bars.unit(), list, articles, dated, ambiguous, unresolved);
    }

    private Timeline.Bar bar(int number) {
        long place = bars.first() + number;
        LocalDate from = switch (bars.unit()) {
            case YEAR -> LocalDate.of((int) place, 1, 1);
            case MONTH -> LocalDate.of((int) (place / 12), (int) (place % 12) + 1, 1);
            case DAY -> LocalDate.ofEpochDay(place);
        };
        DateFilter filter = new DateFilter(
                switch (bars.unit()) {
                    case YEAR -> from.toString().substring(0, 4);
                    case MONTH -> from.toString().substring(0, 7);
                    case DAY -> from.toString();
                });
        return new Timeline.Bar(from, filter, counts[number], filter.equals(bars.chosen()));
    }

    private void count(DaysMentioned days) {
        dated += days.spans().isEmpty() ? 0 : 1;
        ambiguous += days.ambiguous() > 0 ? 1 : 0;
        unresolved += days.unresolved() > 0 ? 1 : 0;
        long next = 0;
        for (DaysMentioned.Span span : days.spans()) {
            long last = Math.min(place(span.to()), counts.length - 1);
            for (next = Math.max(next, place(span.from())); next <= last; next++) {
                counts[(int) next]++;
            }
        }
    }

    /** The bar of a day, which may be none. */
    private long place(long day) {
        return switch (bars.unit()) {
            case YEAR -> LocalDate.ofEpochDay(day).getYear() - bars.first();
            case MONTH -> Fields.month(LocalDate.ofEpochDay(day)) - bars.first();
            case DAY -> day - bars.first();
        };
    }

    /** One pass; the search is single-threaded, so that there is one. */
    final class Pass extends SimpleCollector {
        private BinaryDocValues days = DocValues.emptyBinary();

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            days = DocValues.getBinary(leaf.reader(), Fields.DAYS_MENTIONED);
        }

        @Override
        public void collect(int article) throws IOException {
            articles++;
            if (days.advanceExact(article)) {
                count(DaysMentioned.read(days.binaryValue()));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
