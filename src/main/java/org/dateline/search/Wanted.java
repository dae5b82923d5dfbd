package org.dateline.search;

import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Fields;

/** A whole search, words and filters, as one Lucene query. */
final class Wanted {
    private Wanted() {}

    static org.apache.lucene.search.Query by(SearchRequest request, org.apache.lucene.search.Query words) {
        if (request.chosen().isEmpty() && request.excluded().isEmpty() && request.date() == null) {
            return words;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.FILTER);
        request.chosen().forEach((dimension, values) -> {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(ReaderFacts.field(dimension), terms), Occur.FILTER);
        });
        request.excluded().forEach((dimension, values) -> {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(ReaderFacts.field(dimension), terms), Occur.MUST_NOT);
        });
        request.dateFilter().ifPresent(date -> all.add(published(date), Occur.FILTER));
        return all.build();
    }

    private static org.apache.lucene.search.Query published(DateFilter date) {
        if (date.undated()) {
            return new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                    .add(new FieldExistsQuery(Fields.DAY), Occur.MUST_NOT)
                    .build();
        }
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.DAY, date.from().toEpochDay(), Long.MAX_VALUE), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(
                                Fields.LAST_DAY, Long.MIN_VALUE, date.to().toEpochDay()),
                        Occur.FILTER)
                .build();
    }

    /** The search narrowed to what was first seen at or after an instant. */
    static org.apache.lucene.search.Query since(org.apache.lucene.search.Query query, long milliseconds) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(LongField.newRangeQuery(Fields.FIRST_SEEN, milliseconds, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }
}
