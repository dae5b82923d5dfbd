package org.dateline.search;

import java.time.LocalDate;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.index.Fields;
import org.dateline.search.Query.Dated;

/** Spans of days, as Lucene is asked for them. */
final class DateQueries {
    private DateQueries() {}

    /** @param today where ages are counted from */
    static Query of(Dated dated, LocalDate today) {
        if (dated.value().equals(DateFilter.UNDATED.text())) {
            return unknown(dated.field());
        }
        Days days = Days.of(dated.value(), today);
        return switch (dated.field()) {
            case AFTER -> published(new Days(days.from(), LocalDate.MAX));
            case BEFORE -> published(Days.until(dated.value(), today));
            case INDEXED ->
                new ConstantScoreQuery(LongField.newRangeQuery(
                        Fields.FIRST_SEEN, milliseconds(days.from()), milliseconds(days.dayAfter()) - 1));
            case MENTIONS ->
                new ConstantScoreQuery(LongRange.newIntersectsQuery(
                        Fields.MENTIONED_DAYS,
                        new long[] {days.from().toEpochDay()},
                        new long[] {days.to().toEpochDay()}));
            default -> published(days);
        };
    }

    private static Query unknown(QueryField field) {
        return switch (field) {
            case MENTIONS -> DatesInDoubt.QUERY;
            case INDEXED -> new MatchNoDocsQuery("every article was first seen at a known time");
            default ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(new FieldExistsQuery(Fields.DAY), Occur.MUST_NOT)
                        .build();
        };
    }

    private static Query published(Days days) {
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.DAY, days.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(
                                Fields.LAST_DAY, Long.MIN_VALUE, days.to().toEpochDay()),
                        Occur.FILTER)
                .build());
    }

    private static long milliseconds(LocalDate day) {
        return Math.clamp(day.toEpochDay(), -100_000_000L, 100_000_000L) * 86_400_000L;
    }
}
