package org.dateline.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/** A query with everything that is chosen beside its words, as one query for Lucene. */
final class Narrowed {
    private Narrowed() {}

    static Query of(Query matched, SearchRequest request) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(matched, Occur.FILTER);
        add(request.chosen(), Occur.FILTER, all);
        add(request.excluded(), Occur.MUST_NOT, all);
        add(request.date(), all);
        return all.build();
    }

    private static void add(Map<Dimension, Set<String>> values, Occur occur, BooleanQuery.Builder all) {
        values.forEach((dimension, each) -> {
            List<BytesRef> terms =
                    each.stream().map(value -> new BytesRef(value)).toList();
            all.add(SortedSetDocValuesField.newSlowSetQuery(ReaderFacts.field(dimension), terms), occur);
        });
    }

    private static void add(@Nullable DateFilter date, BooleanQuery.Builder all) {
        if (date == null) {
            return;
        }
        if (date.undated()) {
            all.add(new FieldExistsQuery(Fields.DAY), Occur.MUST_NOT);
            return;
        }
        all.add(LongField.newRangeQuery(Fields.DAY, date.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
        all.add(
                LongField.newRangeQuery(
                        Fields.LAST_DAY, Long.MIN_VALUE, date.to().toEpochDay()),
                Occur.FILTER);
    }
}
