package org.dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.DateMentioned;
import org.dateline.article.DateMentioned.Reading;

/**
 * The dates that an article speaks of, as {@link Fields#DAYS_MENTIONED} holds them.
 *
 * @param spans the days that its resolved dates mean, in order of time, none touching another
 * @param ambiguous how many of its dates can be read in two ways
 * @param unresolved how many of its dates mean no known days
 */
public record DaysMentioned(List<Span> spans, int ambiguous, int unresolved) {
    /**
     * Days in a row.
     *
     * @param from the first, counted from 1970-01-01
     * @param to the last
     */
    public record Span(long from, long to) {}

    public DaysMentioned {
        spans = List.copyOf(spans);
    }

    static DaysMentioned of(List<DateMentioned> dates) {
        List<Span> spans = new ArrayList<>();
        for (DateMentioned date : dates) {
            if (date.from() != null && date.to() != null && !date.to().isBefore(date.from())) {
                spans.add(new Span(date.from().toEpochDay(), date.to().toEpochDay()));
            }
        }
        return new DaysMentioned(joined(spans), count(dates, Reading.AMBIGUOUS), count(dates, Reading.UNRESOLVED));
    }

    private static int count(List<DateMentioned> dates, Reading reading) {
        return (int) dates.stream().filter(date -> date.reading() == reading).count();
    }

    private static List<Span> joined(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && span.from() <= joined.getLast().to() + 1) {
                Span last = joined.removeLast();
                joined.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    BytesRef written() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVInt(ambiguous);
            out.writeVInt(unresolved);
            for (Span span : spans) {
                out.writeZLong(span.from());
                out.writeVLong(span.to() - span.from());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index: writing dates to memory", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Whether one of the dates that were stored could not be read for certain. */
    public static boolean inDoubt(BytesRef stored) {
        ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        int ambiguous = in.readVInt();
        int unresolved = in.readVInt();
        return ambiguous + unresolved > 0;
    }

    /** The dates that were stored. */
    public static DaysMentioned read(BytesRef stored) {
        ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
        int ambiguous = in.readVInt();
        int unresolved = in.readVInt();
        List<Span> spans = new ArrayList<>();
        try {
            while (!in.eof()) {
                long from = in.readZLong();
                spans.add(new Span(from, from + in.readVLong()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index: reading dates from memory", e);
        }
        return new DaysMentioned(spans, ambiguous, unresolved);
    }
}
