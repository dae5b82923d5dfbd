package org.dateline.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/** Checks the publication dates in one segment and tells where they count. */
final class DateCounter {
    private final ForwardIndex months;
    private final SortedNumericDocValues days;
    private final SortedNumericDocValues lastDays;
    private final Bars bars;
    private final Slots slots;
    private final boolean undated;
    private final long from;
    private final long to;

    /** @param months gives the months of the segment's articles */
    DateCounter(LeafReader reader, ForwardIndex months, Bars bars, @Nullable DateFilter chosen, Slots slots)
            throws IOException {
        this.months = months;
        days = DocValues.getSortedNumeric(reader, Fields.DAY);
        lastDays = DocValues.getSortedNumeric(reader, Fields.LAST_DAY);
        this.bars = bars;
        this.slots = slots;
        undated = chosen != null && chosen.undated();
        from = chosen == null || undated ? Long.MIN_VALUE : chosen.from().toEpochDay();
        to = chosen == null || undated ? Long.MAX_VALUE : chosen.to().toEpochDay();
    }

    /** Whether all days that the article's date can mean are wanted. */
    boolean passes(int article) throws IOException {
        return days.advanceExact(article)
                ? !undated && days.nextValue() >= from && lastDays.advanceExact(article) && lastDays.nextValue() <= to
                : undated;
    }

    /** The slot of an article's bar, or of undated ones; -1 when its date is in no bar. */
    int slot(int article) throws IOException {
        int month = months.month(article);
        if (month == ForwardIndex.NEVER) {
            return slots.undated();
        }
        long day = 0;
        long lastDay = 0;
        if (bars.unit() == Timeline.Unit.DAY && days.advanceExact(article) && lastDays.advanceExact(article)) {
            day = days.nextValue();
            lastDay = lastDays.nextValue();
        }
        long bar = bars.bar(month, day, lastDay);
        return bar >= 0 && bar < bars.size() ? slots.bar(bar) : -1;
    }
}
