package org.dateline.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.dateline.index.Fields;

/** The orders of hits in Lucene's terms; the id's number breaks every tie, so that pages are stable. */
final class Order {
    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);
    private static final SortField SEEN =
            LongField.newSortField(Fields.FIRST_SEEN, true, SortedNumericSelector.Type.MIN);

    private Order() {}

    /** @param ranked whether scores tell articles apart; where they don't, the newest are the most relevant */
    static org.apache.lucene.search.Sort of(Sort sort, boolean ranked) {
        return switch (sort) {
            case RELEVANCE, RECENT ->
                ranked ? new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, TIE) : of(Sort.NEWEST, false);
            case NEWEST -> new org.apache.lucene.search.Sort(published(true, Long.MIN_VALUE), SEEN, TIE);
            case OLDEST -> new org.apache.lucene.search.Sort(published(false, Long.MAX_VALUE), SEEN, TIE);
            case FIRST_SEEN -> new org.apache.lucene.search.Sort(SEEN, TIE);
        };
    }

    private static SortField published(boolean newestFirst, long unknown) {
        return LongField.newSortField(Fields.PUBLISHED, newestFirst, SortedNumericSelector.Type.MIN, unknown);
    }
}
