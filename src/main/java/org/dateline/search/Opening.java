package org.dateline.search;

import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.dateline.index.Fields;

/** Looks into the opening of the text, which ends at the one position that {@link Fields#LEAD} has. */
final class Opening {
    private static final IntervalsSource END = Intervals.fixField(Fields.LEAD, Intervals.term(Fields.LEAD_END));

    private Opening() {}

    /** @param places in {@link Fields#TEXT} */
    static IntervalQuery of(IntervalsSource places) {
        return new IntervalQuery(Fields.TEXT, Intervals.before(places, END));
    }
}
